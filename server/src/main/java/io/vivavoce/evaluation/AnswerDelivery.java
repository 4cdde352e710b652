package io.vivavoce.evaluation;

import java.util.UUID;

/// Measures how one answer was given, for practice; no rating rests on it. For the bound tenant. Blocking JDBC.
@FunctionalInterface
public interface AnswerDelivery {
    /// Over the turns of one question alone. What cannot be measured in so few words is not there.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`
    Report.Metrics of(UUID session, int question);
}
