package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideOrigin;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a candidate would be asked by a guide as it is now. Nothing is frozen by looking. Thread-safe.
@Component
class GuidePreview {
    private static final int LONGEST_MINUTES = 600;

    /// @param probesPerQuestion the most follow-ups a question may get
    record Planned(
            String difficulty,
            @Schema(example = "30") int minutes,
            @Schema(example = "2") int probesPerQuestion,
            List<Asked> questions) {}

    /// @param competency its name
    /// @param verbatim spoken exactly as it is written
    /// @param probes the follow-ups that may be asked
    record Asked(
            @Schema(example = "1") int number,
            @Schema(example = "Ownership") String competency,

            @Schema(example = "Tell me about a time something you were responsible for started to go wrong.")
            String text,

            boolean verbatim,
            @Nullable String hint,
            List<String> probes) {}

    /// @param difficulty an id; that of the guide when it is left out or not known
    /// @param minutes the guide's when it is left out
    Planned of(OwnGuide guide, @Nullable String difficulty, @Nullable Integer minutes) {
        WrittenGuide written = guide.shown();
        Difficulty level = WrittenGuide.difficulty(difficulty == null ? "" : difficulty)
                .or(written::difficulty)
                .orElse(Difficulty.STANDARD);
        int length = Math.clamp(minutes == null ? written.minutes() : minutes, 1, LONGEST_MINUTES);
        GuideRequest request = new GuideRequest(
                "",
                "",
                "",
                written.type().orElse(InterviewType.MIXED),
                level,
                written.language(),
                Duration.ofMinutes(length),
                null,
                Set.of(),
                guide.id().getLeastSignificantBits());
        int version = guide.latest() == null ? 1 : guide.latest().number();
        List<Asked> asked = OwnPlanner.plan(written, new GuideOrigin(guide.id(), version, written.name()), request)
                .map(planned -> planned.questions().stream()
                        .map(question -> asked(planned, question))
                        .toList())
                .orElse(List.of());
        return new Planned(level.id(), length, level.probesPerQuestion(), asked);
    }

    private static Asked asked(Guide guide, PlannedQuestion planned) {
        return new Asked(
                planned.number(),
                guide.competency(planned.competency()).name(),
                planned.question().text(),
                planned.verbatim(),
                guide.difficulty() == Difficulty.WARMUP ? planned.question().hint() : null,
                planned.question().probes().stream().map(Probe::text).toList());
    }
}
