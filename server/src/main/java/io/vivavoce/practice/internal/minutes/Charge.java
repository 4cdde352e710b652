package io.vivavoce.practice.internal.minutes;

import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.util.List;

/// Whether an interview costs anything.
final class Charge {
    private Charge() {}

    /// Whether all is given back: it failed, or nobody was ever heard, or too little came together while the
    /// interviewer could not understand what was said.
    static boolean none(InterviewSession session, List<Turn> turns) {
        if (session.outcome() == Outcome.TECHNICAL_FAILURE) {
            return true;
        }
        if (session.outcome() == Outcome.VALID) {
            return false;
        }
        boolean nobodyHeard = turns.stream().noneMatch(Turn::byCandidate);
        boolean notUnderstood = turns.stream().anyMatch(turn -> turn.kind() == TurnKind.COULD_YOU_REPEAT);
        return nobodyHeard || notUnderstood;
    }
}
