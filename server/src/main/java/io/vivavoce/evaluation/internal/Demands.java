package io.vivavoce.evaluation.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its meaning what is said to whoever interviews and rates instead of an answer: when it leans to such
/// demands and not to what people tell of their work or of themselves. Immutable, thread-safe.
final class Demands {
    static final String PLANE = "demands-en";
    private static final String WORDS = "evaluation/demands-en.yaml";

    /// So far to demands leans what is one, whatever its words.
    private static final double CLEAR = 0.6;

    /// So far leans one that speaks of ratings and those who give them.
    private static final double OF_RATINGS = 0.25;

    /// Fewer words mean too little.
    private static final int FEWEST_WORDS = 3;

    private final Meaning meaning;
    private final Plane toDemands = Plane.named(PLANE);
    private final Pattern ratings;
    private final Pattern toSomebody;

    private Demands(Meaning meaning) {
        this.meaning = meaning;
        Map<String, Object> words = Objects.requireNonNull(WordFile.read(WORDS), WORDS);
        this.ratings = anyOf(words, "ratings");
        this.toSomebody = anyOf(words, "to-somebody");
    }

    /// Empty where meaning cannot be told, and for other languages than English.
    static Optional<Demands> in(String language) {
        return language.equals(Meaning.ENGLISH) ? Loaded.KNOWN : Optional.empty();
    }

    private static final class Loaded {
        static final Optional<Demands> KNOWN = Meaning.in(Meaning.ENGLISH).map(Demands::new);
    }

    /// Any of the words of a group, each a regular expression.
    private static Pattern anyOf(Map<String, Object> words, String group) {
        String listed = Objects.requireNonNull(words.get(group), group).toString();
        return Pattern.compile("\\b(?:" + listed.strip().replaceAll("\\s+", "|") + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /// Who makes a demand speaks to somebody or of ratings; nothing else has to be understood.
    boolean in(Clause clause) {
        return mayBe(clause) && toDemands.of(meaning.of(clause.unnamed())) > (ofRatings(clause) ? OF_RATINGS : CLEAR);
    }

    /// Whether its meaning is asked for.
    boolean mayBe(Clause clause) {
        return clause.words().size() >= FEWEST_WORDS
                && (ofRatings(clause) || toSomebody.matcher(clause.unnamed()).find());
    }

    private boolean ofRatings(Clause clause) {
        return ratings.matcher(clause.unnamed()).find();
    }
}
