package io.vivavoce.interview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A transcript as the HTTP interface shows it.
public record TranscriptView(UUID sessionId, List<TurnView> turns) {
    public TranscriptView {
        turns = List.copyOf(turns);
    }

    /// One turn as it was said or recognised; times in milliseconds on the interview's clock.
    ///
    /// @param understood null for the interviewer's words
    /// @param corrections every version the candidate made of their words, the last one holds
    public record TurnView(
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
            @Nullable TurnTimeline timeline,
            @Nullable Understood understood,
            List<TurnCorrection> corrections) {
        public TurnView {
            corrections = List.copyOf(corrections);
        }

        private static TurnView of(Turn turn, @Nullable Understood understood, List<TurnCorrection> corrections) {
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
                    turn.timeline(),
                    understood,
                    corrections);
        }
    }

    public static TranscriptView of(
            UUID session, List<Turn> turns, List<TurnCorrection> corrections, RecognitionSettings settings) {
        return new TranscriptView(
                session,
                turns.stream()
                        .map(turn -> TurnView.of(
                                turn,
                                turn.byCandidate() ? settings.understood(turn) : null,
                                corrections.stream()
                                        .filter(correction -> correction.sequence() == turn.sequence())
                                        .toList()))
                        .toList());
    }
}
