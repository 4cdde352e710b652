package io.vivavoce.interview.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.Codes;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.RecognitionQuality;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.SessionFilter;
import io.vivavoce.interview.SessionView;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.TranscriptView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Interviews over HTTP: the list, one of them, consent, the transcript, and deleting.
@RestController
@RequestMapping({"/api/sessions", "/api/v1/sessions"})
class SessionController {
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_LANGUAGE = 35;
    private static final String TYPES = "behavioural|technical|system-design|case|mixed|screening";
    private static final String STATUSES = "created|in_progress|completed|abandoned|cancelled";
    private static final String OUTCOMES = "valid|insufficient_data|technical_failure";

    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;
    private final RecognitionTable recognition;
    private final RecognitionSettings understanding;

    SessionController(
            InterviewSessions sessions,
            TranscriptCorrections corrections,
            RecognitionTable recognition,
            RecognitionSettings understanding) {
        this.sessions = sessions;
        this.corrections = corrections;
        this.recognition = recognition;
        this.understanding = understanding;
    }

    /// @param next the cursor of the next page, null when this is the last
    record Page(List<SessionView> sessions, @Nullable UUID next) {}

    record Consent(
            @NotBlank String disclosureVersion,

            @NotBlank @Pattern(regexp = "standard|more-time|manual")
            String timing,

            boolean typing) {}

    /// Newest first. Everything that is asked for has to hold.
    ///
    /// @param text in the role or the company
    /// @param report whether there is one
    /// @param redo whether it asks one question of an earlier interview again
    /// @param from the earliest start
    /// @param before the first start that is too late
    @GetMapping
    Page list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_TEXT) String text,
            @RequestParam(required = false) @Nullable @Pattern(regexp = TYPES) String type,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "warmup|standard|intense") String difficulty,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_LANGUAGE) String language,
            @RequestParam(required = false) @Nullable @Pattern(regexp = STATUSES) String status,
            @RequestParam(required = false) @Nullable @Pattern(regexp = OUTCOMES) String outcome,
            @RequestParam(required = false) @Nullable Boolean report,
            @RequestParam(required = false) @Nullable Boolean redo,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant before) {
        SessionFilter filter = new SessionFilter(
                text == null || text.isBlank() ? null : text.strip(),
                Codes.readNullable(InterviewType.class, type),
                Codes.readNullable(Difficulty.class, difficulty),
                language,
                Codes.readNullable(Status.class, status),
                Codes.readNullable(Outcome.class, outcome),
                report,
                redo,
                from,
                before);
        List<InterviewSession> found = sessions.latest(filter, limit + 1, cursor);
        List<InterviewSession> page = found.subList(0, Math.min(limit, found.size()));
        UUID next = found.size() > limit ? page.getLast().id() : null;
        Map<UUID, RecognitionQuality> qualities =
                recognition.of(page.stream().map(InterviewSession::id).toList());
        return new Page(
                page.stream()
                        .map(session -> SessionView.of(session, qualities.get(session.id())))
                        .toList(),
                next);
    }

    @GetMapping("/{id}")
    SessionView session(@PathVariable UUID id) {
        return SessionView.of(sessions.get(id), recognition.of(List.of(id)).get(id));
    }

    @PostMapping(path = "/{id}/consent", consumes = MediaType.APPLICATION_JSON_VALUE)
    SessionView consent(@PathVariable UUID id, @Valid @RequestBody Consent consent) {
        TimingProfile timing = Codes.read(TimingProfile.class, consent.timing());
        return SessionView.of(sessions.consent(id, consent.disclosureVersion(), timing, consent.typing()));
    }

    @GetMapping("/{id}/transcript")
    TranscriptView transcript(@PathVariable UUID id) {
        return TranscriptView.of(sessions.get(id).id(), sessions.transcript(id), corrections.all(id), understanding);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        sessions.delete(id);
    }
}
