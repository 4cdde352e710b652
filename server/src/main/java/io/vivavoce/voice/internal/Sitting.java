package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.voice.TurnBasedInterviews.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One interview during one call: what the interviewer does, stored at once. Single-threaded.
final class Sitting {
    private final InterviewSessions sessions;
    private final Interviewer interviewer;
    private final Interviewer.Setting setting;
    private final Duration timeWarning;
    private final Lease lease;
    private final List<Turn> turns;
    private final Duration elapsed;
    private final Duration budget;
    private final Optional<AdviceCalls> advice;
    private final Duration patience;
    private boolean over;

    /// @param stored what was said before, in order
    /// @param elapsed time used on the interview's clock
    /// @param adviser empty when there is none
    /// @param patience how long advice is waited for
    Sitting(
            InterviewSessions sessions,
            Interviewer interviewer,
            InterviewSession interview,
            String persona,
            Duration timeWarning,
            Lease lease,
            List<Turn> stored,
            Duration elapsed,
            Optional<Adviser> adviser,
            Duration patience) {
        this.sessions = sessions;
        this.interviewer = interviewer;
        this.setting = Interviewer.Setting.of(interview, persona);
        this.timeWarning = timeWarning;
        this.lease = lease;
        this.turns = new ArrayList<>(stored);
        this.elapsed = elapsed;
        this.budget = interview.budget();
        this.advice = adviser.map(someone -> new AdviceCalls(someone, setting));
        this.patience = patience;
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    boolean over() {
        return over;
    }

    /// What is to be answered now; said if it was not yet.
    Asked ask() {
        if (progress().phase() == Interviewer.Phase.CLOSED) {
            end(timeUsed() ? EndReason.TIME_UP : EndReason.FINISHED);
        } else if (timeUsed()) {
            say(Cue.TIME_UP, null);
        } else if (turns.isEmpty()) {
            say(Cue.BEGIN, null);
        } else if (turns.getLast().byCandidate()) {
            say(Cue.ANSWERED, null);
        }
        return asked();
    }

    /// Stores an answer. An interview that has nothing more to ask after it ends.
    ///
    /// @param spokenFor how long it was spoken, null for one that was written
    Turn take(String words, @Nullable Duration spokenFor, @Nullable Double confidence, UUID id) {
        Duration before = turns.isEmpty() ? Duration.ZERO : turns.getLast().endedAt();
        Duration start = spokenFor == null ? elapsed : elapsed.minus(spokenFor);
        Turn turn = append(new Turn(
                turns.size(),
                Speaker.CANDIDATE,
                interviewer.read(setting, turns(), words),
                words,
                progress().question(),
                null,
                spokenFor == null ? Turn.Source.TYPED : Turn.Source.VOICE,
                false,
                spokenFor == null ? Double.valueOf(1) : confidence,
                start.compareTo(before) < 0 ? before : start,
                elapsed,
                id,
                null));
        Cue cue = timeUsed() ? Cue.TIME_UP : Cue.ANSWERED;
        Line next = interviewer.next(setting, turns(), cue, elapsed);
        if (cue == Cue.TIME_UP || (next != null && next.last())) {
            say(cue, null);
        }
        return turn;
    }

    /// The interviewer asks to hear the answer again, since no word of it was understood.
    ///
    /// @param id by which the same recording is known when it is sent again
    void notUnderstood(@Nullable UUID id) {
        say(Cue.NOT_UNDERSTOOD, id);
    }

    void end(EndReason reason) {
        over = true;
        sessions.end(lease, reason, elapsed);
    }

    Interviewer.Progress progress() {
        return interviewer.progress(setting, turns());
    }

    private boolean timeUsed() {
        return elapsed.compareTo(budget) >= 0;
    }

    private void say(Cue cue, @Nullable UUID id) {
        Line line = interviewer.next(setting, turns(), cue, elapsed, cue == Cue.ANSWERED ? advice() : null);
        if (line != null) {
            append(new Turn(
                    turns.size(),
                    Speaker.INTERVIEWER,
                    line.kind(),
                    line.text(),
                    line.questionNumber(),
                    line.probe(),
                    Turn.Source.VOICE,
                    false,
                    1.0,
                    elapsed,
                    elapsed,
                    id,
                    null));
        }
        if (cue == Cue.TIME_UP) {
            end(EndReason.TIME_UP);
        } else if (line != null && line.last()) {
            end(EndReason.FINISHED);
        }
    }

    /// On the last answer, which is whole: nobody sends half of one.
    private @Nullable Advice advice() {
        if (advice.isEmpty() || !interviewer.takesAdvice(setting, turns(), elapsed)) {
            return null;
        }
        Advice given = advice.get().await(turns(), elapsed, patience);
        if (given == null) {
            return null;
        }
        sessions.keep(lease, Note.of(given));
        return given.completeness() == Completeness.COMPLETE ? given : null;
    }

    private Turn append(Turn turn) {
        Turn stored = sessions.append(lease, turn);
        turns.add(stored);
        return stored;
    }

    private Asked asked() {
        return asked(lease.session(), turns(), progress(), over, budget.minus(elapsed), timeWarning);
    }

    /// The interviewer's last words, as they are told.
    static Asked asked(
            UUID session,
            List<Turn> turns,
            Interviewer.Progress progress,
            boolean over,
            Duration left,
            Duration timeWarning) {
        Turn last = lastOfInterviewer(turns);
        boolean farewell = last != null && last.kind() == TurnKind.CLOSE;
        String text = last == null || (over && !farewell)
                ? ""
                : last.interrupted() && !progress.questionText().isEmpty() ? progress.questionText() : last.text();
        return new Asked(
                session,
                last == null ? -1 : last.sequence(),
                progress.question(),
                progress.total(),
                text,
                progress.followUp(),
                over,
                left.isNegative() ? Duration.ZERO : left,
                !over && left.compareTo(timeWarning) <= 0);
    }

    static @Nullable Turn lastOfInterviewer(List<Turn> turns) {
        return turns.reversed().stream()
                .filter(turn -> !turn.byCandidate())
                .findFirst()
                .orElse(null);
    }
}
