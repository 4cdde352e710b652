package io.vivavoce.speech.internal.child;

/// What was understood.
///
/// @param confidence how sure the engine is, 0 to 1; 0 when there are no words, or when it does not say
record Hypothesis(String text, double confidence) {
    static final Hypothesis NOTHING = new Hypothesis("", 0);
}
