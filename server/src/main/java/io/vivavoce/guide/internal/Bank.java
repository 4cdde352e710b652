package io.vivavoce.guide.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Phrase;
import java.util.List;
import java.util.Map;

/// Everything that can be asked and said in one language.
///
/// @param language a BCP 47 tag
/// @param version changes with every change of a competency, an anchor or a question
/// @param manners what is said otherwise at a difficulty
/// @param resume finds what may be asked about of a résumé
record Bank(
        String language,
        String version,
        List<Section> sections,
        RoleFamilies roles,
        Map<Phrase, List<String>> phrases,
        Map<Difficulty, Map<Phrase, List<String>>> manners,
        ResumeFacts resume) {
    List<String> variants(Difficulty difficulty, Phrase phrase) {
        List<String> usual = phrases.getOrDefault(phrase, List.of());
        return manners.getOrDefault(difficulty, Map.of()).getOrDefault(phrase, usual);
    }
}
