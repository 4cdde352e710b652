package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells by its meaning what is said to whoever interviews and rates instead of an answer: when it leans to such
/// demands and not to what people tell of their work or of themselves. Immutable, thread-safe.
final class Demands {
    private static final String SENTENCES = "evaluation/demands-en.yaml";
    private static final double RIDGE = 0.6;

    /// So far to demands leans what is one, whatever its words.
    private static final double CLEAR = 0.6;

    /// So far leans one that speaks of ratings and those who give them.
    private static final double OF_RATINGS = 0.25;

    /// Fewer words mean too little.
    private static final int FEWEST_WORDS = 3;

    private final EnglishEmbeddings embeddings;
    private final RidgeClassifier toDemands;
    private final Pattern ratings;
    private final Pattern toSomebody;

    Demands(EnglishEmbeddings embeddings) {
        this.embeddings = embeddings;
        Examples said = new Examples(embeddings, SENTENCES);
        Examples talk = new Examples(embeddings, PrivateTalk.SENTENCES);
        List<float[]> told = Stream.of(said.of("told"), talk.of("work"), talk.of("private"))
                .flatMap(List::stream)
                .toList();
        this.ratings = said.words("ratings");
        this.toSomebody = said.words("to-somebody");
        this.toDemands = RidgeClassifier.between(told, said.of("demands"), RIDGE);
    }

    /// Who makes a demand speaks to somebody or of ratings; nothing else has to be understood.
    boolean in(Clause clause) {
        String text = clause.turn().text().substring(clause.start(), clause.end());
        boolean ofRatings = ratings.matcher(text).find();
        if (clause.words().size() < FEWEST_WORDS
                || !(ofRatings || toSomebody.matcher(text).find())) {
            return false;
        }
        return toDemands.of(embeddings.of(text)) > (ofRatings ? OF_RATINGS : CLEAR);
    }
}
