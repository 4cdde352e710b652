package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;

/// What the report leaves out, said openly. Pure.
final class NotMeasured {
    private NotMeasured() {}

    static List<String> of(Material material) {
        List<String> sentences = new ArrayList<>();
        if (!BuiltInScorer.speaks(material.guide())) {
            sentences.add("The built-in scorer reads English only, so nothing was rated.");
        }
        sentences.add("Whether what you said is true, or technically right.");
        sentences.add("Voice, accent, mood, personality and looks: none of them is ever assessed.");
        sentences.add("Your name, your employers, your schools and your résumé: hidden from the ratings.");
        sentences.add("Pauses within an answer: they are not timed.");
        if (!material.recognizer().hearsFillers()) {
            sentences.add("Filler words: the recogniser does not write them down.");
        }
        return sentences;
    }
}
