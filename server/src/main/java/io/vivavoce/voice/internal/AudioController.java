package io.vivavoce.voice.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.internal.recording.OggOpusFile;
import io.vivavoce.voice.internal.recording.WavFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Speech in files: text spoken and recordings understood, for device checks and for interviews without a live line.
/// Nothing of it is stored.
@RestController
class AudioController {
    private static final String WAV = "audio/wav";
    private static final String OGG = "audio/ogg";
    private static final String ENGLISH = "en";
    private static final String ONLY_VOICE = "default";

    private final SpokenPieces pieces;
    private final InterviewSessions interviews;

    AudioController(SpokenPieces pieces, InterviewSessions interviews) {
        this.pieces = pieces;
        this.interviews = interviews;
    }

    record Speech(
            @Schema(
                    description = "At most 2000 characters",
                    example = "Tell me about a time when you had to change your mind.")
            @NotBlank
            String text,

            @Schema(description = "`default`, which is also meant when it is left out", example = "default") @Nullable
            String voice,

            @Schema(description = "A language tag; English when it is left out", example = "en") @Nullable
            String language,

            @Schema(
                    description = "The interview it belongs to: only those its person agreed to have a part in it",
                    format = "uuid")
            @Nullable
            UUID sessionId) {}

    record Transcription(
            @Schema(example = "I rebuilt the ledger by hand and it balanced again.")
            String text,

            @Schema(example = "en") String language,

            @Schema(
                    description = "How sure the recogniser was, 0 to 1; 0 when nothing was understood",
                    example = "0.83")
            double confidence,

            @Schema(description = "Who understood it", example = "pocketsphinx (built in)")
            String provider,

            @Schema(description = "Seconds", example = "4.2")
            double duration) {}

    @Operation(
            summary = "Speak a text",
            description = "Answers with `audio/wav`, or with `audio/ogg` (Opus) when `Accept` asks for it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The sound",
                            content = {
                                @Content(mediaType = WAV, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = OGG, schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping(
            path = {"/api/audio/tts", "/api/v1/audio/tts", "/api/voice/synthesize", "/api/v1/voice/synthesize"},
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {WAV, OGG})
    ResponseEntity<byte[]> speak(
            @Valid @RequestBody Speech wanted,
            @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
        Locale language = language(wanted.language());
        EngineUser user = user(wanted.sessionId());
        if (!pieces.speaks(user, language)) {
            throw invalid("language", "Nothing here speaks that language.");
        }
        if (wanted.voice() != null && !wanted.voice().equals(ONLY_VOICE)) {
            throw invalid("voice", "Choose one of " + ONLY_VOICE + ".");
        }
        return sound(pieces.speak(wanted.text(), user, language), accept);
    }

    @Operation(
            summary = "Understand a recording",
            description = "WAV (16-bit PCM, 8 to 48 kHz), or Opus in Ogg or WebM as browsers record it; up to 25 MB.")
    @PostMapping(
            path = {"/api/audio/stt", "/api/v1/audio/stt", "/api/voice/transcribe", "/api/v1/voice/transcribe"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Transcription understand(
            @RequestPart("audio") MultipartFile audio,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "sessionId", required = false) @Nullable UUID sessionId)
            throws IOException {
        Locale spoken = language(language);
        EngineUser user = user(sessionId);
        if (!pieces.understands(user, spoken)) {
            throw invalid("language", "Nothing here understands that language.");
        }
        SpokenPieces.Understood heard = pieces.understand(audio.getBytes(), user, spoken, Vocabulary.NONE);
        return new Transcription(
                heard.text(),
                spoken.toLanguageTag(),
                heard.confidence() == null ? 0 : heard.confidence(),
                heard.engine(),
                heard.recording().length().toMillis() / 1000.0);
    }

    @Operation(
            summary = "Hear a turn of the interviewer",
            description = "Where `audio_url` leads to: what the interviewer said in that turn, spoken.")
    @GetMapping(
            path = {"/api/sessions/{id}/turns/{sequence}/audio", "/api/v1/sessions/{id}/turns/{sequence}/audio"},
            produces = {WAV, OGG})
    ResponseEntity<byte[]> turn(
            @PathVariable UUID id,
            @PathVariable int sequence,
            @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
        InterviewSession interview = interviews.get(id);
        Turn turn = interviews.transcript(id).stream()
                .filter(one -> one.sequence() == sequence && !one.byCandidate())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        InterviewProblem.TURN_NOT_FOUND, "The interviewer said nothing in turn " + sequence + "."));
        var user = new EngineUser(Tenant.current(), id, interview.recipients());
        Locale language = Locale.forLanguageTag(interview.guide().language());
        return sound(pieces.speak(turn.text(), user, language), accept);
    }

    /// Whoever holds the token of one interview asks for that one.
    private EngineUser user(@Nullable UUID asked) {
        UUID session = Caller.bound().map(Caller::interview).orElse(asked);
        return session == null
                ? EngineUser.current()
                : new EngineUser(
                        Tenant.current(), session, interviews.get(session).recipients());
    }

    /// The framework has refused whoever takes neither.
    private static ResponseEntity<byte[]> sound(WavFile sound, @Nullable String accept) {
        MediaType wav = MediaType.parseMediaType(WAV);
        MediaType ogg = MediaType.parseMediaType(OGG);
        MediaType first = MediaType.parseMediaTypes(accept).stream()
                .filter(type -> type.isCompatibleWith(wav) || type.isCompatibleWith(ogg))
                .max((one, other) -> Double.compare(one.getQualityValue(), other.getQualityValue()))
                .orElse(wav);
        boolean asOgg = !first.isCompatibleWith(wav);
        return ResponseEntity.ok()
                .contentType(asOgg ? ogg : wav)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(asOgg ? OggOpusFile.of(sound.samples(), sound.sampleRate()) : sound.bytes());
    }

    private static Locale language(@Nullable String tag) {
        Locale language = Locale.forLanguageTag(tag == null ? ENGLISH : tag);
        if (language.getLanguage().isEmpty()) {
            throw invalid("language", "Send a language tag, such as en.");
        }
        return language;
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(
                PlatformProblem.INVALID_REQUEST,
                "Not valid: " + field + ".",
                Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }
}
