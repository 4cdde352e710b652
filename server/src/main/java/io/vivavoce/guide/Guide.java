package io.vivavoce.guide;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frozen plan of one interview: what is asked, in which order, and how it is rated. Stored with the session and
/// never changed once the interview has begun.
///
/// @param rubricVersion changes whenever an anchor, a weight or a question of the bank changes
/// @param language a BCP 47 tag
/// @param budget the time after which the interviewer closes politely
/// @param probesPerQuestion the most follow-ups one question may get
/// @param origin the guide of one's own it was made from, null when it was planned from the bank
public record Guide(
        String rubricVersion,
        String language,
        InterviewType type,
        Difficulty difficulty,
        List<Competency> competencies,
        List<PlannedQuestion> questions,
        Duration budget,
        int probesPerQuestion,
        @Nullable GuideOrigin origin) {
    public Guide {
        competencies = List.copyOf(competencies);
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a guide needs at least one question");
        }
    }

    /// A guide planned from the bank.
    public Guide(
            String rubricVersion,
            String language,
            InterviewType type,
            Difficulty difficulty,
            List<Competency> competencies,
            List<PlannedQuestion> questions,
            Duration budget,
            int probesPerQuestion) {
        this(rubricVersion, language, type, difficulty, competencies, questions, budget, probesPerQuestion, null);
    }

    /// The question with a number from 1.
    public PlannedQuestion question(int number) {
        return questions.get(number - 1);
    }

    /// The same guide with another time budget.
    public Guide within(Duration otherBudget) {
        return new Guide(
                rubricVersion,
                language,
                type,
                difficulty,
                competencies,
                questions,
                otherBudget,
                probesPerQuestion,
                origin);
    }

    /// The same guide cut down to one of its questions, with the competency that question belongs to.
    public Guide only(int number, Duration otherBudget) {
        PlannedQuestion kept = question(number);
        return new Guide(
                rubricVersion,
                language,
                type,
                difficulty,
                List.of(competency(kept.competency())),
                List.of(new PlannedQuestion(1, kept.competency(), kept.question(), kept.tailored(), kept.verbatim())),
                otherBudget,
                probesPerQuestion,
                origin);
    }

    public Competency competency(String id) {
        return competencies.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no competency " + id + " in this guide"));
    }
}
