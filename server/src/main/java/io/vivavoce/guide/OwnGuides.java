package io.vivavoce.guide;

import java.time.Duration;
import java.util.UUID;

/// Guides that people wrote themselves, of the bound tenant. Thread-safe; blocking JDBC.
public interface OwnGuides {
    /// The latest published version.
    ///
    /// @throws io.vivavoce.platform.ProblemException `guide-not-found`, `guide-not-published`
    Published published(UUID guide);

    /// Plans an interview from the latest published version, which is frozen by it. Language and type are the guide's.
    ///
    /// @throws io.vivavoce.platform.ProblemException `guide-not-found`, `guide-not-published`
    Guide plan(UUID guide, GuideRequest request);

    /// What an interview with a guide is unless somebody asks for something else.
    ///
    /// @param difficulty the level it was written for
    record Published(
            UUID guide,
            int version,
            String name,
            String language,
            InterviewType type,
            Difficulty difficulty,
            Duration length) {}
}
