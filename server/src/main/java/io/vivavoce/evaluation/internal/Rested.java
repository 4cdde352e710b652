package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Basis;
import io.vivavoce.evaluation.Report.Basis.Said;
import io.vivavoce.evaluation.Report.Recognition;
import io.vivavoce.interview.RecognitionQuality;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.interview.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says which words a report rests on, and how well they were understood. Pure.
final class Rested {
    private Rested() {}

    static Basis on(Material material, RecognitionSettings settings, Wording wording) {
        List<Said> said = material.recognised().stream()
                .filter(Turn::byCandidate)
                .map(turn -> said(turn, material, settings))
                .toList();
        RecognitionQuality quality = RecognitionQuality.of(
                material.recognised().stream()
                        .filter(t -> t.byCandidate()
                                && t.kind() == TurnKind.ANSWER
                                && !t.text().isBlank())
                        .map(t -> RecognitionQuality.Answer.of(t, material.corrected(t.sequence()), settings))
                        .toList(),
                settings);
        int corrected = (int) said.stream().filter(Said::corrected).count();
        return new Basis(
                corrected,
                statement(corrected, wording),
                quality.low(),
                quality.low() ? wording.say("rested-advice") : null,
                said);
    }

    /// How far the words of spoken answers can be trusted, leaving out what the candidate corrected.
    static Recognition recognition(Material material, RecognitionSettings settings, Wording wording) {
        int corrected = material.correctedAnswers();
        if (corrected == 0) {
            return RecognitionNote.of(material, settings, wording);
        }
        String stand =
                corrected == 1 ? wording.say("corrected-one") : wording.say("corrected-many", "corrected", corrected);
        boolean anySpoken = material.turns().stream()
                .anyMatch(t -> t.byCandidate() && t.source() != Turn.Source.TYPED && Words.count(t.text()) > 0);
        if (!anySpoken) {
            return new Recognition(null, null, false, stand + " " + wording.say("corrected-only"));
        }
        Recognition rest = RecognitionNote.of(material.withoutCorrected(), settings, wording);
        return new Recognition(rest.engine(), rest.averageConfidence(), rest.low(), rest.note() + " " + stand);
    }

    private static String statement(int corrected, Wording wording) {
        return switch (corrected) {
            case 0 -> wording.say("rested-as-recognised");
            case 1 -> wording.say("rested-corrected-one");
            default -> wording.say("rested-corrected-many", "corrected", corrected);
        };
    }

    private static Said said(Turn turn, Material material, RecognitionSettings settings) {
        TurnCorrection held = material.correction(turn.sequence());
        Understood understood = settings.understood(turn);
        return new Said(
                turn.sequence(),
                held == null ? 0 : held.version(),
                material.corrected(turn.sequence()),
                material.turns().stream()
                        .filter(used -> used.sequence() == turn.sequence())
                        .findFirst()
                        .map(used -> TranscriptHash.of(List.of(used)))
                        .orElse(""),
                understood,
                confidence(turn, understood));
    }

    private static @Nullable Double confidence(Turn turn, Understood understood) {
        return understood == Understood.TYPED || understood == Understood.UNKNOWN ? null : turn.confidence();
    }
}
