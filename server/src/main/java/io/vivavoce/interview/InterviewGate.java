package io.vivavoce.interview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Has a say in whether an interview may begin and how long it may take, and is told when it is over. It is asked in
/// the transaction that stores the step, with the interview's row locked: what it writes is true exactly when the step
/// is, and what it throws undoes the step. There is one at most. Implementations are thread-safe.
public interface InterviewGate {
    /// Whoever calls has set an interview up.
    void setUp(UUID session);

    /// The interview begins, or is gone on with.
    ///
    /// @return how much of its clock it may use in all; empty when nothing but its plan limits it
    /// @throws io.vivavoce.platform.ProblemException when it may not
    Optional<Duration> begins(InterviewSession session);

    /// The interview has ended, or is about to be deleted.
    void ends(InterviewSession session, List<Turn> turns);
}
