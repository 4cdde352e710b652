package io.vivavoce.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.vivavoce.evaluation.Report.Quote.Shows;
import java.util.List;

/// What a model names as evidence. Nothing of it is believed before it was looked up.
record FoundPassages(
        @JsonPropertyDescription("passages of the answers, empty when nothing bears on the competency")
        List<Found> passages) {
    FoundPassages {
        passages = List.copyOf(passages);
    }

    record Found(
            @JsonPropertyDescription("the number of the turn it stands in")
            int turn,

            @JsonPropertyDescription("copied letter for letter from that turn")
            String quote,

            Kind shows) {}

    /// What a passage is evidence of.
    enum Kind {
        SITUATION(Shows.SITUATION),
        OWN_ACTION(Shows.OWN_ACTION),
        RESULT(Shows.RESULT),
        CLARITY(Shows.CLARITY),
        DEPTH(Shows.DEPTH),
        TRADE_OFF(Shows.TRADE_OFF),
        REFLECTION(Shows.REFLECTION),
        GENERAL(Shows.GENERAL);

        private final Shows shows;

        Kind(Shows shows) {
            this.shows = shows;
        }

        Shows shows() {
            return shows;
        }
    }
}
