package io.vivavoce.guide.internal;

import io.vivavoce.guide.Phrase;
import java.util.List;
import java.util.Map;

/// Everything that can be asked and said in one language.
///
/// @param language a BCP 47 tag
/// @param version changes with every change of a competency, an anchor or a question
/// @param resume finds what may be asked about of a résumé
record Bank(
        String language,
        String version,
        List<Section> sections,
        RoleFamilies roles,
        Map<Phrase, List<String>> phrases,
        ResumeFacts resume) {
    List<String> variants(Phrase phrase) {
        return phrases.getOrDefault(phrase, List.of());
    }
}
