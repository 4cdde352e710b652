package io.vivavoce.interview.internal;

import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnTimeline;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A transcript as the HTTP interface shows it.
record TranscriptView(UUID sessionId, List<TurnView> turns) {
    /// One turn; times in milliseconds on the interview's clock.
    record TurnView(
            int sequence,
            String speaker,
            String kind,
            String text,
            int questionNumber,
            @Nullable String probe,
            String source,
            boolean interrupted,
            @Nullable Double confidence,
            long startedAtMs,
            long endedAtMs,
            @Nullable TurnTimeline timeline) {
        private static TurnView of(Turn turn) {
            return new TurnView(
                    turn.sequence(),
                    Codes.of(turn.speaker()),
                    Codes.of(turn.kind()),
                    turn.text(),
                    turn.questionNumber(),
                    Codes.ofNullable(turn.probe()),
                    Codes.of(turn.source()),
                    turn.interrupted(),
                    turn.confidence(),
                    turn.startedAt().toMillis(),
                    turn.endedAt().toMillis(),
                    turn.timeline());
        }
    }

    static TranscriptView of(InterviewSession session, List<Turn> turns) {
        return new TranscriptView(session.id(), turns.stream().map(TurnView::of).toList());
    }
}
