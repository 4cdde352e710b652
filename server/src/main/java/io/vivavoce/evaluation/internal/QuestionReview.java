package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.List;

/// Goes through the questions one by one. Immutable.
final class QuestionReview {
    private final Lexicon lexicon;
    private final Wording wording;
    private final QuoteVerifier verifier;
    private final CompetencyRater rater;

    QuestionReview(Lexicon lexicon, Wording wording, QuoteVerifier verifier, CompetencyRater rater) {
        this.lexicon = lexicon;
        this.wording = wording;
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
                StarMap.of(Evidence.accounts(assessment.evidence()), verifier),
                StarMap.ownCount(assessment.readings(), lexicon),
                StarMap.sharedCount(assessment.readings(), lexicon),
                answer.words());
    }

    private String feedback(Assessment assessment) {
        if (assessment.answer().state() == QuestionState.DECLINED) {
            return wording.say("question-declined");
        }
        if (assessment.answer().state() == QuestionState.NOT_REACHED) {
            return wording.say(assessment.answer().asked() ? "question-unanswered" : "question-not-reached");
        }
        if (!rater.heard(assessment.answer())) {
            return wording.say("question-unheard");
        }
        if (assessment.evidence().isEmpty()) {
            return wording.say("question-nothing");
        }
        List<Element> gaps = Gaps.ordered(assessment.strengths(), assessment.lookedFor());
        boolean shared =
                assessment.evidence().stream().anyMatch(e -> e.reading().shared());
        String missing = gaps.isEmpty()
                ? ""
                : " "
                        + wording.say(
                                "next",
                                "gap",
                                wording.gap(
                                        gaps.getFirst(),
                                        assessment.strengths().getOrDefault(gaps.getFirst(), Strength.NONE),
                                        shared));
        return wording.shown(assessment.strengths()) + missing;
    }
}
