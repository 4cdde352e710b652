package io.vivavoce.interview.internal;

import java.util.regex.Pattern;

/// What a short utterance asks of the interviewer, whatever it answers. A pattern counts only when little else is said:
/// "I can't think of one" declines, and the same words inside a story do not.
///
/// @param said all the words
/// @param signs of the language it is said in
record Utterance(Plain said, Signs.OfUtterance signs) {
    /// So many other words may stand beside a sign of declining; more, and it is a story that has such words in it.
    private static final int BESIDE_DECLINING = 4;

    /// Beside words that ask to go on, and are said of other things as well.
    private static final int BESIDE_SKIPPING = 1;

    /// Fewer words than these say no to something, and not to the question.
    private static final int SHORTEST_REFUSAL = 4;

    /// Longer, and it is a story, whatever words it is told in.
    private static final int LONGEST_REFUSAL = 25;

    static Utterance of(String words, Signs signs) {
        return new Utterance(signs.plain(words), signs.utterance());
    }

    boolean asksToRepeat() {
        return isAlmostOnly(signs.repeat(), 4);
    }

    /// Whether it asks what the question means rather than to hear it.
    boolean asksForMeaning() {
        return said.has(signs.meaning());
    }

    boolean asksForTime() {
        return isAlmostOnly(signs.time(), 3) || onlyFiller();
    }

    boolean declines() {
        Plain left = said.without(signs.decline()).without(signs.skip()).without(signs.soft());
        return (said.has(signs.decline()) && left.size() <= BESIDE_DECLINING)
                || (said.has(signs.skip()) && left.size() <= BESIDE_SKIPPING);
    }

    /// Declines in words of its own: nothing is said but small words and words of asking and answering, and one of them
    /// says no.
    boolean tellsNothing() {
        return said.size() >= SHORTEST_REFUSAL
                && said.size() <= LONGEST_REFUSAL
                && said.has(signs.decliningSigns())
                && said.without(signs.decliningWords()).text().isEmpty();
    }

    boolean agrees() {
        return isAlmostOnly(signs.yes(), 1);
    }

    boolean disagrees() {
        return isAlmostOnly(signs.no(), 2);
    }

    /// "No, never": there is nothing to tell.
    boolean deniesAltogether() {
        return !said.text().isEmpty()
                && said.size() <= 5
                && said.without(signs.never()).text().isEmpty();
    }

    /// Said by someone who talked into the interviewer's words and now wants to hear them.
    boolean yieldsTheFloor() {
        return said.size() <= 6 && isAlmostOnly(signs.goOn(), 0);
    }

    boolean onlyFiller() {
        return said.without(signs.filler()).text().isEmpty();
    }

    private boolean isAlmostOnly(Pattern pattern, int otherWords) {
        return said.has(pattern) && said.without(pattern).without(signs.soft()).size() <= otherWords;
    }
}
