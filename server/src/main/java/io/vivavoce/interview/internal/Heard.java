package io.vivavoce.interview.internal;

import io.vivavoce.interview.Turn;
import java.util.List;

/// How much of a question a person heard before they cut the interviewer off.
///
/// @param share from 0 (none of its words) to 1
record Heard(double share) {
    private static final double MOSTLY = 0.6;

    /// @param turn the turn that was to end with the question
    static Heard of(Turn turn, String question) {
        if (!turn.interrupted()) {
            return new Heard(1);
        }
        List<String> asked = Plain.of(question).words();
        List<String> heard = Plain.of(turn.text()).words();
        int most = Math.min(asked.size(), heard.size());
        for (int words = most; words > 0; words--) {
            if (heard.subList(heard.size() - words, heard.size()).equals(asked.subList(0, words))) {
                return new Heard((double) words / asked.size());
            }
        }
        return new Heard(0);
    }

    boolean mostly() {
        return share >= MOSTLY;
    }

    boolean nothing() {
        return share == 0;
    }
}
