package io.vivavoce.voice.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.voice.VoiceProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Loudspeaker and microphone checks before an interview. Nothing of them is stored.
@RestController
class SpeechCheckController {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final SpeechCheck check;
    private final SpeechServices speech;
    private final VoiceSettings settings;

    SpeechCheckController(SpeechCheck check, SpeechServices speech, VoiceSettings settings) {
        this.check = check;
        this.speech = speech;
        this.settings = settings;
    }

    record Speak(@NotBlank String text) {}

    /// @param duration seconds
    record Transcription(String text, String language, double confidence, String provider, double duration) {}

    @PostMapping(
            path = {"/api/voice/synthesize", "/api/v1/voice/synthesize"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> synthesize(@Valid @RequestBody Speak request) throws InterruptedException {
        if (request.text().length() > settings.checkTextCharacters()) {
            throw new ProblemException(
                    VoiceProblem.TEXT_TOO_LONG,
                    "The text has " + request.text().length() + " characters",
                    Map.of("limitCharacters", settings.checkTextCharacters()));
        }
        try {
            return ResponseEntity.ok()
                    .contentType(WAV)
                    .body(check.speak(request.text()).bytes());
        } catch (ProviderException e) {
            throw unavailable(e);
        }
    }

    @PostMapping(
            path = {"/api/voice/transcribe", "/api/v1/voice/transcribe"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Transcription transcribe(@RequestPart("audio") MultipartFile audio) throws IOException, InterruptedException {
        if (audio.getSize() > settings.checkAudioBytes()) {
            throw new ProblemException(
                    VoiceProblem.AUDIO_TOO_LONG,
                    "The recording has " + audio.getSize() + " bytes",
                    Map.of("limitBytes", settings.checkAudioBytes()));
        }
        WavFile recording = WavFile.read(audio.getBytes());
        if (recording == null || !SpeechCheck.reads(recording.sampleRate())) {
            throw new ProblemException(VoiceProblem.AUDIO_UNREADABLE, "This is not such a recording");
        }
        Duration length = Duration.ofMillis(recording.samples().length * 1000L / recording.sampleRate());
        if (length.compareTo(settings.checkAudioLength()) > 0) {
            throw new ProblemException(
                    VoiceProblem.AUDIO_TOO_LONG,
                    "The recording is " + length.toSeconds() + " s long",
                    Map.of("limitSeconds", settings.checkAudioLength().toSeconds()));
        }
        try {
            RecognitionResult.Final heard = check.recognise(recording);
            String engine = heard.engine().isEmpty()
                    ? speech.recogniser(EngineUser.current(), Locale.ENGLISH)
                            .capabilities()
                            .engine()
                    : heard.engine();
            return new Transcription(heard.text(), "en", heard.confidence(), engine, length.toMillis() / 1000.0);
        } catch (ProviderException e) {
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(ProviderException e) {
        Map<String, Object> again = e.retryable() ? Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS) : Map.of();
        return new ProblemException(VoiceProblem.SPEECH_UNAVAILABLE, String.valueOf(e.getMessage()), again, e);
    }
}
