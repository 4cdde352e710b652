package io.vivavoce.interview.internal;

import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The interviewer that needs no language model: plan, phases, probes, silence, declining and time by rules over the
/// stored turns. A model's advice chooses among what the plan leaves open, and may word it. Thread-safe.
final class BuiltInInterviewer implements Interviewer {
    private final InterviewerLines lines;
    private final Pace pace;
    private final RecognitionSettings recognition;

    BuiltInInterviewer(InterviewerLines lines, Pace pace, RecognitionSettings recognition) {
        this.lines = lines;
        this.pace = pace;
        this.recognition = recognition;
    }

    @Override
    public @Nullable Line next(Setting setting, List<Turn> turns, Cue cue, Duration elapsed, @Nullable Advice advice) {
        NextLine next = moment(setting, turns, elapsed);
        return switch (cue) {
            case BEGIN, RETURNED -> next.begin();
            case ANSWERED -> (advice == null ? next : next.advised(advice, recognition)).answered();
            case SILENCE -> next.silence();
            case LONG_SILENCE -> next.longSilence();
            case REPEAT_ASKED -> next.repeat();
            case NOT_UNDERSTOOD -> next.notUnderstood();
            // Shown on the page alone: an answer is never interrupted for it.
            case TIME_WARNING -> null;
            case TIME_UP -> next.timeUp();
        };
    }

    @Override
    public boolean takesAdvice(Setting setting, List<Turn> turns, Duration elapsed) {
        return moment(setting, turns, elapsed).takesAdvice();
    }

    /// One moment of an interview, before any advice.
    NextLine moment(Setting setting, List<Turn> turns, Duration elapsed) {
        var talk = new Talk(turns);
        return new NextLine(setting.guide(), talk, new Wording(lines, setting, talk), pace, elapsed, null);
    }

    @Override
    public TurnKind read(Setting setting, List<Turn> turns, String words) {
        var talk = new Talk(turns);
        Signs signs = Signs.of(setting.guide().language());
        return new Reading(talk, new Wording(lines, setting, talk), signs).of(words);
    }

    @Override
    public Progress progress(Setting setting, List<Turn> turns) {
        var talk = new Talk(turns);
        var wording = new Wording(lines, setting, talk);
        Phase phase = talk.phase();
        int total = setting.guide().questions().size();
        return switch (phase) {
            case GREETING, CLOSED -> new Progress(phase, 0, total, "", false);
            case WARM_UP, CANDIDATE_QUESTIONS -> new Progress(phase, 0, total, wording.shown(), false);
            case QUESTIONS -> new Progress(phase, talk.asked(), total, wording.shown(), probing(talk));
        };
    }

    private static boolean probing(Talk talk) {
        return talk.open().filter(turn -> turn.kind() == TurnKind.PROBE).isPresent();
    }
}
