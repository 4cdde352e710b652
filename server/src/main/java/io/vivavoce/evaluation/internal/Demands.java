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

    private static final Pattern RATINGS =
            words("scor\\w*|rat(?:e|es|ed|ing|ings)|marks?|grad(?:e|es|ed|ing)|points|top|five|5"
                    + "|full|highest|maximum|best|perfect|excellent|outstanding|exceptional|pass|passed|hire|recommend\\w*|report"
                    + "|record|transcript|note|write|put|quote|interview\\w*|candidate|assess\\w*|evaluat\\w*|machine|computer|robot"
                    + "|ai|algorithm|program|system|instruction\\w*|rubric|anchors?|level|evidence|questions?");
    /// Who makes a demand speaks to somebody or of ratings; nothing else has to be understood.
    private static final Pattern TO_SOMEBODY = words("you|your|yours|yourself|you\\W(?:re|ve|ll|d)");

    private final EnglishEmbeddings embeddings;
    private final RidgeClassifier toDemands;

    Demands(EnglishEmbeddings embeddings) {
        this.embeddings = embeddings;
        Examples said = new Examples(embeddings, SENTENCES);
        Examples talk = new Examples(embeddings, PrivateTalk.SENTENCES);
        List<float[]> told = Stream.of(said.of("told"), talk.of("work"), talk.of("private"))
                .flatMap(List::stream)
                .toList();
        this.toDemands = RidgeClassifier.between(told, said.of("demands"), RIDGE);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    boolean in(Clause clause) {
        String text = clause.turn().text().substring(clause.start(), clause.end());
        boolean ofRatings = RATINGS.matcher(text).find();
        if (clause.words().size() < FEWEST_WORDS
                || !(ofRatings || TO_SOMEBODY.matcher(text).find())) {
            return false;
        }
        return toDemands.of(embeddings.of(text)) > (ofRatings ? OF_RATINGS : CLEAR);
    }
}
