package io.vivavoce.practice.internal;

import io.vivavoce.evaluation.Report.Metrics;
import io.vivavoce.evaluation.Report.Star;
import io.vivavoce.interview.SessionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One question with every answer a person gave to it, the first one first.
///
/// @param text of the question
/// @param competency what it asks about
/// @param language of the question and the answers
record Attempts(String text, String competency, String language, List<Attempt> attempts) {
    Attempts {
        attempts = List.copyOf(attempts);
    }

    /// One answer, and what was made of it.
    ///
    /// @param session the interview or redo it was given in
    /// @param question its number there
    /// @param answers the person's turns as they stand now
    /// @param rated null while there is no report
    /// @param delivery measured over this answer alone; null when nothing of it was spoken
    /// @param saved the kept copy of it, null when there is none
    /// @param example the same answer in another order, null where there is nothing to build it from
    record Attempt(
            SessionView session,
            int question,
            List<Said> answers,
            @Nullable Rated rated,
            @Nullable Metrics delivery,
            @Nullable UUID saved,
            @Nullable ExampleAnswer example) {
        Attempt {
            answers = List.copyOf(answers);
        }
    }

    /// One turn.
    ///
    /// @param corrected whether the person says that their words were these and not those recognised
    record Said(int sequence, String text, boolean spoken, boolean corrected) {}

    /// What a report says of an answer.
    ///
    /// @param score 1 to 5, null when there was too little to rate
    record Rated(
            String engine,
            String rubricVersion,
            @Nullable Integer score,
            String feedback,
            Star star,
            int iCount,
            int weCount,
            int words) {}
}
