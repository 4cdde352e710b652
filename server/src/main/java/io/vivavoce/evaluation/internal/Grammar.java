package io.vivavoce.evaluation.internal;

/// What of a language is more than lists of words.
enum Grammar {
    ENGLISH("english", false) {
        @Override
        String stem(String word) {
            return EnglishStems.of(word);
        }

        @Override
        Actions actions(Lexicon lexicon) {
            return new EnglishActions(lexicon);
        }
    },
    GERMAN("german", true) {
        @Override
        String stem(String word) {
            return GermanStems.of(word);
        }

        @Override
        Actions actions(Lexicon lexicon) {
            return new GermanActions(lexicon);
        }
    };

    private final String id;
    private final boolean capitalisedNouns;

    Grammar(String id, boolean capitalisedNouns) {
        this.id = id;
        this.capitalisedNouns = capitalisedNouns;
    }

    static Grammar of(String id) {
        for (Grammar grammar : values()) {
            if (grammar.id.equals(id)) {
                return grammar;
            }
        }
        throw new IllegalArgumentException("no grammar " + id);
    }

    /// Brings inflected words together.
    ///
    /// @param word lower case
    abstract String stem(String word);

    abstract Actions actions(Lexicon lexicon);

    /// Whether a capital inside a sentence may be that of any noun, and nouns are written together as one word.
    boolean capitalisedNouns() {
        return capitalisedNouns;
    }
}
