package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells claims that anybody could make of anything, "I took full ownership and delivered measurable impact", from
/// accounts in words as short and plain. By their meaning; where there is no model of it, by their words alone.
/// Immutable, thread-safe.
final class EmptyClaims {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, EmptyClaims> READ = new ConcurrentHashMap<>();

    /// So far to claims leans what is one.
    private static final double CLAIM = 0.1;

    /// So far leans one that has no other words.
    private static final double OF_THEM_ALONE = -0.2;

    /// So many of its words are words of claims, or it is none: most statements need not be looked at further.
    private static final double OF_CLAIMS = 0.5;

    private final Set<String> stems;
    private final Plane toClaims;
    private final Optional<EnglishEmbeddings> embeddings;

    private EmptyClaims(String language) {
        String name = "claims-" + language;
        String file = "evaluation/" + name + ".yaml";
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language), language);
        Map<String, Object> words = Objects.requireNonNull(WordFile.read(file), file);
        this.stems = SPACES.splitAsStream(
                        lexicon.spelt(String.valueOf(words.get("words")).strip()))
                .map(lexicon::stem)
                .collect(Collectors.toUnmodifiableSet());
        this.toClaims = Plane.named(name);
        this.embeddings = Meanings.known().map(Meanings::embeddings);
    }

    /// For a language that has a lexicon.
    static EmptyClaims in(String language) {
        return READ.computeIfAbsent(language, EmptyClaims::new);
    }

    /// Whether nothing in it could be checked.
    boolean is(Reading reading) {
        Set<String> content = reading.content();
        long known =
                content.stream().map(Mask::unmasked).filter(stems::contains).count();
        if (!reading.specifics().isEmpty() || content.isEmpty() || known < content.size() * OF_CLAIMS) {
            return false;
        }
        boolean alone = known == content.size();
        return embeddings
                .map(model -> toClaims.of(model.of(text(reading.clause()))) > (alone ? OF_THEM_ALONE : CLAIM))
                .orElse(alone);
    }

    /// What a clause says, without what may be a name: only that there is one tells something.
    String text(Clause clause) {
        return clause.words().stream().map(this::seen).collect(Collectors.joining(" "));
    }

    private String seen(Word word) {
        boolean known = stems.contains(Mask.unmasked(word.stem()));
        return known || !word.said().startsWith(Mask.MASKED) ? Mask.unmasked(word.said()) : Mask.MASKED;
    }
}
