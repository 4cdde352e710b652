package io.vivavoce.interview.internal;

import io.vivavoce.interview.TurnKind;

/// Reads what a candidate says who was asked for questions of their own.
final class OwnQuestion {
    private static final int SHORT = 4;

    private OwnQuestion() {}

    static TurnKind read(String words, Signs signs) {
        Plain plain = signs.plain(words);
        if (plain.has(signs.ownQuestion().announced())) {
            return TurnKind.TIME_ASKED;
        }
        boolean asks = words.contains("?") || plain.has(signs.ownQuestion().question());
        if (asks) {
            return TurnKind.OWN_QUESTION;
        }
        return plain.has(signs.ownQuestion().none()) || plain.size() <= SHORT
                ? TurnKind.NOTHING_TO_ASK
                : TurnKind.OWN_QUESTION;
    }
}
