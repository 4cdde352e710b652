package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Recognition;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.util.List;

/// Says how far the written words of spoken answers can be trusted. Pure.
final class RecognitionNote {
    private static final String UNKNOWN =
            "How sure the recogniser was of the words is not known. Read what rests on them as a rough guide.";
    private static final String BROWSER =
            " While the server's recogniser was away, your browser wrote down what you said, on your own device.";
    private static final String TYPED = " Typed answers stand as they were typed.";

    private RecognitionNote() {}

    static Recognition of(Material material, RecognitionSettings settings) {
        List<Turn> said = material.turns().stream().filter(Turn::byCandidate).toList();
        if (said.stream().noneMatch(t -> t.spoken() && Words.count(t.text()) > 0)) {
            return new Recognition(null, null, false, "All answers were typed, so nothing had to be recognised.");
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
                (known ? note(poor, low, unsure) : UNKNOWN) + sources(said));
    }

    private static String sources(List<Turn> said) {
        return (anyOf(said, Turn.Source.BROWSER) ? BROWSER : "") + (anyOf(said, Turn.Source.TYPED) ? TYPED : "");
    }

    private static boolean anyOf(List<Turn> said, Turn.Source source) {
        return said.stream().anyMatch(turn -> turn.source() == source);
    }

    private static String note(boolean poor, boolean low, boolean unsure) {
        if (poor) {
            return "This recogniser often mishears, so quotes are what was recognised, not always what was said."
                    + " Ratings rest on those words: read them as a rough guide."
                    + (unsure ? " It was unsure of many words; what rests on them has no number." : "");
        }
        return low
                ? "The recogniser was unsure of many words. Competencies that rest on such words have no number."
                : "The recogniser was sure of most words.";
    }
}
