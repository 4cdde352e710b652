package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.List;

/// Goes through the questions one by one. Immutable.
final class QuestionReview {
    private final QuoteVerifier verifier;
    private final CompetencyRater rater;

    QuestionReview(QuoteVerifier verifier, CompetencyRater rater) {
        this.verifier = verifier;
        this.rater = rater;
    }

    List<QuestionResult> of(List<Assessment> assessments) {
        return assessments.stream().map(this::review).toList();
    }

    private QuestionResult review(Assessment assessment) {
        Answer answer = assessment.answer();
        return new QuestionResult(
                answer.question().number(),
                answer.question().competency(),
                answer.question().question().text(),
                answer.question().tailored(),
                answer.state(),
                rater.enough(assessment) ? assessment.level() : null,
                feedback(assessment),
                answer.probes(),
                StarMap.of(assessment.evidence(), verifier),
                StarMap.ownCount(assessment.readings()),
                StarMap.sharedCount(assessment.readings()),
                answer.words());
    }

    private String feedback(Assessment assessment) {
        if (assessment.answer().state() == QuestionState.DECLINED) {
            return "You passed on this one. It does not lower anything.";
        }
        if (assessment.answer().state() == QuestionState.NOT_REACHED) {
            return assessment.answer().asked()
                    ? "The interview ended before you answered."
                    : "The interview did not come to this question.";
        }
        if (!rater.heard(assessment.answer())) {
            return "The recogniser was too unsure of these words.";
        }
        if (assessment.evidence().isEmpty()) {
            return "There is nothing to rate here yet: tell one thing that happened, and what you did in it.";
        }
        List<Element> gaps = Gaps.ordered(assessment.strengths(), assessment.lookedFor());
        boolean shared =
                assessment.evidence().stream().anyMatch(e -> e.reading().shared());
        String missing = gaps.isEmpty()
                ? ""
                : " Next: "
                        + Wording.gap(
                                gaps.getFirst(),
                                assessment.strengths().getOrDefault(gaps.getFirst(), Strength.NONE),
                                shared);
        return Wording.shown(assessment.strengths()) + missing;
    }
}
