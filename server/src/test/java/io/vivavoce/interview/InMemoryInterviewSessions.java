package io.vivavoce.interview;

import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps interviews in memory by the rules of the database. Thread-safe.
public final class InMemoryInterviewSessions implements InterviewSessions {
    private final InstantSource clock;
    private final InterviewSettings settings;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final List<UUID> completed = new ArrayList<>();
    private Runnable beforeAppend = () -> {};

    public InMemoryInterviewSessions(InstantSource clock) {
        this(clock, InterviewFixtures.settings());
    }

    public InMemoryInterviewSessions(InstantSource clock, InterviewSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /// What happens, once, right before the next turn is stored.
    public synchronized void beforeAppend(Runnable happening) {
        beforeAppend = happening;
    }

    /// The sessions whose end was announced, in order.
    public synchronized List<UUID> completed() {
        return List.copyOf(completed);
    }

    @Override
    public synchronized InterviewSession create(NewInterview interview) {
        var session = new InterviewSession(
                Ids.next(),
                Status.CREATED,
                null,
                null,
                interview.candidateName(),
                interview.jobTitle(),
                interview.company(),
                interview.jobDescription(),
                interview.resumeText(),
                interview.guide(),
                TimingProfile.STANDARD,
                false,
                null,
                Duration.ZERO,
                null,
                clock.instant(),
                null,
                null,
                null,
                false,
                interview.redo());
        entries.put(session.id(), new Entry(session));
        return session;
    }

    @Override
    public Optional<InterviewSession> findForChange(UUID id) {
        return find(id);
    }

    @Override
    public synchronized Optional<InterviewSession> find(UUID id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.session);
    }

    @Override
    public synchronized InterviewSession get(UUID id) {
        return entry(id).session;
    }

