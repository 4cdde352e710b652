package io.vivavoce.guide;

/// A question with its place in one interview.
///
/// @param number from 1
/// @param tailored built from the person's own résumé, so not comparable between people
public record PlannedQuestion(int number, String competency, Question question, boolean tailored) {}
