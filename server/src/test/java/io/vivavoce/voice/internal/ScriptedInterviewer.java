package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An interviewer that asks numbered questions and remembers what it was asked for.
final class ScriptedInterviewer implements Interviewer {
    static final int QUESTIONS = 3;

    final List<Cue> cues = new ArrayList<>();
    final List<List<Turn>> seen = new ArrayList<>();
    final List<Advice> advised = new ArrayList<>();

    @Override
    public @Nullable Line next(Setting setting, List<Turn> turns, Cue cue, Duration elapsed, @Nullable Advice advice) {
        cues.add(cue);
        seen.add(turns);
        int open = progress(setting, turns).question();
        if (advice != null) {
            advised.add(advice);
            return advice.completeness() == Advice.Completeness.COMPLETE
                    ? new Line(TurnKind.PROBE, String.valueOf(advice.wording()), open, advice.probe(), false)
                    : line(TurnKind.ACKNOWLEDGEMENT, "I am still listening.", open, false);
        }
        return switch (cue) {
            case BEGIN -> line(TurnKind.WARM_UP, "Hello, I am the interviewer. What do you do these days?", 0, false);
            case RETURNED -> line(TurnKind.WELCOME_BACK, "Welcome back. " + question(Math.max(1, open)), open, false);
            case ANSWERED ->
                open == QUESTIONS
                        ? line(TurnKind.CLOSE, "Thank you, that was all. Goodbye.", 0, true)
                        : line(TurnKind.QUESTION, question(open + 1), open + 1, false);
            case SILENCE -> line(TurnKind.CHECK_IN, "Take your time. Shall I repeat the question?", open, false);
            case LONG_SILENCE -> {
                boolean again = cues.stream().filter(c -> c == Cue.LONG_SILENCE).count() > 1;
                yield again
                        ? line(TurnKind.CLOSE, "Nobody seems to be there. Goodbye.", 0, true)
                        : line(TurnKind.MOVE_ON_OFFER, "Shall we go on to the next question?", open, false);
            }
            case REPEAT_ASKED -> line(TurnKind.REPEAT, question(open), open, false);
            case NOT_UNDERSTOOD -> line(TurnKind.COULD_YOU_REPEAT, "Could you say that once more?", open, false);
            case TIME_WARNING -> null;
            case TIME_UP -> line(TurnKind.CLOSE, "Our time is up. Thank you very much.", 0, true);
        };
    }

    @Override
    public boolean takesAdvice(Setting setting, List<Turn> turns, Duration elapsed) {
        return progress(setting, turns).question() > 0;
    }

    @Override
    public TurnKind read(Setting setting, List<Turn> turns, String words) {
        return TurnKind.ANSWER;
    }

    @Override
    public Progress progress(Setting setting, List<Turn> turns) {
        int question = turns.stream().mapToInt(Turn::questionNumber).max().orElse(0);
        return new Progress(Phase.QUESTIONS, question, QUESTIONS, question(question), false);
    }

    static String question(int number) {
        return "Question number " + number + ": what happened and what did you do about it?";
    }

    private static Line line(TurnKind kind, String text, int question, boolean last) {
        return new Line(kind, text, question, null, last);
    }
}
