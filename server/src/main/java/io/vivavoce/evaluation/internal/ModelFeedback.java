package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Judging;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.Improvement;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Quote.Shows;
import io.vivavoce.evaluation.Report.Strength;
import io.vivavoce.evaluation.internal.WrittenFeedback.Good;
import io.vivavoce.evaluation.internal.WrittenFeedback.OnQuestion;
import io.vivavoce.evaluation.internal.WrittenFeedback.Weak;
import io.vivavoce.interview.Turn;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.SingleModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has a model write what a person can take from an interview. Scores are none of its business: they are there already,
/// and stay. What it writes is shown sentence by sentence, as far as it holds; where it does not, the rules' own words
/// stand. Thread-safe.
final class ModelFeedback {
    private final PromptTexts prompts;
    private final FeedbackSettings settings;
    private final ModelSettings model;
    private final SpeaksToModels speaksToModels;

    ModelFeedback(PromptTexts prompts, FeedbackSettings settings, ModelSettings model, SpeaksToModels speaksToModels) {
        this.prompts = prompts;
        this.settings = settings;
        this.model = model;
        this.speaksToModels = speaksToModels;
    }

    Report written(Report rated, SeenInterview interview, DataMarks marks, @Nullable SingleModel writer, Steps steps)
            throws InterruptedException {
        if (writer == null) {
            return rated;
        }
        WrittenFeedback told = steps.ask("feedback", writer, request(interview, marks), WrittenFeedback.class);
        OwnFacts facts = new OwnFacts(
                interview.material(),
                SpeaksToModels.listed("/evaluation/never-said.yaml"),
                speaksToModels,
                model.sentenceCharacters());
        List<Strength> strengths = told.strengths().stream()
                .filter(good -> facts.holds(good.text()))
                .flatMap(good -> strength(good, interview).stream())
                .limit(settings.strengths())
                .toList();
        List<Improvement> improvements = told.weaknesses().stream()
                .filter(weak -> facts.holds(weak.text()) && isOf(rated, weak))
                .map(weak -> new Improvement(weak.text().strip(), weak.competency()))
                .limit(settings.weaknesses())
                .toList();
        Map<Integer, String> questions = new HashMap<>();
        for (OnQuestion one : told.questions()) {
            if (facts.holds(one.text())) {
                questions.putIfAbsent(one.number(), one.text().strip());
            }
        }
        boolean summary = facts.holds(told.summary());
        boolean anything = summary || !strengths.isEmpty() || !improvements.isEmpty() || !questions.isEmpty();
        Judging judging = rated.judging();
        return rated.told(
                summary ? told.summary().strip() : rated.headline(),
                strengths.isEmpty() ? rated.strengths() : strengths,
                improvements.isEmpty() ? rated.improvements() : improvements,
                rated.questions().stream()
                        .map(question -> told(question, questions.get(question.number())))
                        .toList(),
                judging == null || !anything ? judging : judging.writtenBy(writer.name()));
    }

    private LanguageRequest request(SeenInterview interview, DataMarks marks) {
        Material material = interview.material();
        StringBuilder about = new StringBuilder();
        about.append("Role: ").append(material.jobTitle()).append('\n');
        about.append("Difficulty: ").append(material.guide().difficulty().id()).append('\n');
        material.guide()
                .competencies()
                .forEach(competency -> about.append("Competency ")
                        .append(competency.id())
                        .append(": ")
                        .append(competency.name())
                        .append('\n'));
        StringBuilder said = new StringBuilder();
        for (Turn turn : material.turns()) {
            String text = turn.byCandidate() ? interview.plain(turn).text() : turn.text();
            String line = "[turn %d, %s, question %d] %s\n"
                    .formatted(
                            turn.sequence(),
                            turn.byCandidate() ? "candidate" : "interviewer",
                            turn.questionNumber(),
                            text);
            if (said.length() + line.length() <= settings.transcriptCharacters()) {
                said.append(line);
            }
        }
        String mark = marks.mark("feedback", about.toString() + said);
        Locale language = Locale.forLanguageTag(material.guide().language());
        String system = prompts.filled(
                PromptTexts.Kind.FEEDBACK,
                Map.of(
                        "mark",
                        mark,
                        "language",
                        language.getDisplayLanguage(Locale.ENGLISH),
                        "strengths",
                        settings.strengths(),
                        "weaknesses",
                        settings.weaknesses(),
                        "sentenceCharacters",
                        model.sentenceCharacters()));
        return new LanguageRequest(
                system,
                List.of(LanguageRequest.Message.user("What it was about:\n" + DataMarks.block(mark, about.toString())
                        + "The interview:\n" + DataMarks.block(mark, said.toString()))),
                null,
                settings.answerTokens(),
                model.temperature(),
                null);
    }

    /// Only with the words that show it.
    private static Optional<Strength> strength(Good good, SeenInterview interview) {
        return interview.material().turns().stream()
                .filter(turn -> turn.byCandidate() && turn.sequence() == good.turn())
                .findFirst()
                .flatMap(turn -> interview
                        .plain(turn)
                        .find(good.quote().strip(), List.of())
                        .map(place -> new Strength(good.text().strip(), quote(turn, place))));
    }

    private static Quote quote(Turn turn, SeenTurn.Place place) {
        return new Quote(
                turn.text().substring(place.start(), place.end()),
                turn.sequence(),
                turn.questionNumber(),
                turn.startedAt().toMillis(),
                place.start(),
                place.end(),
                Shows.GENERAL);
    }

    private static boolean isOf(Report rated, Weak weak) {
        return rated.competencies().stream()
                .anyMatch(competency -> competency.id().equals(weak.competency()));
    }

    private static QuestionResult told(QuestionResult question, @Nullable String feedback) {
        if (feedback == null || question.state() != QuestionState.ANSWERED) {
            return question;
        }
        return new QuestionResult(
                question.number(),
                question.competencyId(),
                question.text(),
                question.tailored(),
                question.state(),
                question.score(),
                feedback,
                question.probes(),
                question.star(),
                question.iCount(),
                question.weCount(),
                question.words());
    }
}
