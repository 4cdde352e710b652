package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.Turn;
import java.util.List;

/// A planned question with everything the candidate said to it.
///
/// @param asked whether the interviewer came to it
/// @param turns the candidate's answering turns, in order
/// @param confidence the recogniser's, averaged over the words; 1 when typed, NaN when it is not known
record Answer(
        PlannedQuestion question, QuestionState state, boolean asked, List<Turn> turns, int probes, double confidence) {
    Answer {
        turns = List.copyOf(turns);
    }

    int words() {
        return turns.stream().mapToInt(t -> Words.count(t.text())).sum();
    }

    boolean spoken() {
        return turns.stream().anyMatch(Turn::spoken);
    }

    boolean answered() {
        return state == QuestionState.ANSWERED;
    }
}
