package io.vivavoce.guide.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Phrase;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import java.util.List;
import java.util.Random;

/// Words a question about a phrase of the person's own résumé.
record TailoredQuestion(Bank bank) {
    private static final List<ProbeKind> LOOKS_FOR =
            List.of(ProbeKind.SITUATION, ProbeKind.OWN_ACTION, ProbeKind.RESULT);

    /// @param section what the answer is rated on
    Question about(String fact, Difficulty difficulty, Section section, Random random) {
        List<String> wordings = bank.variants(difficulty, Phrase.RESUME_QUESTION);
        String text = wordings.get(random.nextInt(wordings.size())).replace("{fact}", fact);
        return new Question(
                "resume-" + section.id(),
                text,
                null,
                LOOKS_FOR,
                List.of(),
                section.competency().anchors(),
                section.competency().cues());
    }
}
