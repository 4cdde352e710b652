package io.vivavoce.interview.internal;

import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewCompleted;
import io.vivavoce.interview.InterviewDeleted;
import io.vivavoce.interview.InterviewGate;
import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.SessionFilter;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Interviews in PostgreSQL. Thread-safe.
@Service
@Transactional
class PostgresInterviewSessions implements InterviewSessions {
    private final SessionTable sessions;
    private final TranscriptTable transcripts;
    private final NoteTable notes;
    private final QuestionTable questions;
    private final InterviewSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final ObjectProvider<InterviewGate> gate;
    private final String node = Ids.next().toString();

    PostgresInterviewSessions(
            SessionTable sessions,
            TranscriptTable transcripts,
            NoteTable notes,
            QuestionTable questions,
            InterviewSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events,
            Audit audit,
            ObjectProvider<InterviewGate> gate) {
        this.sessions = sessions;
        this.transcripts = transcripts;
        this.notes = notes;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.gate = gate;
    }

    @Override
    public InterviewSession create(NewInterview interview) {
        UUID id = Ids.next();
        sessions.insert(id, interview, now());
        questions.insert(id, interview.guide().questions());
        gate.ifAvailable(asked -> asked.setUp(id));
        audit.record("interview.set-up", id);
        return get(id);
    }

    @Override
    public Optional<InterviewSession> find(UUID id) {
        return sessions.find(id);
    }

    @Override
    public Optional<InterviewSession> findForChange(UUID id) {
        return sessions.findForChange(id);
    }

    @Override
    public InterviewSession get(UUID id) {
        return sessions.find(id).orElseThrow(() -> missing(id));
    }

    @Override
    public List<InterviewSession> latest(SessionFilter filter, int limit, @Nullable UUID before) {
        return sessions.latest(filter, limit, before);
    }

    @Override
    public List<InterviewSession> latest(int limit, @Nullable UUID before) {
        return sessions.latest(SessionFilter.ALL, limit, before);
    }

    @Override
    public List<InterviewSession> redos(UUID of, int question) {
        return sessions.redos(of, question);
    }

    @Override
    public long count() {
        return sessions.count();
    }

    @Override
    public InterviewSession consent(UUID id, String disclosureVersion, TimingProfile timing, boolean typingPreferred) {
        if (!Disclosure.isCurrent(disclosureVersion)) {
            String current = Disclosure.PRACTICE.version();
            throw new ProblemException(
                    InterviewProblem.DISCLOSURE_OUTDATED,
                    "Version " + current + " of the disclosure is current.",
                    Map.of("current", current));
        }
        if (!sessions.consent(id, disclosureVersion, timing, typingPreferred, now())) {
            throw ended(get(id));
        }
        return get(id);
    }

    @Override
    public Lease begin(UUID id) {
        Lease lease = takeToEnd(id);
        gate.ifAvailable(asked -> allow(get(id), asked));
        return lease;
    }

    private void allow(InterviewSession session, InterviewGate asked) {
        Duration allowance = asked.begins(session).orElse(null);
        if (!Objects.equals(allowance, session.allowance())) {
            sessions.allow(session.id(), allowance);
        }
    }

    @Override
    public Lease takeToEnd(UUID id) {
        Instant now = now();
        return sessions.take(id, node, now, now.minus(settings.resumableFor()))
                .map(fence -> new Lease(id, fence))
                .orElseThrow(() -> cannotBegin(get(id)));
    }

    @Override
    public Turn append(Lease lease, Turn turn) {
        if (transcripts.insert(lease, turn, now())) {
            answered(lease, turn);
            return turn;
        }
        requireOwned(lease);
        return transcripts
                .stored(lease.session(), turn)
                .orElseThrow(() -> new IllegalStateException("turn " + turn.sequence() + " leaves a gap"));
    }

    @Override
    public Turn amend(Lease lease, Turn turn) {
        if (!transcripts.amend(lease, turn, now())) {
            requireOwned(lease);
            throw new IllegalStateException("turn " + turn.sequence() + " is not the candidate's last turn");
        }
        answered(lease, turn);
        return transcripts.stored(lease.session(), turn).orElse(turn);
    }

