package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.SampleScript.Asked;
import io.vivavoce.evaluation.internal.SampleScript.Remark;
import io.vivavoce.evaluation.internal.SampleScript.Step;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.Probe;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays a script out as the turns of an interview, each as long as its words take to say. Confined to one thread.
final class SampleTurns {
    private static final Duration INTERVIEWER_WORD = Duration.ofMillis(370);
    private static final Duration CANDIDATE_WORD = Duration.ofMillis(430);
    private static final Duration THOUGHT = Duration.ofMillis(1_600);

    private final SampleScript script;
    private final Guide guide;
    private final List<Turn> turns = new ArrayList<>();
    private Duration clock = Duration.ZERO;

    private SampleTurns(SampleScript script, Guide guide) {
        this.script = script;
        this.guide = guide;
    }

    static List<Turn> of(SampleScript script, Guide guide) {
        var laidOut = new SampleTurns(script, guide);
        laidOut.opening();
        laidOut.questions();
        laidOut.close();
        return List.copyOf(laidOut.turns);
    }

    private void opening() {
        for (Remark remark : script.opening()) {
            remark(remark, TurnKind.WARM_UP, TurnKind.ANSWER);
        }
    }

    private void questions() {
        for (int number = 1; number <= script.questions().size(); number++) {
            Asked asked = script.questions().get(number - 1);
            PlannedQuestion planned = guide.question(number);
            asks(TurnKind.QUESTION, planned.question().text(), number, null);
            for (Step step : asked.turns()) {
                step(step, planned);
            }
        }
    }

    private void step(Step step, PlannedQuestion planned) {
        if (step.probe() != null) {
            asks(TurnKind.PROBE, probe(planned, step.probe()), planned.number(), step.probe());
        }
        if (step.answer() != null) {
            answers(TurnKind.ANSWER, step.answer(), planned.number());
        }
        if (step.declined() != null) {
            answers(TurnKind.DECLINED, step.declined(), planned.number());
        }
        if (step.reply() != null) {
            asks(TurnKind.ACKNOWLEDGEMENT, step.reply(), planned.number(), null);
        }
    }

    private void close() {
        for (Remark remark : script.close()) {
            boolean last = remark.equals(script.close().getLast());
            remark(remark, last ? TurnKind.CLOSE : TurnKind.CANDIDATE_QUESTIONS, TurnKind.NOTHING_TO_ASK);
        }
    }

    private void remark(Remark remark, TurnKind asked, TurnKind answered) {
        if (remark.interviewer() != null) {
            asks(asked, remark.interviewer(), 0, null);
        }
        if (remark.candidate() != null) {
            answers(answered, remark.candidate(), 0);
        }
    }

    private static String probe(PlannedQuestion planned, ProbeKind kind) {
        return planned.question().probes().stream()
                .filter(probe -> probe.kind() == kind)
                .findFirst()
                .map(Probe::text)
                .orElseThrow(
                        () -> new IllegalArgumentException(planned.question().id() + " has no probe for " + kind.id()));
    }

    private void asks(TurnKind kind, String text, int question, @Nullable ProbeKind probe) {
        add(Speaker.INTERVIEWER, kind, text, question, probe, 1, INTERVIEWER_WORD);
    }

    private void answers(TurnKind kind, String text, int question) {
        add(Speaker.CANDIDATE, kind, text, question, null, script.confidence(), CANDIDATE_WORD);
    }

    private void add(
            Speaker speaker,
            TurnKind kind,
            String text,
            int question,
            @Nullable ProbeKind probe,
            double confidence,
            Duration word) {
        Duration start = clock.plus(THOUGHT);
        clock = start.plus(word.multipliedBy(Words.count(text)));
        turns.add(new Turn(
                turns.size(),
                speaker,
                kind,
                text,
                question,
                probe,
                Turn.Source.VOICE,
                false,
                confidence,
                start,
                clock,
                null,
                null));
    }
}
