package io.vivavoce.interview;

import java.util.List;
import java.util.UUID;

/// Corrections that candidates make to the words of their own turns, for the bound tenant. Each call runs in a
/// transaction of its own or joins the caller's. Blocking JDBC.
public interface TranscriptCorrections {
    /// Every version of every corrected turn, by sequence and version.
    List<TurnCorrection> all(UUID session);

    /// The version that holds of every corrected turn, by sequence.
    List<TurnCorrection> current(UUID session);

    /// Adds a version. Sending the words that hold already adds none.
    ///
    /// @param seen the version the writer had before them, 0 for the turn as it was recognised
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`, `session-going-on`, `turn-not-found`,
    ///     `turn-not-yours`, `correction-outdated`, `too-many-corrections`, `correction-too-long`
    TurnCorrection correct(UUID session, int sequence, int seen, String text);
}
