package io.vivavoce.interview.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.Turn;
import java.time.Duration;

/// How the interviewer spends the time, and how often it tries.
///
/// @param lastQuestionBefore time that must be left for one more core question
/// @param timePerQuestion time kept for each core question still to come; probes do not eat it
/// @param candidateQuestionsBefore time that must be left to invite the candidate's questions
/// @param candidateQuestions questions of the candidate that are answered
/// @param couldYouRepeat how often one question's answer is asked for again because it was not understood
/// @param absentAfter silence after the offer to go on that means nobody is there
record Pace(
        Duration lastQuestionBefore,
        Duration timePerQuestion,
        Duration candidateQuestionsBefore,
        int candidateQuestions,
        int couldYouRepeat,
        Duration absentAfter) {
    static Pace of(InterviewSettings settings) {
        return new Pace(
                settings.lastQuestionBefore(),
                settings.timePerQuestion(),
                settings.candidateQuestionsBefore(),
                settings.candidateQuestions(),
                settings.couldYouRepeat(),
                settings.absentAfter());
    }

    boolean timeForQuestion(Guide guide, Duration elapsed) {
        return left(guide, elapsed).compareTo(lastQuestionBefore) >= 0;
    }

    boolean timeForCandidate(Guide guide, Duration elapsed) {
        return left(guide, elapsed).compareTo(candidateQuestionsBefore) >= 0;
    }

    /// How many more probes the current question may get: none when the questions to come need the time.
    int probesLeft(Guide guide, Talk talk, Duration elapsed) {
        int questionsToCome = guide.questions().size() - talk.asked();
        Duration kept = timePerQuestion.multipliedBy(questionsToCome).plus(candidateQuestionsBefore);
        return left(guide, elapsed).compareTo(kept) > 0
                ? guide.probesPerQuestion() - talk.probed().size()
                : 0;
    }

    boolean absent(Talk talk, Duration elapsed) {
        Duration quietSince = talk.last().map(Turn::endedAt).orElse(Duration.ZERO);
        return elapsed.minus(quietSince).compareTo(absentAfter) >= 0;
    }

    private static Duration left(Guide guide, Duration elapsed) {
        return guide.budget().minus(elapsed);
    }
}
