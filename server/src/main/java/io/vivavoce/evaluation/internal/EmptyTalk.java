package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Talk that is no account of anything, told by its meaning from accounts in words as short and plain; where there is
/// no model of it, by its words alone. Immutable, thread-safe.
final class EmptyTalk {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, EmptyTalk> READ = new ConcurrentHashMap<>();

    /// So much less has to lean what has no other words than those of the kind.
    private static final double OF_THEM_ALONE = 0.2;

    /// What there is of it.
    enum Kind {
        /// What anybody could claim of anything: "I took full ownership and delivered measurable impact". A detail that
        /// could be checked makes it more. It still is an answer, so that less hangs on it than on the others.
        CLAIMS(0.5, 0.05, false),

        /// What is said to whoever asks, or about one's own answering: "give me a second, how do I put it".
        ASIDES(0.5, 0.1, true),

        /// What may be said beside any matter: "one thing comes after the other, you know how it is". Its words are
        /// everybody's, so that none of them has to be there.
        FILLER(0, 0.1, false);

        /// So many of its words are words of the kind, or it is none: most statements need not be looked at further.
        private final double ofThem;

        /// So far leans what is of the kind: of honest statements one in a few hundred does, too.
        private final double clear;

        private final boolean withDetails;

        Kind(double ofThem, double clear, boolean withDetails) {
            this.ofThem = ofThem;
            this.clear = clear;
            this.withDetails = withDetails;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String plane(String language) {
            return id() + "-" + language;
        }
    }

    private final Kind kind;
    private final Set<String> stems;
    private final Plane toKind;
    private final Optional<EnglishEmbeddings> embeddings;

    private EmptyTalk(Kind kind, String language) {
        this.kind = kind;
        String file = "evaluation/" + kind.plane(language) + ".yaml";
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language), language);
        Map<String, Object> words = Objects.requireNonNull(WordFile.read(file), file);
        this.stems = SPACES.splitAsStream(
                        lexicon.spelt(String.valueOf(words.get("words")).strip()))
                .map(lexicon::stem)
                .collect(Collectors.toUnmodifiableSet());
        this.toKind = Plane.named(kind.plane(language));
        this.embeddings = Meanings.known().map(Meanings::embeddings);
    }

    /// For a language that has a lexicon.
    static EmptyTalk of(Kind kind, String language) {
        return READ.computeIfAbsent(kind.plane(language), plane -> new EmptyTalk(kind, language));
    }

    /// Those of some statements that are such talk. They are read side by side, as far as there are processors.
    Set<Reading> among(List<Reading> statements) {
        return statements.parallelStream().filter(this::is).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it is such talk.
    boolean is(Reading reading) {
        Set<String> content = reading.content();
        long known =
                content.stream().map(Mask::unmasked).filter(stems::contains).count();
        boolean detailed = !reading.specifics().isEmpty() && !kind.withDetails;
        if (detailed || content.isEmpty() || known < content.size() * kind.ofThem) {
            return false;
        }
        boolean alone = known == content.size();
        return embeddings
                .map(model -> toKind.of(model.of(text(reading.clause()))) > kind.clear - (alone ? OF_THEM_ALONE : 0))
                .orElse(alone && kind.ofThem > 0);
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
