package io.vivavoce.evaluation.internal.export;

import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What was said in an interview, as it holds: with the candidate's corrections. Thread-safe.
@Component
class HeldTranscript {
    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;

    HeldTranscript(InterviewSessions sessions, TranscriptCorrections corrections) {
        this.sessions = sessions;
        this.corrections = corrections;
    }

    List<Turn> of(UUID session) {
        Map<Integer, TurnCorrection> held = corrections.current(session).stream()
                .collect(Collectors.toMap(TurnCorrection::sequence, Function.identity()));
        return sessions.transcript(session).stream()
                .map(turn -> {
                    TurnCorrection correction = held.get(turn.sequence());
                    return correction == null ? turn : correction.applied(turn, turn.kind());
                })
                .toList();
    }
}
