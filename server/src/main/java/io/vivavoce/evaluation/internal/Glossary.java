package io.vivavoce.evaluation.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says word by word in English what was said in another language: no translation, but enough to tell by its meaning
/// what something is about. Immutable, thread-safe.
final class Glossary {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, Optional<Glossary>> READ = new ConcurrentHashMap<>();

    /// Parts of compounds; the shortest are not inflected.
    private static final int SHORTEST_PART = 3;

    private static final int SHORTEST_BASE = 3;

    /// A longer word is no compound anybody says.
    private static final int LONGEST_COMPOUND = 40;

    /// Between the parts of a compound, the likeliest first.
    private static final String[] JOINTS = {"", "s", "n", "es", "en", "e", "er"};

    /// What inflection puts behind a word.
    private static final String[] ENDINGS = {
        "", "n", "s", "e", "en", "es", "er", "em", "t", "st", "te", "ten", "tet", "test", "et", "est", "innen", "in"
    };

    /// Of a participle.
    private static final String MARK = "ge";

    /// What a base form has in place of an ending.
    private static final String[] BASES = {"en", "n", "e"};

    private final Lexicon lexicon;
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    private Glossary(Lexicon lexicon, Map<String, Object> words) {
        this.lexicon = lexicon;
        words.forEach((english, said) -> SPACES.splitAsStream(
                        lexicon.spelt(String.valueOf(said).toLowerCase(Locale.ROOT)))
                .forEach(form -> {
                    forms.putIfAbsent(form, english);
                    stems.putIfAbsent(lexicon.stem(form), english);
                }));
    }

    /// For a language that has one.
    static Optional<Glossary> of(String language) {
        return READ.computeIfAbsent(
                language,
                code -> Optional.ofNullable(WordFile.read("evaluation/glossary-" + code + ".yaml"))
                        .map(words -> new Glossary(Objects.requireNonNull(Lexicon.of(code), code), words)));
    }

    /// A text of words as the scorer sees them, names masked.
    String english(String text) {
        return SPACES.splitAsStream(text).map(this::word).collect(Collectors.joining(" "));
    }

    /// What is known of no word stays as it is: it may be the same in English. What may be a name is not looked up by
    /// its stem, which brings more together than the forms of one word.
    private String word(String said) {
        String word = Mask.unmasked(said);
        String known = inflected(word);
        if (known == null && word.equals(said)) {
            known = stems.get(lexicon.stem(word));
        }
        if (known == null && word.length() <= LONGEST_COMPOUND) {
            known = compound(word);
        }
        boolean name = known == null && !word.equals(said);
        return name ? Mask.MASKED : known == null ? said : known;
    }

    private @Nullable String inflected(String word) {
        String known = forms.get(word);
        for (int i = 0; known == null && i < ENDINGS.length; i++) {
            String ending = ENDINGS[i];
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_BASE) {
                known = base(word.substring(0, word.length() - ending.length()));
            }
        }
        boolean participle =
                word.startsWith(MARK) && word.endsWith("t") && word.length() > SHORTEST_BASE + MARK.length();
        return known == null && participle ? base(word.substring(MARK.length(), word.length() - 1)) : known;
    }

    private @Nullable String base(String word) {
        String known = forms.get(word);
        for (int i = 0; known == null && i < BASES.length; i++) {
            known = forms.get(word + BASES[i]);
        }
        return known;
    }

    private @Nullable String compound(String word) {
        for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            String head = part(word.substring(at));
            String first = head == null ? null : first(word.substring(0, at));
            if (first != null) {
                return first + " " + head;
            }
        }
        return null;
    }

    private @Nullable String part(String word) {
        return word.length() > SHORTEST_PART ? inflected(word) : forms.get(word);
    }

    private @Nullable String first(String part) {
        for (String joint : JOINTS) {
            if (part.endsWith(joint) && part.length() - joint.length() >= SHORTEST_PART) {
                String word = part.substring(0, part.length() - joint.length());
                String known = part(word);
                known = known == null ? compound(word) : known;
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }
}
