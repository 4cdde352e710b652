package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Quote.Shows;
import io.vivavoce.guide.ProbeKind;
import org.jspecify.annotations.Nullable;

/// What a full answer is made of.
enum Element {
    SITUATION(Shows.SITUATION),
    OWN_ACTION(Shows.OWN_ACTION),
    RESULT(Shows.RESULT),
    CLARITY(Shows.CLARITY),
    DEPTH(Shows.DEPTH),
    TRADE_OFF(Shows.TRADE_OFF),
    REFLECTION(Shows.REFLECTION),
    SPECIFICS(null),
    RELEVANCE(null);

    private final @Nullable Shows shows;

    Element(@Nullable Shows shows) {
        this.shows = shows;
    }

    /// What a quote of it shows, null for what no single quote can show.
    @Nullable
    Shows shows() {
        return shows;
    }

    static Element of(ProbeKind kind) {
        return switch (kind) {
            case SITUATION -> SITUATION;
            case OWN_ACTION -> OWN_ACTION;
            case RESULT -> RESULT;
            case CLARITY -> CLARITY;
            case DEPTH -> DEPTH;
            case TRADE_OFF -> TRADE_OFF;
        };
    }

    /// How much of an element an answer has.
    enum Strength {
        NONE(0),
        THIN(1),
        CLEAR(2);

        private final int points;

        Strength(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }

        static Strength of(int found, int clear) {
            return found >= clear ? CLEAR : found > 0 ? THIN : NONE;
        }
    }
}
