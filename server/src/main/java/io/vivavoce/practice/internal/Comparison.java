package io.vivavoce.practice.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vivavoce.evaluation.Report.CompetencyResult.CompetencyState;
import io.vivavoce.evaluation.Report.Confidence;
import io.vivavoce.evaluation.Report.Metrics;
import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Star;
import io.vivavoce.interview.SessionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two interviews held against each other, as far as they can be.
///
/// @param differences what makes them less alike
/// @param sameRubric whether their ratings mean the same: one rubric version, one language
/// @param sameRated whether the same competencies were rated, so that their totals may be compared too
/// @param competencies of either of them
/// @param questions that were planned in both
record Comparison(
        Side a,
        Side b,
        List<Difference> differences,
        boolean sameRubric,
        boolean sameRated,
        List<CompetencyPair> competencies,
        List<QuestionPair> questions) {
    Comparison {
        differences = List.copyOf(differences);
        competencies = List.copyOf(competencies);
        questions = List.copyOf(questions);
    }

    /// @param spoken whether anything was, so that its delivery could be measured
    record Side(
            SessionView session,
            UUID runId,
            String engine,
            String rubricVersion,
            @Nullable Double total,
            String totalNote,
            Metrics delivery,
            boolean spoken) {}

    /// What two interviews do not have in common.
    enum Difference {
        RUBRIC("rubric"),
        LANGUAGE("language"),
        RATED("rated"),
        ENGINE("engine"),
        DIFFICULTY("difficulty"),
        TYPE("type"),
        REDO("redo");

        private final String id;

        Difference(String id) {
            this.id = id;
        }

        /// The name on the wire.
        @JsonValue
        String id() {
            return id;
        }
    }

    /// @param a null where it was no part of the interview
    /// @param change from a to b, null where the two cannot be compared
    record CompetencyPair(
            String id,
            String name,
            @Nullable Rating a,
            @Nullable Rating b,
            @Nullable Integer change) {}

    record Rating(
            CompetencyState state,
            @Nullable Integer rating,
            @Nullable String anchor,
            @Nullable String whyNotHigher,
            Confidence confidence,
            List<Quote> quotes) {
        Rating {
            quotes = List.copyOf(quotes);
        }
    }

    record QuestionPair(String id, String text, Answer a, Answer b) {}

    record Answer(
            int number,
            QuestionState state,
            @Nullable Integer score,
            String feedback,
            Star star,
            int iCount,
            int weCount,
            int words) {}
}
