package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody tells of what they did. Everything in it hangs on a deed: without one there is no story, and what is
/// told besides adds nothing to it. Immutable.
///
/// @param present whether what is told in the present is a deed too: because it was asked what somebody always does, or
///     because it is told so concretely that it happened
record Story(List<Evidence> evidence, boolean present) {
    private static final int FULL_CONTENT = 3;
    private static final int CLEAR_SPECIFICS = 3;
    private static final int CLEAR_CUES = 3;
    private static final int CLEAR_REASONS = 2;
    /// Where more is told for each thing one did, and not so concretely that it happened, the own part cannot
    /// be made out.
    private static final int MOST_TALK_PER_ACTION = 3;
    private static final int SEVERAL_DEEDS = 2;

    Story {
        evidence = List.copyOf(evidence);
    }

    Map<Element, Strength> strengths() {
        Map<Element, Strength> found = new EnumMap<>(Element.class);
        Strength own = ownAction();
        if (own == Strength.NONE && !some(Story::together)) {
            return found;
        }
        found.put(Element.OWN_ACTION, own);
        found.put(Element.SITUATION, situation());
        found.put(Element.RESULT, result());
        found.put(Element.CLARITY, clarity());
        found.put(Element.DEPTH, Strength.of(reasons(), CLEAR_REASONS));
        found.put(Element.TRADE_OFF, tradeOff());
        found.put(Element.REFLECTION, reflection());
        found.put(
                Element.SPECIFICS,
                Strength.of(distinct(bearing().flatMap(e -> e.reading().specifics().stream())), CLEAR_SPECIFICS));
        found.put(Element.RELEVANCE, Strength.of(distinct(bearing().flatMap(e -> e.cues().stream())), CLEAR_CUES));
        return found;
    }

    private int done() {
        return distinct(evidence.stream().flatMap(e -> e.reading().actions().stream()));
    }

    /// Done in words that say little, or always done where that is asked for.
    private int toldThinly() {
        return distinct(evidence.stream()
                .filter(e -> present || (!e.reading().general() && (e.reading().past() || done() > 0)))
                .flatMap(e -> e.reading().thinActions().stream()));
    }

    /// Said of oneself in words that say little, whenever it was.
    private int meant() {
        return distinct(evidence.stream().flatMap(e -> e.reading().thinActions().stream()));
    }

    private boolean lostInTalk(int done) {
        return reasons() == 0 && (done + meant()) * MOST_TALK_PER_ACTION <= count(this::talk);
    }

    private Strength ownAction() {
        int done = done();
        int told = toldThinly();
        if (!present && done + told > 0 && lostInTalk(done) && !some(Story::owned)) {
            return done >= SEVERAL_DEEDS || (done > 0 && result() != Strength.NONE) ? Strength.THIN : Strength.NONE;
        }
        boolean backed = done == 1
                && ((told > 0 && some(e -> !e.reading().specifics().isEmpty() && bears(e)))
                        || some(e ->
                                !e.reading().actions().isEmpty() && e.reading().reason()));
        boolean some = done + told > 0
                || some(Story::owned)
                || (present && some(e -> e.reading().mine()));
        return done >= SEVERAL_DEEDS || backed ? Strength.CLEAR : some ? Strength.THIN : Strength.NONE;
    }

    /// Reasons of what was done, told with it or after it.
    private int reasons() {
        int reasons = 0;
        for (int i = 0; i < evidence.size(); i++) {
            boolean near = evidence.subList(Math.max(0, i - 1), i + 1).stream().anyMatch(e -> deed(e) || together(e));
            reasons += near && evidence.get(i).reading().reason() && particular(evidence.get(i)) ? 1 : 0;
        }
        return reasons;
    }

    private boolean deed(Evidence e) {
        Reading reading = e.reading();
        return !reading.actions().isEmpty()
                || reading.owned()
                || (!reading.thinActions().isEmpty()
                        && (present || (!reading.general() && (reading.past() || done() > 0))));
    }

    /// What was said and asked at the time belongs to what happened.
    private boolean talk(Evidence e) {
        Reading reading = e.reading();
        boolean exchange = reading.reported() && reading.past() && !reading.general();
        return !deed(e) && !together(e) && !exchange && !reading.reason() && !reading.result();
    }

    /// Who says that it came from them is not lost in what else is told.
    private static boolean owned(Evidence e) {
        return e.reading().owned();
    }

    private static boolean together(Evidence e) {
        return e.reading().shared() && e.reading().past() && !e.reading().general();
    }

    private Strength situation() {
        boolean clear = some(e -> e.reading().past()
                && (e.reading().actions().isEmpty()
                        || e.reading().situation()
                        || e.reading().task())
                && full(e));
        return clear ? Strength.CLEAR : some(e -> e.reading().past()) ? Strength.THIN : Strength.NONE;
    }

    /// What came of it is told after something was done, or with it.
    private Strength result() {
        List<Evidence> told = new ArrayList<>();
        boolean acted = false;
        for (Evidence e : evidence) {
            acted |= e.reading().ownAction() || e.reading().shared();
            if (acted && e.reading().result() && !e.reading().general()) {
                told.add(e);
            }
        }
        boolean checkable = told.stream().anyMatch(e -> e.reading().checkableResult());
        long full = told.stream().filter(Story::full).count();
        return checkable || full >= 2 ? Strength.CLEAR : told.isEmpty() ? Strength.NONE : Strength.THIN;
    }

    private Strength clarity() {
        int concrete = count(e -> e.reading().concrete());
        boolean detailed = some(e -> bears(e) && !e.reading().specifics().isEmpty());
        return concrete >= 3 && detailed ? Strength.CLEAR : Strength.of(concrete, Integer.MAX_VALUE);
    }

    private Strength tradeOff() {
        Predicate<Evidence> weighs = e -> e.reading().tradeOff()
                && particular(e)
                && (e.reading().past() || e.reading().mine() || e.reading().shared());
        boolean clear = some(e -> weighs.test(e) && e.reading().content().size() > FULL_CONTENT);
        return clear ? Strength.CLEAR : Strength.of(count(weighs), 2);
    }

    private Strength reflection() {
        Predicate<Evidence> reflects =
                e -> e.reading().reflection() && !e.reading().general();
        boolean clear = some(e -> reflects.test(e) && full(e));
        return clear ? Strength.CLEAR : some(reflects) ? Strength.THIN : Strength.NONE;
    }

    /// Details of anything else are no details of an answer.
    private Stream<Evidence> bearing() {
        return evidence.stream().filter(this::bears);
    }

    private boolean bears(Evidence e) {
        Reading reading = e.reading();
        return deed(e)
                || together(e)
                || (reading.result() && !reading.general())
                || (reading.reason() && particular(e));
    }

    private static boolean particular(Evidence e) {
        return e.reading().concrete() && !e.reading().general();
    }

    private static boolean full(Evidence e) {
        return e.reading().content().size() >= FULL_CONTENT;
    }

    private int count(Predicate<Evidence> of) {
        return (int) evidence.stream().filter(of).count();
    }

    private boolean some(Predicate<Evidence> of) {
        return evidence.stream().anyMatch(of);
    }

    private static int distinct(Stream<String> stems) {
        return stems.collect(Collectors.toSet()).size();
    }
}
