package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a clause shows by its words alone, before anyone asks whether it counts.
///
/// @param content stems of the words that say something of their own
/// @param actions stems of what the speaker did
/// @param thinActions stems of what the speaker did in words that say little, or always does
/// @param owned it says that something came from the speaker: "the choice was mine"
/// @param shared "we" is the subject of an action
/// @param past it tells of something that happened
/// @param mine the speaker is a subject of it
/// @param general it tells how things are for anybody, or at any time
/// @param reported it tells what somebody said or thought
/// @param lasting it tells how things have been since
/// @param specifics numbers, times, roles, tools
/// @param sentence it has a subject, a verb and enough of the small words that make a statement
record Reading(
        Clause clause,
        Set<String> content,
        Set<String> actions,
        Set<String> thinActions,
        boolean owned,
        boolean shared,
        boolean past,
        boolean mine,
        boolean general,
        boolean lasting,
        boolean reported,
        Set<String> specifics,
        boolean sentence,
        boolean situation,
        boolean task,
        boolean result,
        boolean checkableResult,
        boolean reason,
        boolean tradeOff,
        boolean reflection,
        boolean explains) {
    /// So many words of content in a row are a list.
    private static final int STRUNG = 4;

    Reading {
        content = Set.copyOf(content);
        actions = Set.copyOf(actions);
        thinActions = Set.copyOf(thinActions);
        specifics = Set.copyOf(specifics);
    }

    /// The same clause, known from its place in the answer to tell how things came out.
    Reading asOutcome(boolean checkable) {
        return new Reading(
                clause,
                content,
                actions,
                thinActions,
                owned,
                shared,
                past,
                mine,
                general,
                lasting,
                reported,
                specifics,
                sentence,
                situation,
                task,
                true,
                checkableResult || checkable,
                reason,
                tradeOff,
                reflection,
                explains);
    }

    /// What of the content is said in sentences, without words that are only strung together. Whoever tells something
    /// puts small words between the others.
    Set<String> toldContent() {
        Set<String> told = new HashSet<>();
        List<String> strung = new ArrayList<>();
        for (Word word : clause.words()) {
            if (content.contains(word.stem())) {
                strung.add(word.stem());
            } else {
                told.addAll(strung.size() < STRUNG ? strung : List.of());
                strung.clear();
            }
        }
        told.addAll(strung.size() < STRUNG ? strung : List.of());
        return told;
    }

    boolean measured() {
        return specifics.stream().anyMatch(s -> s.startsWith(Specifics.NUMBER));
    }

    boolean ownAction() {
        return !actions.isEmpty() || !thinActions.isEmpty();
    }

    /// It speaks of something in particular, not of how things are in general.
    boolean concrete() {
        return past || !specifics.isEmpty() || !actions.isEmpty();
    }
}
