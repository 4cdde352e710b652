package io.vivavoce.evals;

import io.vivavoce.evals.Person.Move;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.voice.internal.VirtualSilence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds an interview in text on virtual time: words take as long as they take to say, and silence and budget are
/// counted as in the room. Confined to one interview.
final class Room {
    private static final Duration INTERVIEWER_WORD = Duration.ofMillis(370);
    private static final Duration CANDIDATE_WORD = Duration.ofMillis(400);
    private static final int MOST_STEPS = 400;

    private final Interviewer interviewer;
    private final @Nullable Adviser adviser;
    private final Setting setting;
    private final Person person;
    private final VirtualSilence silence = new VirtualSilence();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Integer, Cue> cues = new HashMap<>();
    private Duration now = Duration.ZERO;
    private EndReason reason = EndReason.FINISHED;
    private boolean over;

    private Room(Interviewer interviewer, @Nullable Adviser adviser, Setting setting, Person person) {
        this.interviewer = interviewer;
        this.adviser = adviser;
        this.setting = setting;
        this.person = person;
    }

    static Interview hold(Interviewer interviewer, Setting setting, Person person) {
        return hold(interviewer, null, setting, person);
    }

    /// @param adviser reads every answer before it is replied to; its advice comes in time
    static Interview hold(Interviewer interviewer, @Nullable Adviser adviser, Setting setting, Person person) {
        Room room = new Room(interviewer, adviser, setting, person);
        room.talk();
        return new Interview(setting, room.turns, room.cues, room.now, room.reason, room.over);
    }

    private void talk() {
        Line line = hear(Cue.BEGIN);
        for (int step = 0; step < MOST_STEPS && !over; step++) {
            Move move = line == null ? person.heardOn() : person.after(line);
            line = switch (move) {
                case Move.Says says -> answer(says);
                case Move.Mumbles() -> mumble();
                case Move.StaysSilent() -> wait(silence.deadline());
                case Move.PressesRepeat() -> press();
            };
        }
    }

    private @Nullable Line answer(Move.Says says) {
        silence.broken(now);
        Duration start = now.plus(says.thought());
        List<String> words = List.of(says.words().split("\\s+"));
        Duration left = lastMoment().minus(start);
        int most = says.typed() ? words.size() : (int) Math.max(0, left.dividedBy(CANDIDATE_WORD));
        boolean cutOff = most < words.size();
        String heard = cutOff ? String.join(" ", words.subList(0, most)) : says.words();
        now = start.plus(CANDIDATE_WORD.multipliedBy(Math.min(most, words.size())));
        if (!heard.isBlank()) {
            store(says, heard, start);
        }
        silence.broken(now);
        return hear(cutOff || used() ? Cue.TIME_UP : Cue.ANSWERED);
    }

    private void store(Move.Says says, String words, Duration start) {
        TurnKind kind = interviewer.read(setting, turns, words);
        int question = interviewer.progress(setting, turns).question();
        turns.add(new Turn(
                turns.size(),
                Speaker.CANDIDATE,
                kind,
                words,
                question,
                null,
                says.typed() ? Turn.Source.TYPED : Turn.Source.VOICE,
                false,
                says.confidence(),
                start,
                now,
                null,
                null));
    }

    private @Nullable Line mumble() {
        now = now.plusSeconds(4);
        silence.broken(now);
        return hear(used() ? Cue.TIME_UP : Cue.NOT_UNDERSTOOD);
    }

    private @Nullable Line press() {
        silence.broken(now);
        return hear(Cue.REPEAT_ASKED);
    }

    /// A silence until then, unless the budget ends it before.
    private @Nullable Line wait(Duration until) {
        Duration budget = setting.guide().budget();
        if (!used() && budget.compareTo(until) <= 0) {
            now = budget;
            return hear(Cue.TIME_UP);
        }
        now = until;
        return hear(silence.due(now));
    }

    private @Nullable Line hear(Cue cue) {
        Line line = interviewer.next(setting, turns, cue, now, advice(cue));
        if (line == null) {
            return null;
        }
        Duration start = now;
        now = now.plus(INTERVIEWER_WORD.multipliedBy(line.text().split("\\s+").length));
        cues.put(turns.size(), cue);
        turns.add(new Turn(
                turns.size(),
                Speaker.INTERVIEWER,
                line.kind(),
                line.text(),
                line.questionNumber(),
                line.probe(),
                Turn.Source.VOICE,
                false,
                1.0,
                start,
                now,
                null,
                null));
        silence.countFrom(now);
        if (line.last()) {
            over = true;
            reason = switch (cue) {
                case TIME_UP -> EndReason.TIME_UP;
                case SILENCE, LONG_SILENCE -> EndReason.ABANDONED;
                default -> EndReason.FINISHED;
            };
        }
        return line;
    }

    private @Nullable Advice advice(Cue cue) {
        try {
            return adviser == null || cue != Cue.ANSWERED ? null : adviser.on(setting, List.copyOf(turns), now);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean used() {
        return now.compareTo(setting.guide().budget()) >= 0;
    }

    private Duration lastMoment() {
        return setting.guide().budget().plus(silence.hardStop());
    }
}
