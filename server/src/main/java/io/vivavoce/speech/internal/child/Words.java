package io.vivavoce.speech.internal.child;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Between written text and the words a recogniser knows: lower case, letters and apostrophes.
final class Words {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](?=\\s|$)|[\\r\\n•|]+");
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{Alpha}][\\p{Alpha}']*[+#]*|\\.NET\\b|\\d+(?:st|nd|rd|th)?");
    private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)");
    private static final Map<String, List<String>> SPOKEN = Map.of(
            "c++", List.of("c", "plus", "plus"),
            "c#", List.of("c", "sharp"),
            "f#", List.of("f", "sharp"),
            ".net", List.of("dot", "net"));
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int LONGEST_WORD = 40;

    private Words() {}

    /// The sentences of `texts`, each a list of words.
    static List<List<String>> sentences(List<String> texts) {
        List<List<String>> sentences = new ArrayList<>();
        for (String text : texts) {
            for (String sentence : SENTENCE_END.split(plain(text), -1)) {
                List<String> words = of(sentence);
                if (!words.isEmpty()) {
                    sentences.add(words);
                }
            }
        }
        return sentences;
    }

    /// Latin letters without accents, straight apostrophes.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'');
    }

    private static List<String> of(String sentence) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(sentence);
        while (token.find()) {
            String word = token.group().toLowerCase(Locale.ROOT);
            if (word.length() <= LONGEST_WORD) {
                words.addAll(spokenForm(word));
            }
        }
        return words;
    }

    private static List<String> spokenForm(String word) {
        List<String> known = SPOKEN.get(word);
        if (known != null) {
            return known;
        }
        if (Character.isDigit(word.charAt(0))) {
            boolean small = word.length() < 3 && word.chars().allMatch(Character::isDigit);
            int number = small ? Integer.parseInt(word) : NUMBERS.size();
            return number < NUMBERS.size() ? List.of(NUMBERS.get(number)) : List.of();
        }
        String letters = word.replaceAll("[+#]+$|'+$", "");
        return letters.isEmpty() ? List.of() : List.of(letters);
    }

    /// Whether a word of the decoder was spoken, rather than being silence, noise or a sentence's edge.
    static boolean spoken(String word) {
        return (!word.isEmpty() && Character.isLetter(word.charAt(0))) || word.startsWith("'");
    }

    /// A hypothesis of the decoder as people write it.
    static String written(String hypothesis) {
        StringBuilder text = new StringBuilder();
        for (String word : VARIANT.matcher(hypothesis).replaceAll("").trim().split("\\s+", -1)) {
            if (spoken(word)) {
                text.append(text.isEmpty() ? "" : " ").append(pronoun(word));
            }
        }
        return text.toString();
    }

    private static String pronoun(String word) {
        return word.equals("i") || word.startsWith("i'") ? "I" + word.substring(1) : word;
    }
}
