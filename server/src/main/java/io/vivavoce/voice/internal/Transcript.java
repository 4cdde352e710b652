package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.interview.TurnTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has been said in one interview, in order, and where that leaves it. Single-threaded.
final class Transcript {
    private final Interviewer interviewer;
    private final Interviewer.Setting setting;
    private final InterviewClock clock;
    private final List<Turn> turns;
    private Interviewer.Progress progress;

    /// @param stored what was said before, in order
    Transcript(Interviewer interviewer, Interviewer.Setting setting, InterviewClock clock, List<Turn> stored) {
        this.interviewer = interviewer;
        this.setting = setting;
        this.clock = clock;
        this.turns = new ArrayList<>(stored);
        this.progress = interviewer.progress(setting, turns);
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    Turn last() {
        return turns.getLast();
    }

    Interviewer.Progress progress() {
        return progress;
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    /// What the interviewer says next, null to go on listening.
    @Nullable
    Line next(Cue cue, Duration now, @Nullable Advice advice) {
        return interviewer.next(setting, turns(), cue, clock.elapsed(now), advice);
    }

    /// Whether advice on the last of these turns could change what is said next.
    boolean takesAdvice(List<Turn> talk, Duration now) {
        return interviewer.takesAdvice(setting, talk, clock.elapsed(now));
    }

    /// The typed answer the client gave this id, if it is known already.
    Optional<Turn> typedAs(UUID clientId) {
        return turns.stream().filter(turn -> clientId.equals(turn.clientId())).findFirst();
    }

    /// Everything said, with what the candidate is saying taken as an answer.
    List<Turn> with(OpenTurn answer) {
        Turn turn = turn(answer, false);
        List<Turn> all = new ArrayList<>(turns.subList(0, turn.sequence()));
        all.add(turn);
        return List.copyOf(all);
    }

    /// The number of the turn that an answer becomes.
    int sequence(OpenTurn answer) {
        Turn before = answer.reopened();
        return before == null ? turns.size() : before.sequence();
    }

    /// The candidate's spoken answer; it takes the place of the turn it goes on from.
    ///
    /// @param cutOff the interview was left in the middle of it
    Effect.RecordTurn spoken(OpenTurn answer, boolean cutOff) {
        return record(turn(answer, cutOff));
    }

    private Turn turn(OpenTurn answer, boolean cutOff) {
        Turn before = answer.reopened();
        List<Turn> context = before == null ? turns : turns.subList(0, before.sequence());
        String words = answer.settledText();
        return new Turn(
                sequence(answer),
                Speaker.CANDIDATE,
                interviewer.read(setting, context, words),
                words,
                before == null ? progress.question() : before.questionNumber(),
                null,
                answer.source(),
                cutOff,
                answer.confidence(),
                before == null ? clock.at(answer.startedAt()) : before.startedAt(),
                clock.at(answer.lastSpeech()),
                null,
                null);
    }

    Effect.RecordTurn typed(UUID clientId, String words, Duration now) {
        TurnKind kind = interviewer.read(setting, turns, words);
        Duration at = clock.elapsed(now);
        return record(new Turn(
                turns.size(),
                Speaker.CANDIDATE,
                kind,
                words,
                progress.question(),
                null,
                Turn.Source.TYPED,
                false,
                1.0,
                at,
                at,
                clientId,
                null));
    }

    /// The interviewer's words as far as they were heard.
    ///
    /// @param firstHeard when the person began to hear them, on the session's clock
    Effect.RecordTurn heard(
            Line line,
            String words,
            boolean cutOff,
            Duration firstHeard,
            Duration now,
            @Nullable TurnTimeline timeline) {
        return record(new Turn(
                turns.size(),
                Speaker.INTERVIEWER,
                line.kind(),
                words,
                line.questionNumber(),
                line.probe(),
                Turn.Source.VOICE,
                cutOff,
                1.0,
                clock.at(firstHeard),
                clock.elapsed(now),
                null,
                timeline));
    }

    private Effect.RecordTurn record(Turn turn) {
        boolean amends = turn.sequence() < turns.size();
        if (amends) {
            turns.set(turn.sequence(), turn);
        } else {
            turns.add(turn);
        }
        progress = interviewer.progress(setting, turns);
        return new Effect.RecordTurn(turn, amends);
    }
}
