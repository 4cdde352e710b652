package io.vivavoce.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reports of interviews, for the bound tenant. Blocking JDBC.
public interface Reports {
    /// The newest finished report of an interview.
    Optional<Report> latest(UUID session);

    /// The newest finished reports of several interviews; those without one are left out.
    default Map<UUID, Report> latest(Collection<UUID> sessions) {
        Map<UUID, Report> found = new HashMap<>();
        sessions.forEach(session -> latest(session).ifPresent(report -> found.put(session, report)));
        return found;
    }

    /// The newest finished report, or why there is none yet.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`
    ReportState state(UUID session);
}
