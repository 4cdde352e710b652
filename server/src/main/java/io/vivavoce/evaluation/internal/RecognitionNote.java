package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Recognition;
import io.vivavoce.interview.Turn;

/// Says how far the written words of spoken answers can be trusted. Pure.
final class RecognitionNote {
    private RecognitionNote() {}

    static Recognition of(Material material, EvaluationSettings settings) {
        double confidence = Answers.spokenConfidence(material.turns());
        if (Double.isNaN(confidence)) {
            return new Recognition(null, null, false, "All answers were typed, so nothing had to be recognised.");
        }
        boolean poor = material.recognizer().poor();
        boolean unsure = confidence < settings.minimumConfidence();
        boolean low = poor || unsure;
        boolean typedToo = material.turns().stream().anyMatch(t -> t.byCandidate() && t.source() == Turn.Source.TYPED);
        return new Recognition(
                material.recognizer().engine(),
                Math.round(confidence * 100) / 100.0,
                low,
                note(poor, low, unsure) + (typedToo ? " Typed answers stand as they were typed." : ""));
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
