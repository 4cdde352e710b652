package io.vivavoce.evaluation;

import java.util.Optional;
import java.util.UUID;

/// Reports of interviews, for the bound tenant. Blocking JDBC.
public interface Reports {
    /// The newest finished report of an interview.
    Optional<Report> latest(UUID session);

    /// The newest finished report, or why there is none yet.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`
    ReportState state(UUID session);
}