    @Override
    public synchronized List<InterviewSession> latest(SessionFilter filter, int limit, @Nullable UUID before) {
        return entries.values().stream()
                .map(entry -> entry.session)
                .filter(session -> before == null || session.id().compareTo(before) < 0)
                .filter(filter::admits)
                .sorted(Comparator.comparing(InterviewSession::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<InterviewSession> latest(int limit, @Nullable UUID before) {
        return latest(SessionFilter.ALL, limit, before);
    }

    @Override
    public synchronized List<InterviewSession> redos(UUID of, int question) {
        return entries.values().stream()
                .map(entry -> entry.session)
                .filter(session -> new Redo(of, question).equals(session.redo()))
                .toList();
    }

    @Override
    public synchronized long count() {
        return entries.size();
    }

    @Override
    public synchronized InterviewSession consent(
            UUID id, String disclosureVersion, TimingProfile timing, boolean typingPreferred) {
        Entry entry = open(id);
        if (!Disclosure.isCurrent(disclosureVersion)) {
            throw new ProblemException(InterviewProblem.DISCLOSURE_OUTDATED, "Another version is current");
        }
        entry.change(new Changes(entry.session).consent(disclosureVersion, timing, typingPreferred));
        return entry.session;
    }

    @Override
    public synchronized Lease begin(UUID id) {
        Entry entry = open(id);
        if (entry.session.consentVersion() == null) {
            throw new ProblemException(InterviewProblem.CONSENT_MISSING, "Consent comes first");
        }
        entry.change(new Changes(entry.session).begun(clock.instant()));
        return new Lease(id, ++entry.fence);
    }

    @Override
    public Lease takeToEnd(UUID id) {
        return begin(id);
    }

    @Override
    public synchronized Turn append(Lease lease, Turn turn) {
        Runnable happening = beforeAppend;
        beforeAppend = () -> {};
        happening.run();
        Entry entry = owned(lease);
        Optional<Turn> stored = entry.turns.stream()
                .filter(other -> turn.clientId() != null
                        && turn.clientId().equals(other.clientId())
                        && other.sequence() != turn.sequence())
                .findFirst();
        if (stored.isPresent()) {
            return stored.get();
        }
        if (turn.sequence() < entry.turns.size()) {
            return entry.turns.get(turn.sequence());
        }
        if (turn.sequence() > entry.turns.size()) {
            throw new IllegalStateException(
                    "turn " + turn.sequence() + " does not follow turn " + (entry.turns.size() - 1));
        }
        entry.turns.add(turn);
        return turn;
    }

    @Override
    public synchronized Turn amend(Lease lease, Turn turn) {
        Entry entry = owned(lease);
        if (turn.sequence() != entry.turns.size() - 1 || !entry.turns.getLast().byCandidate()) {
            throw new IllegalStateException("turn " + turn.sequence() + " is not the candidate's last turn");
        }
        Turn before = entry.turns.getLast();
        Turn amended = new Turn(
                before.sequence(),
                before.speaker(),
                turn.kind(),
                turn.text(),
                before.questionNumber(),
                before.probe(),
                turn.source(),
                before.interrupted(),
                turn.confidence(),
                before.startedAt(),
                turn.endedAt(),
                before.clientId(),
                before.timeline());
        entry.turns.set(before.sequence(), amended);
        return amended;
    }

    @Override
    public synchronized List<Turn> transcript(UUID id) {
        return List.copyOf(entry(id).turns);
    }

    @Override
    public synchronized void keep(Lease lease, Note note) {
        Entry entry = owned(lease);
        entry.notes.put(note.sequence(), note);
    }

    @Override
    public synchronized List<Note> notes(UUID id) {
        return List.copyOf(entry(id).notes.values());
    }

    @Override
    public synchronized void recordElapsed(Lease lease, Duration elapsed) {
        Entry entry = owned(lease);
        entry.change(new Changes(entry.session).elapsed(elapsed));
    }

    @Override
    public synchronized void changeTiming(UUID id, TimingProfile timing) {
        Entry entry = entry(id);
        entry.change(new Changes(entry.session).timing(timing));
    }

    @Override
    public synchronized InterviewSession end(Lease lease, EndReason reason, Duration elapsed) {
        if (!entry(lease.session()).session.ended()) {
            Entry entry = owned(lease);
            EndReason settled = entry.turns.stream().anyMatch(turn -> turn.kind() == TurnKind.CANDIDATE_QUESTIONS)
                            && reason == EndReason.ABANDONED
                    ? EndReason.FINISHED
                    : reason;
            Outcome outcome = settings.outcome(entry.session.redo(), settled, elapsed, entry.turns);
            entry.change(new Changes(entry.session).ended(settled, outcome, elapsed, clock.instant()));
            completed.add(lease.session());
        }
        return get(lease.session());
    }

    @Override
    public synchronized void recordResult(UUID id, Result result) {
        Entry entry = entry(id);
        entry.change(new Changes(entry.session).reported(entry.session.redo() == null ? result.finalScore() : null));
    }

    @Override
    public synchronized void delete(UUID id) {
        entry(id);
        entries.remove(id);
        entries.values().forEach(other -> other.change(new Changes(other.session).without(id)));
    }

    @Override
    public synchronized Set<String> recentQuestions(int sessions) {
        return latest(SessionFilter.INTERVIEWS, sessions, null).stream()
                .flatMap(session -> session.guide().questions().stream())
                .map(PlannedQuestion::question)
                .map(question -> question.id())
                .collect(Collectors.toSet());
    }

    private Entry open(UUID id) {
        Entry entry = entry(id);
        if (entry.session.ended()) {
            throw new ProblemException(InterviewProblem.SESSION_ENDED, "It ended");
        }
        return entry;
    }

    private Entry owned(Lease lease) {
        Entry entry = entry(lease.session());
        if (entry.fence != lease.fence() || entry.session.ended()) {
            throw new StaleLeaseException(lease.session());
        }
        return entry;
    }

    private Entry entry(UUID id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new ProblemException(InterviewProblem.SESSION_NOT_FOUND, "No interview has the id " + id);
        }
        return entry;
    }

    private static final class Entry {
        private InterviewSession session;
        private final List<Turn> turns = new ArrayList<>();
        private final Map<Integer, Note> notes = new TreeMap<>();
        private long fence;

        private Entry(InterviewSession session) {
            this.session = session;
        }

        private void change(InterviewSession changed) {
            session = changed;
        }
    }

    private record Changes(InterviewSession old) {
        private InterviewSession consent(String version, TimingProfile timing, boolean typing) {
            return with(old.status(), timing, typing, version, old.elapsed(), old.startTime());
        }

        private InterviewSession timing(TimingProfile timing) {
            return with(
                    old.status(), timing, old.typingPreferred(), old.consentVersion(), old.elapsed(), old.startTime());
        }

        private InterviewSession elapsed(Duration elapsed) {
            Duration more = elapsed.compareTo(old.elapsed()) > 0 ? elapsed : old.elapsed();
            return with(old.status(), old.timing(), old.typingPreferred(), old.consentVersion(), more, old.startTime());
        }

        private InterviewSession begun(Instant now) {
            Instant start = old.startTime() == null ? now : old.startTime();
            return with(
                    Status.IN_PROGRESS,
                    old.timing(),
                    old.typingPreferred(),
                    old.consentVersion(),
                    old.elapsed(),
                    start);
        }

        private InterviewSession ended(EndReason reason, Outcome outcome, Duration elapsed, Instant now) {
            Status status = reason == EndReason.ABANDONED ? Status.ABANDONED : Status.COMPLETED;
            return copy(
                    status,
                    outcome,
                    reason,
                    old.timing(),
                    old.typingPreferred(),
                    old.consentVersion(),
                    elapsed,
                    old.startTime(),
                    now,
                    null,
                    false);
        }

        private InterviewSession reported(@Nullable Double finalScore) {
            return copy(
                    old.status(),
                    old.outcome(),
                    old.endReason(),
                    old.timing(),
                    old.typingPreferred(),
                    old.consentVersion(),
                    old.elapsed(),
                    old.startTime(),
                    old.completedAt(),
                    finalScore,
                    true);
        }

        private InterviewSession with(
                Status status,
                TimingProfile timing,
                boolean typing,
                @Nullable String consent,
                Duration elapsed,
                @Nullable Instant start) {
            return copy(
                    status,
                    old.outcome(),
                    old.endReason(),
                    timing,
                    typing,
                    consent,
                    elapsed,
                    start,
                    old.completedAt(),
                    old.finalScore(),
                    old.reported());
        }

        private InterviewSession copy(
                Status status,
                @Nullable Outcome outcome,
                @Nullable EndReason reason,
                TimingProfile timing,
                boolean typing,
                @Nullable String consent,
                Duration elapsed,
                @Nullable Instant start,
                @Nullable Instant completedAt,
                @Nullable Double finalScore,
                boolean reported) {
            return new InterviewSession(
                    old.id(),
                    status,
                    outcome,
                    reason,
                    old.candidateName(),
                    old.jobTitle(),
                    old.company(),
                    old.jobDescription(),
                    old.resumeText(),
                    old.guide(),
                    timing,
                    typing,
                    consent,
                    elapsed,
                    old.allowance(),
                    old.createdAt(),
                    start,
                    completedAt,
                    finalScore,
                    reported,
                    old.redo());
        }

        private InterviewSession without(UUID deleted) {
            Redo redo = old.redo();
            return redo == null || !deleted.equals(redo.of())
                    ? old
                    : new InterviewSession(
                            old.id(),
                            old.status(),
                            old.outcome(),
                            old.endReason(),
                            old.candidateName(),
                            old.jobTitle(),
                            old.company(),
                            old.jobDescription(),
                            old.resumeText(),
                            old.guide(),
                            old.timing(),
                            old.typingPreferred(),
                            old.consentVersion(),
                            old.elapsed(),
                            old.allowance(),
                            old.createdAt(),
                            old.startTime(),
                            old.completedAt(),
                            old.finalScore(),
                            old.reported(),
                            new Redo(null, redo.question()));
        }
    }
}
