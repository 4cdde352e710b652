package io.vivavoce.interview.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Interviewer.Progress;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An interview in text: a candidate that types, and a clock that the test moves.
final class Conversation {
    private final Interviewer interviewer = InterviewFixtures.interviewer();
    private final Setting setting;
    private final List<Turn> turns = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean over;

    Conversation(Guide guide) {
        this(InterviewFixtures.setting(guide));
    }

    Conversation(Setting setting) {
        this.setting = setting;
    }

    Conversation begun() {
        hears(Cue.BEGIN);
        return this;
    }

    /// Begun, and the warm-up answered: the first core question is open.
    Conversation atFirstQuestion() {
        begun().says("I keep the roses and train two apprentices");
        return this;
    }

    /// What the interviewer says on a cue; saying nothing fails.
    Line hears(Cue cue) {
        return cue(cue).orElseThrow(() -> new AssertionError("the interviewer said nothing"));
    }

    Optional<Line> cue(Cue cue) {
        Optional<Line> line = Optional.ofNullable(interviewer.next(setting, turns, cue, now));
        line.ifPresent(said -> store(said, said.text(), false));
        return line;
    }

    /// The interviewer is cut off after the first words.
    Line hearsOnly(Cue cue, int words) {
        Line line = interviewer.next(setting, turns, cue, now);
        if (line == null) {
            throw new AssertionError("nothing was said");
        }
        List<String> all = List.of(line.text().split(" "));
        store(line, String.join(" ", all.subList(0, Math.min(words, all.size()))), true);
        return line;
    }

    private void store(Line line, String heard, boolean interrupted) {
        turns.add(new Turn(
                turns.size(),
                Speaker.INTERVIEWER,
                line.kind(),
                heard,
                line.questionNumber(),
                line.probe(),
                Turn.Source.VOICE,
                interrupted,
                1.0,
                now,
                now.plusSeconds(4),
                null,
                null));
        now = now.plusSeconds(4);
        over |= line.last();
    }

    Line says(String words) {
        stores(words);
        return hears(Cue.ANSWERED);
    }

    /// Answers, and a model advises the interviewer.
    Line says(String words, Function<Turn, Advice> advised) {
        stores(words);
        Advice advice = advised.apply(turns.getLast());
        Line line = interviewer.next(setting, turns, Cue.ANSWERED, now, advice);
        if (line == null) {
            throw new AssertionError("nothing was said");
        }
        store(line, line.text(), false);
        return line;
    }

    /// What the interviewer would say now without any advice.
    Optional<Line> unadvised() {
        return Optional.ofNullable(interviewer.next(setting, turns, Cue.ANSWERED, now));
    }

    Setting setting() {
        return setting;
    }

    TurnKind stores(String words) {
        TurnKind kind = interviewer.read(setting, turns, words);
        int question = progress().question();
        turns.add(InterviewFixtures.candidate(turns.size(), kind, words, question, now));
        now = now.plusSeconds(5);
        return kind;
    }

    TurnKind reads(String words) {
        return interviewer.read(setting, turns, words);
    }

    void waits(Duration time) {
        now = now.plus(time);
    }

    Progress progress() {
        return interviewer.progress(setting, turns);
    }

    Progress progressAfter(int stored) {
        return interviewer.progress(setting, List.copyOf(turns.subList(0, stored)));
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    List<Turn> turns(TurnKind kind) {
        return turns.stream().filter(turn -> turn.kind() == kind).toList();
    }

    Duration now() {
        return now;
    }

    boolean over() {
        return over;
    }
}
