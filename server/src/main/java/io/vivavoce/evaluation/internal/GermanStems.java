package io.vivavoce.evaluation.internal;

import java.util.List;

/// Brings inflected German words together ("geprüft", "prüfte", "Prüfung"). Crude on purpose: both sides of every
/// comparison go through it, so only consistency matters. Umlauts are written out.
final class GermanStems {
    private static final int SHORTEST = 3;
    private static final int PARTICIPLE = 6;
    private static final int NOUN_OF_ACTION = 7;
    /// Longer endings are taken from longer words only.
    private static final int LONG = 5;

    private static final List<String> APART = List.of(
            "zusammen",
            "hinunter",
            "herunter",
            "vorbei",
            "hinein",
            "herein",
            "hinaus",
            "runter",
            "rueber",
            "zurecht",
            "daneben",
            "nieder",
            "raus",
            "rein",
            "rauf",
            "hoch",
            "fort",
            "frei",
            "dran",
            "drauf",
            "dazu",
            "rum",
            "ran",
            "nebeneinander",
            "gegenueber",
            "bereit",
            "statt",
            "still",
            "zurueck",
            "heraus",
            "weiter",
            "wieder",
            "bereit",
            "durch",
            "unter",
            "fest",
            "nach",
            "teil",
            "auf",
            "aus",
            "bei",
            "ein",
            "her",
            "hin",
            "los",
            "mit",
            "vor",
            "weg",
            "ab",
            "an",
            "um",
            "zu");

    private GermanStems() {}

    /// @param word lower case
    static String of(String word) {
        if (word.startsWith(Mask.MASKED) && word.length() > 1) {
            return Mask.MASKED + of(word.substring(1));
        }
        return shortened(withoutNounEnding(plainVowels(withoutMark(word))));
    }

    /// Prefixes that may stand apart from their verb.
    static List<String> apart() {
        return APART;
    }

    /// Takes out the mark of a participle and of an infinitive with "zu".
    private static String withoutMark(String word) {
        for (String prefix : APART) {
            String rest = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
            if (participle(rest)) {
                return prefix + rest.substring(2);
            }
            if (rest.startsWith("zu") && rest.length() >= PARTICIPLE && rest.endsWith("n")) {
                return prefix + rest.substring(2);
            }
        }
        return participle(word) ? word.substring(2) : word;
    }

    private static boolean participle(String word) {
        return word.length() >= PARTICIPLE && word.startsWith("ge") && (word.endsWith("t") || word.endsWith("en"));
    }

    private static String plainVowels(String word) {
        return word.replace("ae", "a").replace("oe", "o").replaceAll("(?<![aeq])ue", "u");
    }

    private static String withoutNounEnding(String word) {
        if (word.length() >= NOUN_OF_ACTION && word.endsWith("ung")) {
            return word.substring(0, word.length() - 3);
        }
        return word.length() > NOUN_OF_ACTION && word.endsWith("ungen") ? word.substring(0, word.length() - 5) : word;
    }

    private static String shortened(String word) {
        String stem = word;
        while (stem.length() > SHORTEST) {
            boolean twoLetters =
                    stem.length() > LONG && (stem.endsWith("em") || stem.endsWith("er") || stem.endsWith("nd"));
            if (twoLetters) {
                stem = stem.substring(0, stem.length() - 2);
            } else if ("tesn".indexOf(stem.charAt(stem.length() - 1)) >= 0) {
                stem = stem.substring(0, stem.length() - 1);
            } else {
                break;
            }
        }
        return stem;
    }
}