    private void answered(Lease lease, Turn turn) {
        if (turn.byCandidate() && turn.questionNumber() > 0) {
            questions.refreshAnswer(lease.session(), turn.questionNumber());
        }
    }

    @Override
    public List<Turn> transcript(UUID id) {
        return transcripts.all(id);
    }

    @Override
    public void keep(Lease lease, Note note) {
        if (!notes.put(lease, note, now())) {
            requireOwned(lease);
        }
    }

    @Override
    public List<Note> notes(UUID id) {
        return notes.all(id);
    }

    @Override
    public void recordElapsed(Lease lease, Duration elapsed) {
        if (!sessions.recordElapsed(lease, elapsed, now())) {
            throw new StaleLeaseException(lease.session());
        }
    }

    @Override
    public void changeTiming(UUID id, TimingProfile timing) {
        if (!sessions.changeTiming(id, timing)) {
            throw missing(id);
        }
    }

    @Override
    public InterviewSession end(Lease lease, EndReason reason, Duration elapsed) {
        List<Turn> turns = transcripts.all(lease.session());
        EndReason settled = settle(reason, turns);
        InterviewSession.Outcome outcome = settings.outcome(get(lease.session()).redo(), settled, elapsed, turns);
        if (sessions.end(lease, settled, outcome, elapsed, now())) {
            gate.ifAvailable(asked -> asked.ends(get(lease.session()), turns));
            events.publishEvent(new InterviewCompleted(Tenant.current(), lease.session()));
        } else if (!get(lease.session()).ended()) {
            throw new StaleLeaseException(lease.session());
        }
        return get(lease.session());
    }

    /// A candidate who is quiet when asked for questions of their own has finished, not left.
    private static EndReason settle(EndReason reason, List<Turn> turns) {
        boolean allAsked = turns.stream().anyMatch(turn -> turn.kind() == TurnKind.CANDIDATE_QUESTIONS);
        return reason == EndReason.ABANDONED && allAsked ? EndReason.FINISHED : reason;
    }

    @Override
    public void recordResult(UUID id, Result result) {
        if (!sessions.recordResult(id, result)) {
            throw missing(id);
        }
        questions.recordResults(id, result.questions());
    }

    @Override
    public void delete(UUID id) {
        InterviewSession deleted = sessions.findForChange(id).orElseThrow(() -> missing(id));
        if (!deleted.ended()) {
            gate.ifAvailable(asked -> asked.ends(deleted, transcripts.all(id)));
        }
        sessions.delete(id);
        audit.record("interview.deleted", id);
        events.publishEvent(new InterviewDeleted(Tenant.current(), id));
    }

    @Override
    public Set<String> recentQuestions(int sessionCount) {
        return sessions.latest(SessionFilter.INTERVIEWS, sessionCount, null).stream()
                .flatMap(session -> session.guide().questions().stream())
                .map(PlannedQuestion::question)
                .map(question -> question.id())
                .collect(Collectors.toSet());
    }

    /// Puts interviews down as abandoned that nobody can go on with any more.
    int endForgotten() {
        Instant now = now();
        List<Lease> forgotten =
                sessions.takeForgotten(now.minus(settings.resumableFor()), now.minus(settings.sweepEvery()));
        for (Lease lease : forgotten) {
            end(lease, EndReason.ABANDONED, get(lease.session()).elapsed());
        }
        return forgotten.size();
    }

    private void requireOwned(Lease lease) {
        if (!sessions.owns(lease)) {
            throw new StaleLeaseException(lease.session());
        }
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException cannotBegin(InterviewSession session) {
        return session.ended() || session.consentVersion() != null
                ? ended(session)
                : new ProblemException(
                        InterviewProblem.CONSENT_MISSING, "Consent for this interview was not recorded.");
    }

    private static ProblemException ended(InterviewSession session) {
        return new ProblemException(
                InterviewProblem.SESSION_ENDED, "The interview " + session.id() + " cannot be gone on with.");
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(InterviewProblem.SESSION_NOT_FOUND, "No interview has the id " + id + ".");
    }
}
