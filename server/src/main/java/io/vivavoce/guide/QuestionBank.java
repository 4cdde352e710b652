package io.vivavoce.guide;

import java.time.Duration;
import java.util.List;

/// The written questions, by their ids. Thread-safe, no I/O after start.
public interface QuestionBank {
    /// A guide of exactly these questions, in this order, with the competencies they belong to.
    ///
    /// @param language a BCP 47 tag; one without a bank of its own is asked in English
    /// @throws IllegalArgumentException for an id that is not in the bank
    Guide guide(String language, List<String> questions, InterviewType type, Difficulty difficulty, Duration budget);

    /// The same in English.
    default Guide guide(List<String> questions, InterviewType type, Difficulty difficulty, Duration budget) {
        return guide(Languages.ENGLISH, questions, type, difficulty, budget);
    }
}
