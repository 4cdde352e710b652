package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Quote.Shows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Picks the words a rating is shown by. Pure.
final class Quotes {
    private static final List<Shows> STRONGEST_FIRST = List.of(
            Shows.RESULT,
            Shows.REFLECTION,
            Shows.TRADE_OFF,
            Shows.OWN_ACTION,
            Shows.DEPTH,
            Shows.SITUATION,
            Shows.CLARITY,
            Shows.GENERAL);

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
        if (reading.explains()) {
            return Shows.CLARITY;
        }
        return reading.past() && !reading.shared() ? Shows.SITUATION : Shows.GENERAL;
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
        List<Passage> ranked = passages(evidence);
        List<Quote> chosen = new ArrayList<>();
        Set<Passage> taken = new HashSet<>();
        Set<Shows> kinds = EnumSet.noneOf(Shows.class);
        for (boolean anyKind : new boolean[] {false, true}) {
            for (Passage passage : ranked) {
                boolean wanted = anyKind || !kinds.contains(passage.shows());
                if (chosen.size() < most && wanted && taken.add(passage)) {
                    kinds.add(passage.shows());
                    chosen.add(quote(passage.first(), passage.shows()));
                }
            }
        }
        chosen.sort(Comparator.comparingInt(Quote::turn).thenComparingInt(Quote::start));
        return chosen;
    }

    /// The most telling words that show a kind, null when none do.
    static @Nullable Quote of(List<Evidence> evidence, Shows shows) {
        return evidence.stream()
                .filter(e -> shows(e.reading()) == shows)
                .max(Comparator.comparingInt(Quotes::weight))
                .map(e -> quote(e, shows))
                .orElse(null);
    }

    /// The most telling words of all, null when there are none.
    static @Nullable Quote any(List<Evidence> evidence) {
        return best(evidence, 1).stream().findFirst().orElse(null);
    }

    /// Clauses that are quoted together, because they stand in one sentence.
    private record Passage(Evidence first, Shows shows, int weight) {
        static Passage of(List<Evidence> clauses) {
            Shows shows = clauses.stream()
                    .map(e -> Quotes.shows(e.reading()))
                    .min(Comparator.comparingInt(STRONGEST_FIRST::indexOf))
                    .orElse(Shows.GENERAL);
            return new Passage(
                    clauses.getFirst(),
                    shows,
                    clauses.stream().mapToInt(Quotes::weight).sum());
        }
    }

    private static List<Passage> passages(List<Evidence> evidence) {
        Map<String, List<Evidence>> places = new LinkedHashMap<>();
        evidence.forEach(
                e -> places.computeIfAbsent(place(e), p -> new ArrayList<>()).add(e));
        return places.values().stream()
                .map(Passage::of)
                .sorted(Comparator.comparingInt(Passage::weight).reversed())
                .toList();
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
