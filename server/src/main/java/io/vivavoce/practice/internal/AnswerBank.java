package io.vivavoce.practice.internal;

import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.AnswerProblem;
import io.vivavoce.practice.RedoProblem;
import io.vivavoce.practice.internal.SetUpCheck.Wrong;
import io.vivavoce.resume.TextCleaner;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's own answers, kept for them alone: no interviewer and no scorer is given any of it. Thread-safe.
@Service
@Transactional
class AnswerBank {
    private final AnswerBankSettings settings;
    private final AnswerTable answers;
    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;
    private final InstantSource clock;

    AnswerBank(
            AnswerBankSettings settings,
            AnswerTable answers,
            InterviewSessions sessions,
            TranscriptCorrections corrections,
            InstantSource clock) {
        this.settings = settings;
        this.answers = answers;
        this.sessions = sessions;
        this.corrections = corrections;
        this.clock = clock;
    }

    /// What answers are about.
    record Topic(String id, String name, int answers) {}

    /// @param added false when it had been saved before
    record Saved(SavedAnswer answer, boolean added) {}

    /// Takes the words of one answer as they stand now.
    ///
    /// @throws ProblemException `session-not-found`, `question-not-found`, `nothing-to-save`, `too-many-answers`
    Saved save(UUID id, int question, boolean keep) {
        InterviewSession session = sessions.get(id);
        Optional<SavedAnswer> before = answers.find(id, question);
        if (before.isPresent()) {
            return new Saved(before.get(), false);
        }
        if (answers.count() >= settings.most()) {
            throw new ProblemException(
                    AnswerProblem.TOO_MANY_ANSWERS,
                    "%d answers are kept already.".formatted(settings.most()),
                    Map.of("limit", settings.most()));
        }
        SavedAnswer answer = answer(session, planned(session, question), keep);
        boolean added = answers.insert(answer);
        return new Saved(answers.find(id, question).orElse(answer), added);
    }

    private static PlannedQuestion planned(InterviewSession session, int question) {
        if (question < 1 || question > session.guide().questions().size()) {
            throw new ProblemException(
                    RedoProblem.QUESTION_NOT_FOUND,
                    "The interview " + session.id() + " has no question " + question + ".");
        }
        return session.guide().question(question);
    }

    private SavedAnswer answer(InterviewSession session, PlannedQuestion planned, boolean keep) {
        String said = said(session.id(), planned.number());
        if (said.isBlank()) {
            throw new ProblemException(
                    AnswerProblem.NOTHING_TO_SAVE, "Question %d was not answered.".formatted(planned.number()));
        }
        Instant now = now();
        return new SavedAnswer(
                Ids.next(),
                session.id(),
                planned.number(),
                planned.question().text(),
                planned.competency(),
                session.guide().competency(planned.competency()).name(),
                session.guide().language(),
                said,
                said.length() > settings.characters() ? said.substring(0, settings.characters()) : said,
                List.of(),
                keep,
                now,
                now);
    }

    /// The answer with its follow-ups, each a paragraph.
    private String said(UUID session, int question) {
        Map<Integer, TurnCorrection> held = corrections.current(session).stream()
                .collect(Collectors.toMap(TurnCorrection::sequence, correction -> correction));
        return sessions.transcript(session).stream()
                .filter(turn -> turn.kind() == TurnKind.ANSWER && turn.questionNumber() == question)
                .map(turn -> {
                    TurnCorrection correction = held.get(turn.sequence());
                    return correction == null ? turn.text() : correction.text();
                })
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /// @throws ProblemException `answer-not-found`, `invalid-request`
    SavedAnswer change(UUID id, String text, List<String> tags, boolean keep) {
        String cleaned = TextCleaner.clean(text).strip();
        List<String> labels = tags.stream()
                .map(TextCleaner::cleanLine)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        refuse(cleaned.isEmpty(), "text", "Leave some words, or delete the answer.");
        refuse(
                cleaned.length() > settings.characters(),
                "text",
                "That is %d characters, the limit is %d.".formatted(cleaned.length(), settings.characters()));
        refuse(labels.size() > settings.tags(), "tags", "At most %d.".formatted(settings.tags()));
        refuse(
                labels.stream().anyMatch(tag -> tag.length() > settings.tagCharacters()),
                "tags",
                "At most %d characters each.".formatted(settings.tagCharacters()));
        if (!answers.change(id, cleaned, labels, keep, now())) {
            throw missing(id);
        }
        return get(id);
    }

    private static void refuse(boolean wrong, String field, String message) {
        if (wrong) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST,
                    "Not valid: " + field + ".",
                    Map.of("errors", List.of(new Wrong(field, message))));
        }
    }

    /// @throws ProblemException `answer-not-found`
    @Transactional(readOnly = true)
    SavedAnswer get(UUID id) {
        return answers.find(id).orElseThrow(() -> missing(id));
    }

    @Transactional(readOnly = true)
    Optional<SavedAnswer> of(UUID session, int question) {
        return answers.find(session, question);
    }

    @Transactional(readOnly = true)
    List<SavedAnswer> latest(
            @Nullable String text,
            @Nullable String competency,
            @Nullable String tag,
            int limit,
            @Nullable UUID before) {
        return answers.latest(text, competency, tag, limit, before);
    }

    @Transactional(readOnly = true)
    List<SavedAnswer> all() {
        return answers.latest(null, null, null, settings.most(), null);
    }

    @Transactional(readOnly = true)
    List<Topic> topics() {
        return answers.topics();
    }

    @Transactional(readOnly = true)
    List<String> tags() {
        return answers.tags();
    }

    /// @throws ProblemException `answer-not-found`
    void delete(UUID id) {
        if (!answers.delete(id)) {
            throw missing(id);
        }
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(AnswerProblem.ANSWER_NOT_FOUND, "No answer has the id " + id + ".");
    }
}
