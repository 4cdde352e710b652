package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;

/// What the report leaves out, said openly. Pure.
final class NotMeasured {
    private NotMeasured() {}

    static List<String> of(Material material, Wording wording) {
        List<String> sentences = new ArrayList<>();
        if (Lexicon.of(material.guide().language()) == null) {
            sentences.add(wording.say("not-measured-language"));
        }
        sentences.addAll(wording.all("not-measured"));
        if (!material.recognizer().hearsFillers()) {
            sentences.add(wording.say("not-measured-fillers"));
        }
        return sentences;
    }
}
