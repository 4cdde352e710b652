package io.vivavoce.evaluation.internal;

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

    /// So far leans what is of a kind: of a hundred honest statements without a detail hardly two do, too.
    private static final double CLEAR = 0.12;

    /// So much less has to lean what has no other words than those of the kind.
    private static final double OF_THEM_ALONE = 0.2;

    /// What there is of it.
    enum Kind {
        /// What anybody could claim of anything: "I took full ownership and delivered measurable impact". A detail that
        /// could be checked makes it more.
        CLAIMS,

        /// What is said to whoever asks, or about one's own answering: "give me a second, how do I put it". It is in
        /// idioms, and may have details in it.
        ASIDES,

        /// What may be said beside any matter: "one thing comes after the other, you know how it is". Its words are
        /// everybody's, so that they alone tell nothing; nobody does anything in it.
        FILLER;

        /// So many words of an aside are words of asides: most statements need not be looked at further.
        private static final double OF_ASIDES = 0.5;

        /// Whether the model is asked.
        ///
        /// @param known how much of the content is words of the kind
        private boolean mayBe(Reading reading, double known) {
            return switch (this) {
                case CLAIMS -> reading.specifics().isEmpty();
                case ASIDES -> known >= OF_ASIDES;
                case FILLER ->
                    reading.specifics().isEmpty() && reading.actions().isEmpty();
            };
        }

        float[] of(Meaning meaning, String text) {
            return this == ASIDES ? meaning.asSaid(text) : meaning.of(text);
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
    private final Optional<Meaning> meaning;

    private EmptyTalk(Kind kind, String language) {
        this.kind = kind;
        this.stems = words(kind, language);
        this.toKind = Plane.named(kind.plane(language));
        this.meaning = Meaning.in(language);
    }

    private static Set<String> words(Kind kind, String language) {
        String file = "evaluation/" + kind.plane(language) + ".yaml";
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language), language);
        Map<String, Object> words = Objects.requireNonNull(WordFile.read(file), file);
        return SPACES.splitAsStream(
                        lexicon.spelt(String.valueOf(words.get("words")).strip()))
                .map(lexicon::stem)
                .collect(Collectors.toUnmodifiableSet());
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
        double known =
                content.stream().map(Mask::unmasked).filter(stems::contains).count() / (double) content.size();
        if (content.isEmpty() || !kind.mayBe(reading, known)) {
            return false;
        }
        boolean alone = known == 1;
        return meaning.map(model -> toKind.of(kind.of(model, text(reading.clause()))))
                .map(leaning -> leaning > CLEAR - (alone ? OF_THEM_ALONE : 0))
                .orElse(alone && kind != Kind.FILLER);
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
