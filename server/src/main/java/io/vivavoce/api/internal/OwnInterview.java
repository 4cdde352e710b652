package io.vivavoce.api.internal;

import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.ProblemException;
import java.util.UUID;

/// Holds candidates to their own interview where it is named in the body of a request and not in its path.
final class OwnInterview {
    private OwnInterview() {}

    /// @throws ProblemException `session-not-found` for a candidate of another interview
    static UUID of(UUID interview) {
        boolean another = Caller.bound()
                .filter(caller -> caller.kind() == Caller.Kind.CANDIDATE)
                .filter(caller -> !interview.equals(caller.interview()))
                .isPresent();
        if (another) {
            throw new ProblemException(
                    InterviewProblem.SESSION_NOT_FOUND, "No interview has the id " + interview + ".");
        }
        return interview;
    }
}
