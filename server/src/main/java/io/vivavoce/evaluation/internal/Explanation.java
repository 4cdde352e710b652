package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody explains, or would do: its terms are its details, and what one would do counts. Immutable.
record Explanation(List<Evidence> evidence) {
    private static final int FULL_CONTENT = 3;
    private static final int CLEAR_OF_ANY = 3;
    private static final int CLEAR_REASONS = 2;

    Explanation {
        evidence = List.copyOf(evidence);
    }

    Map<Element, Strength> strengths() {
        Map<Element, Strength> found = new EnumMap<>(Element.class);
        found.put(Element.OWN_ACTION, Strength.of(own(), CLEAR_OF_ANY));
        found.put(Element.CLARITY, Strength.of(count(this::explained), CLEAR_OF_ANY));
        found.put(
                Element.DEPTH,
                Strength.of(count(e -> e.reading().reason() && !e.topic().isEmpty()), CLEAR_REASONS));
        found.put(Element.TRADE_OFF, tradeOff());
        found.put(Element.REFLECTION, reflection());
        found.put(Element.SPECIFICS, Strength.of(specifics(), CLEAR_OF_ANY));
        found.put(
                Element.RELEVANCE,
                Strength.of(distinct(evidence.stream().flatMap(e -> e.cues().stream())), CLEAR_OF_ANY));
        return found;
    }

    private int own() {
        return distinct(evidence.stream().flatMap(e -> e.reading().actions().stream()))
                + distinct(evidence.stream().flatMap(e -> e.reading().thinActions().stream()));
    }

    private boolean explained(Evidence e) {
        return (e.reading().explains() || e.reading().reason()) && !e.topic().isEmpty() && full(e);
    }

    private Strength tradeOff() {
        boolean clear = evidence.stream()
                .anyMatch(e -> e.reading().tradeOff() && e.reading().content().size() > FULL_CONTENT);
        return clear ? Strength.CLEAR : Strength.of(count(e -> e.reading().tradeOff()), 2);
    }

    private Strength reflection() {
        boolean clear = evidence.stream().anyMatch(e -> e.reading().reflection() && full(e));
        return clear ? Strength.CLEAR : Strength.of(count(e -> e.reading().reflection()), Integer.MAX_VALUE);
    }

    private int specifics() {
        return distinct(
                evidence.stream().flatMap(e -> Stream.concat(e.reading().specifics().stream(), e.cues().stream())));
    }

    private static boolean full(Evidence e) {
        return e.reading().content().size() >= FULL_CONTENT;
    }

    private int count(Predicate<Evidence> of) {
        return (int) evidence.stream().filter(of).count();
    }

    private static int distinct(Stream<String> stems) {
        return stems.collect(Collectors.toSet()).size();
    }
}
