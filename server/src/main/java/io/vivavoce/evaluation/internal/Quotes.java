package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Quote.Shows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Picks the words a rating is shown by. Pure.
final class Quotes {
    private Quotes() {}

    /// What a clause is evidence of in the first place.
    static Shows shows(Reading reading) {
        if (reading.checkableResult() && reading.past()) {
            return Shows.RESULT;
        }
        if (reading.reflection()) {
            return Shows.REFLECTION;
        }
        if (reading.tradeOff()) {
            return Shows.TRADE_OFF;
        }
        if (!reading.actions().isEmpty()) {
            return Shows.OWN_ACTION;
        }
        if (reading.reason()) {
            return Shows.DEPTH;
        }
        if (reading.situation() || reading.task()) {
            return Shows.SITUATION;
        }
        return weaker(reading);
    }

    private static Shows weaker(Reading reading) {
        if (reading.result()) {
            return Shows.RESULT;
        }
        if (!reading.thinActions().isEmpty()) {
            return Shows.OWN_ACTION;
        }
        return reading.explains() ? Shows.CLARITY : Shows.GENERAL;
    }

    static Quote quote(Evidence evidence, Shows shows) {
        Clause clause = evidence.clause();
        return new Quote(
                clause.quote(),
                clause.turn().sequence(),
                clause.turn().questionNumber(),
                clause.turn().startedAt().toMillis(),
                clause.quoteStart(),
                clause.quoteEnd(),
                shows);
    }

    /// The most telling words, of as many kinds as there are, in the order they were said.
    static List<Quote> best(List<Evidence> evidence, int most) {
        List<Evidence> ranked = evidence.stream()
                .sorted(Comparator.comparingInt(Quotes::weight).reversed())
                .toList();
        List<Quote> chosen = new ArrayList<>();
        Set<Shows> kinds = EnumSet.noneOf(Shows.class);
        Set<String> places = new HashSet<>();
        for (boolean anyKind : new boolean[] {false, true}) {
            for (Evidence candidate : ranked) {
                Shows shows = shows(candidate.reading());
                if (chosen.size() < most && (anyKind || !kinds.contains(shows)) && places.add(place(candidate))) {
                    kinds.add(shows);
                    chosen.add(quote(candidate, shows));
                }
            }
        }
        chosen.sort(Comparator.comparingInt(Quote::turn).thenComparingInt(Quote::start));
        return chosen;
    }

    /// The most telling clause that shows a kind, null when none does.
    static @Nullable Quote of(List<Evidence> evidence, Shows shows) {
        return evidence.stream()
                .filter(e -> shows(e.reading()) == shows)
                .max(Comparator.comparingInt(Quotes::weight))
                .map(e -> quote(e, shows))
                .orElse(null);
    }

    private static String place(Evidence evidence) {
        return evidence.clause().turn().sequence() + ":" + evidence.clause().quoteStart();
    }

    private static int weight(Evidence evidence) {
        Reading reading = evidence.reading();
        return 2 * reading.actions().size()
                + reading.thinActions().size()
                + 2 * reading.specifics().size()
                + evidence.cues().size()
                + (reading.checkableResult() ? 3 : 0)
                + (reading.reason() ? 1 : 0)
                + (reading.tradeOff() || reading.reflection() ? 2 : 0);
    }
}
