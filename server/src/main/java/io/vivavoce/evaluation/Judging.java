package io.vivavoce.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How language models came to the ratings of a report. Immutable.
///
/// @param provider the rung that rated ("gemini")
/// @param model the same as shown to people
/// @param second the model of another vendor that was asked as well, null when there was none
/// @param promptHash SHA-256 of everything models are asked by
/// @param seed from which the orders and the marks around data come
/// @param runs how often each competency was rated
/// @param spread between the highest and the lowest level of one competency, the largest of all
/// @param order the competencies as they were rated
/// @param feedbackBy the model that wrote the feedback, null when it is the rules' own
public record Judging(
        String provider,
        String model,
        @Nullable String second,
        String promptHash,
        long seed,
        int runs,
        int spread,
        List<String> order,
        List<Judged> competencies,
        @Nullable String feedbackBy) {
    public Judging {
        order = List.copyOf(order);
        competencies = List.copyOf(competencies);
    }

    /// The same with the model that wrote the feedback.
    public Judging writtenBy(String writer) {
        return new Judging(provider, model, second, promptHash, seed, runs, spread, order, competencies, writer);
    }

    /// How one competency was rated.
    ///
    /// @param levels of the runs that gave one, in the order of the runs
    /// @param withheld runs that found too little to choose a level
    /// @param spread between the highest and the lowest level, null when nothing was rated
    /// @param second the level of the other model, null when it was not asked or gave none
    /// @param found passages the model named
    /// @param verified those of them that stand in the candidate's own words and count
    /// @param gate why there is no number, null when there is one
    public record Judged(
            String id,
            List<Integer> levels,
            int withheld,
            @Nullable Integer spread,
            @Nullable Integer second,
            int found,
            int verified,
            @Nullable Gate gate) {
        public Judged {
            levels = List.copyOf(levels);
        }
    }

    /// Why a competency has no number.
    public enum Gate {
        /// Declined, or not reached.
        NOT_ANSWERED("not-answered"),
        /// The recogniser was too unsure of the words.
        RECOGNITION("recognition"),
        TOO_FEW_WORDS("too-few-words"),
        TOO_LITTLE_EVIDENCE("too-little-evidence"),
        /// The model itself found too little to choose a level.
        WITHHELD("withheld"),
        /// The runs are too far apart.
        SPREAD("spread"),
        /// The two models are too far apart.
        MODELS_DISAGREE("models-disagree"),
        /// The model found in these words what cannot be in them, so it followed them instead of reading them.
        FOLLOWED_THE_WORDS("followed-the-words");

        private final String id;

        Gate(String id) {
            this.id = id;
        }

        /// The name on the wire.
        @JsonValue
        public String id() {
            return id;
        }
    }
}
