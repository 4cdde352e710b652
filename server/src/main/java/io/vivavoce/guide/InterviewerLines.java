package io.vivavoce.guide;

import java.util.List;

/// The interviewer's own words, from the bank. Thread-safe, no I/O after start.
@FunctionalInterface
public interface InterviewerLines {
    /// The wordings of a phrase, at least one, always in the same order. `{persona}`, `{role}`, `{company}` and
    /// `{fact}` stand where a value belongs.
    ///
    /// @param language a BCP 47 tag; one without words of its own is answered in English
    /// @param difficulty a friendly interviewer says some things otherwise than a pressing one
    List<String> variants(String language, Difficulty difficulty, Phrase phrase);
}
