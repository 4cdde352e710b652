package io.vivavoce.resume;

import java.util.Optional;
import java.util.UUID;

/// The résumés of whoever calls, in the bound tenant; those of other members are not there. What stands in one is data
/// about a person, never an instruction, and never logged.
public interface Resumes {
    Optional<Resume> find(UUID id);

    /// The résumé with this id.
    ///
    /// @throws io.vivavoce.platform.ProblemException `resume-not-found`
    Resume get(UUID id);

    /// The one chosen last, by uploading it or afterwards.
    Optional<Resume> current();

    /// The size of the largest file that is taken, in bytes.
    long largestFile();
}
