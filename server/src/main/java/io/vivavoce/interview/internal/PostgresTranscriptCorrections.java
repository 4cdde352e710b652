package io.vivavoce.interview.internal;

import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrections in PostgreSQL. Thread-safe.
@Service
@Transactional
class PostgresTranscriptCorrections implements TranscriptCorrections {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final InterviewSessions sessions;
    private final CorrectionTable corrections;
    private final CorrectionSettings settings;
    private final InstantSource clock;

    PostgresTranscriptCorrections(
            InterviewSessions sessions, CorrectionTable corrections, CorrectionSettings settings, InstantSource clock) {
        this.sessions = sessions;
        this.corrections = corrections;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<TurnCorrection> all(UUID session) {
        return corrections.all(session);
    }

    @Override
    public List<TurnCorrection> current(UUID session) {
        Map<Integer, TurnCorrection> latest = new LinkedHashMap<>();
        corrections.all(session).forEach(correction -> latest.put(correction.sequence(), correction));
        return List.copyOf(latest.values());
    }

    @Override
    public TurnCorrection correct(UUID session, int sequence, int seen, String text) {
        String words = plain(text);
        requireFitting(words);
        requireCorrectable(session, sequence);
        List<TurnCorrection> before = corrections.of(session, sequence);
        int version = before.isEmpty() ? 0 : before.getLast().version();
        if (version > 0 && before.getLast().text().equals(words)) {
            return before.getLast();
        }
        if (seen != version) {
            throw outdated(version);
        }
        if (before.size() >= settings.versions()) {
            throw new ProblemException(
                    InterviewProblem.TOO_MANY_CORRECTIONS,
                    "This answer was corrected " + before.size() + " times already.",
                    Map.of("limitVersions", settings.versions()));
        }
        var correction = new TurnCorrection(
                sequence,
                version + 1,
                words,
                TurnCorrection.By.CANDIDATE,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!corrections.insert(session, correction)) {
            throw outdated(version + 1);
        }
        return correction;
    }

    private void requireFitting(String words) {
        if (words.length() > settings.characters()) {
            throw new ProblemException(
                    InterviewProblem.CORRECTION_TOO_LONG,
                    "The answer has " + words.length() + " characters.",
                    Map.of("limitCharacters", settings.characters()));
        }
    }

    private void requireCorrectable(UUID session, int sequence) {
        if (!sessions.get(session).ended()) {
            throw new ProblemException(InterviewProblem.SESSION_GOING_ON, "The interview has not ended.");
        }
        Turn turn = sessions.transcript(session).stream()
                .filter(said -> said.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        InterviewProblem.TURN_NOT_FOUND, "The interview has no turn " + sequence + "."));
        if (!turn.byCandidate()) {
            throw new ProblemException(InterviewProblem.TURN_NOT_YOURS, "Turn " + sequence + " is the interviewer's.");
        }
    }

    private static ProblemException outdated(int current) {
        return new ProblemException(
                InterviewProblem.CORRECTION_OUTDATED,
                "The answer was corrected elsewhere in the meantime.",
                Map.of("current", current));
    }

    /// The words without what a database or a reader cannot take.
    private static String plain(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return CONTROL.matcher(whole).replaceAll(" ").strip();
    }
}
