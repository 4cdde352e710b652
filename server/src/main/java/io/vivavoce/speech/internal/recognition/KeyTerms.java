package io.vivavoce.speech.internal.recognition;

import io.vivavoce.speech.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and phrases of a vocabulary that a recogniser is likely to get wrong: names, products, abbreviations.
public final class KeyTerms {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;])\\s+|\\R+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+#/&'’-]*");
    private static final Pattern NAME_LIKE = Pattern.compile(".*(\\p{Lu}.*\\p{Lu}|\\p{L}\\p{N}|[+#]|\\p{Ll}\\p{Lu}).*");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}.*");
    private static final Pattern TRAILING = Pattern.compile("[./&'’-]+$");
    private static final int LONGEST = 50;
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 3;

    private KeyTerms() {}

    /// @param most how many at most; the most relevant texts come first
    public static List<String> of(Vocabulary vocabulary, int most) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String text : vocabulary.texts()) {
            for (String sentence : SENTENCE.split(text)) {
                for (String term : inSentence(sentence)) {
                    if (terms.size() >= most) {
                        return List.copyOf(terms.values());
                    }
                    terms.putIfAbsent(term.toLowerCase(Locale.ROOT), term);
                }
            }
        }
        return List.copyOf(terms.values());
    }

    /// Capitalised words that follow each other are one phrase. The first word of a sentence is capitalised for
    /// another reason, unless it looks like a name all the same.
    private static List<String> inSentence(String sentence) {
        List<String> found = new ArrayList<>();
        List<String> phrase = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        boolean first = true;
        int last = 0;
        while (words.find()) {
            String word = TRAILING.matcher(words.group()).replaceFirst("");
            boolean special = NAME_LIKE.matcher(word).matches()
                    || (!first && CAPITALISED.matcher(word).matches());
            boolean joined = sentence.substring(last, words.start()).isBlank();
            if (!special || !joined || phrase.size() == MOST_WORDS) {
                take(phrase, found);
            }
            if (special) {
                phrase.add(word);
            }
            last = words.end();
            first = false;
        }
        take(phrase, found);
        return found;
    }

    private static void take(List<String> phrase, List<String> found) {
        String term = String.join(" ", phrase);
        phrase.clear();
        if (term.length() >= SHORTEST && term.length() <= LONGEST) {
            found.add(term);
        }
    }
}
