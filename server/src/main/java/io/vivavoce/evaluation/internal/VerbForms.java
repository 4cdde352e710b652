package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a grammar must know of a language's verbs besides its actions. Empty where the grammar needs none of it.
///
/// @param irregular forms with their infinitives
/// @param verbs short verbs that carry a sentence
/// @param perfect form the speaker's past with a participle
/// @param perfectOfAny form anybody's past with one
/// @param ownForms of verbs that nobody but the speaker can be the subject of
/// @param modals stand before an infinitive
/// @param joints join parts that may share a subject
/// @param subordinate begin a part whose verb stands last
/// @param notPast look like a past and are none
/// @param let an infinitive that may stand for a participle
record VerbForms(
        Map<String, String> irregular,
        Set<String> verbs,
        Set<String> perfect,
        Set<String> perfectOfAny,
        Set<String> ownForms,
        Set<String> modals,
        Set<String> joints,
        Set<String> subordinate,
        Set<String> notPast,
        String let) {
    private static final List<String> BOUND =
            List.of("ueber", "unter", "hinter", "wider", "miss", "emp", "ent", "ver", "zer", "be", "er");

    VerbForms {
        irregular = Map.copyOf(irregular);
    }

    /// The infinitive of an irregular form, also behind a prefix; any other word as it is.
    String infinitive(String word) {
        if (irregular.isEmpty()) {
            return word;
        }
        String known = irregular.get(word);
        if (known != null) {
            return known;
        }
        for (String prefix : GermanStems.apart()) {
            String base = word.startsWith(prefix) ? irregular.get(word.substring(prefix.length())) : null;
            if (base != null) {
                return prefix + base;
            }
        }
        for (String prefix : BOUND) {
            String rest = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
            String base = irregular.getOrDefault(rest, irregular.get("ge" + rest));
            if (base != null) {
                return prefix + base;
            }
        }
        return word;
    }

    boolean isIrregular(String word) {
        return !infinitive(word).equals(word);
    }
}
