package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Recognition;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.util.List;

/// Says how far the written words of spoken answers can be trusted. Pure.
final class RecognitionNote {
    private RecognitionNote() {}

    static Recognition of(Material material, RecognitionSettings settings, Wording wording) {
        List<Turn> said = material.turns().stream().filter(Turn::byCandidate).toList();
        if (said.stream().noneMatch(t -> t.spoken() && Words.count(t.text()) > 0)) {
            return new Recognition(null, null, false, wording.say("recognition-typed"));
        }
        double confidence = Answers.spokenConfidence(said);
        boolean known = !Double.isNaN(confidence);
        boolean poor = material.recognizer().poor();
        boolean unsure = confidence < settings.poor();
        boolean low = poor || unsure || !known;
        return new Recognition(
                material.recognizer().engine(),
                known ? Math.round(confidence * 100) / 100.0 : null,
                low,
                (known ? note(poor, low, unsure, wording) : wording.say("recognition-unknown"))
                        + sources(said, wording));
    }

    private static String sources(List<Turn> said, Wording wording) {
        return (anyOf(said, Turn.Source.BROWSER) ? " " + wording.say("recognition-browser") : "")
                + (anyOf(said, Turn.Source.TYPED) ? " " + wording.say("recognition-some-typed") : "");
    }

    private static boolean anyOf(List<Turn> said, Turn.Source source) {
        return said.stream().anyMatch(turn -> turn.source() == source);
    }

    private static String note(boolean poor, boolean low, boolean unsure, Wording wording) {
        if (poor) {
            return wording.say("recognition-poor") + (unsure ? " " + wording.say("recognition-poor-unsure") : "");
        }
        return wording.say(low ? "recognition-low" : "recognition-well");
    }
}
