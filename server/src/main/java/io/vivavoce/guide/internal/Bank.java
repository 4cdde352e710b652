package io.vivavoce.guide.internal;

import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.guide.Phrase;
import java.util.List;
import java.util.Map;

/// Everything that can be asked and said, in English.
///
/// @param version changes with every change of a competency, an anchor or a question
record Bank(String version, List<Section> sections, RoleFamilies roles, Map<Phrase, List<String>> phrases)
        implements InterviewerLines {
    static final String LANGUAGE = "en";

    @Override
    public List<String> variants(String language, Phrase phrase) {
        return phrases.getOrDefault(phrase, List.of());
    }
}
