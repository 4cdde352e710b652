package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;

/// What an answer holds, read from its words alone; made for text without punctuation and with misheard words, so it
/// looks for many small signs rather than for sentences. It decides what to ask next and never what an answer is worth.
///
/// @param signs of the language it is given in
record AnswerContent(Plain words, Signs.OfContent signs) {
    private static final int FEWEST_WORDS = 8;
    private static final int CLEAR_WORDS = 25;
    private static final int DEEP_WORDS = 40;

    static AnswerContent of(String answer, Signs signs) {
        return new AnswerContent(signs.substance(answer), signs.content());
    }

    boolean has(ProbeKind kind) {
        return words.size() >= FEWEST_WORDS && holds(kind);
    }

    private boolean holds(ProbeKind kind) {
        return switch (kind) {
            case SITUATION -> words.has(signs.setting());
            case OWN_ACTION -> ownAction();
            case RESULT -> words.has(signs.result());
            case CLARITY -> clear();
            case DEPTH -> deep();
            case TRADE_OFF -> words.has(signs.tradeOff());
        };
    }

    private boolean ownAction() {
        int own = words.count(signs.ownAction());
        return own >= 2 || (own == 1 && words.count(signs.we()) <= 2);
    }

    private boolean clear() {
        return words.size() >= CLEAR_WORDS && words.count(signs.vague()) * CLEAR_WORDS <= words.size() + CLEAR_WORDS;
    }

    private boolean deep() {
        return words.size() >= DEEP_WORDS
                && words.count(signs.reason()) + words.count(signs.step()) / 2 + words.count(signs.number()) / 2 >= 2
                && words.has(signs.reason());
    }
}
