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
    private static final String ADVICE =
            "Much of what you said was understood poorly. Correct the transcript and run the"
                    + " rating again. Next time a headset helps, or typing your answers.";

    private Rested() {}

    static Basis on(Material material, RecognitionSettings settings) {
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
        return new Basis(corrected, statement(corrected), quality.low(), quality.low() ? ADVICE : null, said);
    }

    /// How far the words of spoken answers can be trusted, leaving out what the candidate corrected.
    static Recognition recognition(Material material, RecognitionSettings settings) {
        int corrected = material.correctedAnswers();
        if (corrected == 0) {
            return RecognitionNote.of(material, settings);
        }
        String stand = corrected == 1
                ? "One answer stands as you corrected it."
                : corrected + " answers stand as you corrected them.";
        boolean anySpoken = material.turns().stream()
                .anyMatch(t -> t.byCandidate() && t.source() != Turn.Source.TYPED && Words.count(t.text()) > 0);
        if (!anySpoken) {
            return new Recognition(null, null, false, stand + " Nothing rests on what a recogniser understood.");
        }
        Recognition rest = RecognitionNote.of(material.withoutCorrected(), settings);
        return new Recognition(rest.engine(), rest.averageConfidence(), rest.low(), rest.note() + " " + stand);
    }

    private static String statement(int corrected) {
        return switch (corrected) {
            case 0 -> "Rated on the transcript as it was recognised or typed.";
            case 1 -> "Rated on the corrected transcript, 1 answer corrected.";
            default -> "Rated on the corrected transcript, %d answers corrected.".formatted(corrected);
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
