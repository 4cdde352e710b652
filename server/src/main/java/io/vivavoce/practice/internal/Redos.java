package io.vivavoce.practice.internal;

import io.vivavoce.evaluation.AnswerDelivery;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.Redo;
import io.vivavoce.interview.SessionView;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.RedoProblem;
import io.vivavoce.practice.internal.Attempts.Attempt;
import io.vivavoce.practice.internal.Attempts.Rated;
import io.vivavoce.practice.internal.Attempts.Said;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One question once more: the same words, anchors, weights and difficulty, and nothing else. Thread-safe.
@Service
@Transactional
class Redos {
    private final RedoSettings settings;
    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;
    private final Reports reports;
    private final AnswerDelivery delivery;
    private final AnswerBank bank;

    Redos(
            RedoSettings settings,
            InterviewSessions sessions,
            TranscriptCorrections corrections,
            Reports reports,
            AnswerDelivery delivery,
            AnswerBank bank) {
        this.settings = settings;
        this.sessions = sessions;
        this.corrections = corrections;
        this.reports = reports;
        this.delivery = delivery;
        this.bank = bank;
    }

    /// Where a question was first asked.
    private record First(InterviewSession session, int question) {}

    /// @throws ProblemException `session-not-found`, `question-not-found`, `redo-too-early`
    InterviewSession begin(UUID id, int question) {
        First first = first(id, question);
        InterviewSession before = first.session();
        if (!before.ended()) {
            throw new ProblemException(RedoProblem.REDO_TOO_EARLY, "The interview " + before.id() + " is going on.");
        }
        return sessions.create(new NewInterview(
                before.candidateName(),
                before.jobTitle(),
                before.company(),
                before.jobDescription(),
                "",
                before.guide().only(first.question(), settings.budget()),
                new Redo(before.id(), first.question())));
    }

    /// Every answer to a question, whichever of them it is asked for by.
    ///
    /// @throws ProblemException `session-not-found`, `question-not-found`
    @Transactional(readOnly = true)
    Attempts attempts(UUID id, int question) {
        First first = first(id, question);
        InterviewSession asked = first.session();
        PlannedQuestion planned = asked.guide().question(first.question());
        return new Attempts(
                planned.question().text(),
                asked.guide().competency(planned.competency()).name(),
                asked.guide().language(),
                Stream.concat(
                                Stream.of(attempt(asked, first.question())),
                                sessions.redos(asked.id(), first.question()).stream()
                                        .map(redo -> attempt(redo, 1)))
                        .toList());
    }

    /// A redo of a redo is another redo of the same question.
    private First first(UUID id, int question) {
        InterviewSession session = sessions.get(id);
        if (question < 1 || question > session.guide().questions().size()) {
            throw new ProblemException(
                    RedoProblem.QUESTION_NOT_FOUND, "The interview " + id + " has no question " + question + ".");
        }
        Redo redo = session.redo();
        UUID of = redo == null ? null : redo.of();
        return redo == null || of == null ? new First(session, question) : new First(sessions.get(of), redo.question());
    }

    private Attempt attempt(InterviewSession session, int question) {
        List<TurnCorrection> held = corrections.current(session.id());
        List<Said> answers = sessions.transcript(session.id()).stream()
                .filter(turn -> turn.kind() == TurnKind.ANSWER && turn.questionNumber() == question)
                .map(turn -> held.stream()
                        .filter(correction -> correction.sequence() == turn.sequence() && correction.changes(turn))
                        .findFirst()
                        .map(correction -> new Said(turn.sequence(), correction.text(), turn.spoken(), true))
                        .orElseGet(() -> new Said(turn.sequence(), turn.text(), turn.spoken(), false)))
                .toList();
        Report report = session.ended() ? reports.latest(session.id()).orElse(null) : null;
        QuestionResult result = report == null ? null : result(report, question);
        Rated rated = report == null || result == null ? null : rated(report, result);
        boolean spoken = answers.stream().anyMatch(Said::spoken);
        return new Attempt(
                SessionView.of(session),
                question,
                answers,
                rated,
                spoken ? delivery.of(session.id(), question) : null,
                bank.of(session.id(), question).map(SavedAnswer::id).orElse(null),
                result == null ? null : ExampleAnswer.of(result, texts(answers)));
    }

    /// As the answers stand: words that were corrected since the report was made are not built from.
    private static Map<Integer, String> texts(List<Said> answers) {
        return answers.stream().collect(Collectors.toMap(Said::sequence, Said::text));
    }

    private static @Nullable QuestionResult result(Report report, int question) {
        return report.questions().stream()
                .filter(result -> result.number() == question)
                .findFirst()
                .orElse(null);
    }

    private static Rated rated(Report report, QuestionResult result) {
        return new Rated(
                report.engine(),
                report.rubricVersion(),
                result.score(),
                result.feedback(),
                result.star(),
                result.iCount(),
                result.weCount(),
                result.words());
    }
}
