package io.vivavoce.guide;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/// A question with its place in one interview.
///
/// @param number from 1
/// @param tailored built from the person's own résumé, so not comparable between people
/// @param verbatim spoken exactly as it is written, to everybody
public record PlannedQuestion(
        int number,
        String competency,
        Question question,
        boolean tailored,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean verbatim) {

    /// A question whose wording is not bound.
    public PlannedQuestion(int number, String competency, Question question, boolean tailored) {
        this(number, competency, question, tailored, false);
    }
}
