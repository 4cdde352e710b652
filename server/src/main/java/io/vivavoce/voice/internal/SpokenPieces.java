package io.vivavoce.voice.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.VoiceProblem;
import io.vivavoce.voice.internal.recording.Recording;
import io.vivavoce.voice.internal.recording.UnreadableRecordingException;
import io.vivavoce.voice.internal.recording.WavFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Speaks and recognises whole pieces, away from a live line. Nothing of them is stored here. Thread-safe.
@Component
class SpokenPieces {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final SpeechServices speech;
    private final VoiceSettings settings;
    private final Semaphore places;

    SpokenPieces(SpeechServices speech, VoiceSettings settings) {
        this.speech = speech;
        this.settings = settings;
        this.places = new Semaphore(settings.recordingsAtOnce());
    }

    /// What was understood of a recording.
    ///
    /// @param confidence null when it is not known
    record Understood(String text, @Nullable Double confidence, String engine, Recording recording) {}

    /// @throws ProblemException `text-too-long`, `speech-unavailable`
    WavFile speak(String text, EngineUser user, Locale language) {
        if (text.length() > settings.spokenTextCharacters()) {
            throw tooLong(text.length(), settings.spokenTextCharacters());
        }
        try {
            TextToSpeech voice = speech.voice(user, language);
            List<short[]> pieces = new ArrayList<>();
            for (String sentence : Sentences.of(text)) {
                try (TextToSpeech.Synthesis synthesis = voice.open(sentence)) {
                    for (short[] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
                        pieces.add(piece);
                    }
                }
            }
            return new WavFile(voice.capabilities().sampleRate(), join(pieces));
        } catch (ProviderException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// @throws ProblemException `audio-unreadable`, `audio-too-long`, `speech-unavailable`
    Understood understand(byte[] file, EngineUser user, Locale language, Vocabulary vocabulary) {
        if (file.length > settings.recordingBytes()) {
            throw new ProblemException(
                    VoiceProblem.AUDIO_TOO_LONG,
                    "The recording has " + file.length + " bytes.",
                    Map.of("limitBytes", settings.recordingBytes()));
        }
        if (!places.tryAcquire()) {
            throw busy("Other recordings are being read right now.");
        }
        try {
            return recognise(read(file), user, language, vocabulary);
        } finally {
            places.release();
        }
    }

    /// The place of each engine where it says what it speaks and understands.
    boolean speaks(EngineUser user, Locale language) {
        return speech.voice(user, language).capabilities().speaks(language);
    }

    boolean understands(EngineUser user, Locale language) {
        return speech.recogniser(user, language).capabilities().understands(language);
    }

    static ProblemException tooLong(int characters, int limit) {
        return new ProblemException(
                VoiceProblem.TEXT_TOO_LONG,
                "The text has " + characters + " characters.",
                Map.of("limitCharacters", limit));
    }

    private Recording read(byte[] file) {
        try {
            return Recording.read(file, settings.recordingLength());
        } catch (UnreadableRecordingException e) {
            throw e.isTooLong()
                    ? new ProblemException(
                            VoiceProblem.AUDIO_TOO_LONG,
                            String.valueOf(e.getMessage()),
                            Map.of("limitSeconds", settings.recordingLength().toSeconds()))
                    : new ProblemException(VoiceProblem.AUDIO_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Understood recognise(Recording recording, EngineUser user, Locale language, Vocabulary vocabulary) {
        SpeechToText ears = speech.recogniser(user, language);
        List<RecognitionResult.Final> heard = new ArrayList<>();
        try (Recognition recognition = ears.open(vocabulary)) {
            for (short[] utterance : Utterances.of(recording.samples(), Recording.RATE)) {
                recognition.begin();
                recognition.write(utterance, 0, utterance.length);
                recognition.end();
                for (RecognitionResult result = recognition.next(); result != null; result = recognition.next()) {
                    if (result instanceof RecognitionResult.Final last) {
                        heard.add(last);
                        break;
                    }
                }
            }
        } catch (ProviderException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
        List<RecognitionResult.Final> words =
                heard.stream().filter(one -> !one.text().isBlank()).toList();
        double confidence = words.stream()
                .mapToDouble(RecognitionResult.Final::confidence)
                .filter(told -> told > 0)
                .average()
                .orElse(0);
        return new Understood(
                String.join(" ", words.stream().map(one -> one.text().strip()).toList()),
                Listener.told(confidence),
                words.stream()
                        .map(RecognitionResult.Final::engine)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElseGet(() -> ears.capabilities().engine()),
                recording);
    }

    private static ProblemException unavailable(ProviderException e) {
        Map<String, Object> again = e.retryable() ? Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS) : Map.of();
        return new ProblemException(VoiceProblem.SPEECH_UNAVAILABLE, String.valueOf(e.getMessage()), again, e);
    }

    private static ProblemException busy(String detail) {
        return new ProblemException(
                VoiceProblem.SPEECH_UNAVAILABLE, detail, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }

    private static ProblemException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ProblemException(VoiceProblem.SPEECH_UNAVAILABLE, "The server is stopping.", Map.of(), e);
    }

    private static short[] join(List<short[]> pieces) {
        short[] all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
