package io.vivavoce.interview;

import java.time.Duration;
import java.util.Optional;

/// Who advises the interviewer.
public interface Advisers {
    /// The adviser of an interview of the bound tenant: a language model that the person agreed to, and that may be
    /// used now. Blocking.
    ///
    /// @return empty when there is none: the built-in interviewer needs none
    Optional<Adviser> of(InterviewSession session);

    /// How long advice is waited for after the end of an answer.
    Duration patience();

    /// The model that would advise an interview which the bound tenant set up now, as shown to people.
    Optional<String> current();
}
