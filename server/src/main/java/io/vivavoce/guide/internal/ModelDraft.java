package io.vivavoce.guide.internal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.ProbeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A guide as a language model answers it. What a record refuses, the model is told.
record ModelDraft(@JsonPropertyDescription("Four to six") List<Rated> competencies) {
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int MOST_QUESTIONS = 3;
    private static final int HEAVIEST = 100;

    record Rated(
            @JsonPropertyDescription("A few words") String name,
            @JsonPropertyDescription("One sentence") String summary,

            @JsonPropertyDescription("10 to 40, relative to the others")
            int weight,

            @JsonPropertyDescription("Exactly five sentences: what an answer shows at levels 1 to 5")
            List<String> anchors,

            @JsonPropertyDescription("Exactly four sentences: what to practise at levels 1 to 4")
            List<String> nextSteps,

            @JsonPropertyDescription("Up to twelve words people use when they speak of it")
            List<String> cues,

            @JsonPropertyDescription("One or two") List<Asked> questions) {
        Rated {
            require(anchors.size() == Anchors.LEVELS, "anchors has to have five items");
            require(nextSteps.size() == Anchors.LEVELS - 1, "nextSteps has to have four items");
            require(weight >= 1 && weight <= HEAVIEST, "weight has to be 1 to 100");
            require(!questions.isEmpty() && questions.size() <= MOST_QUESTIONS, "questions has to have one or two");
        }
    }

    record Asked(
            @JsonPropertyDescription("One open question, spoken aloud")
            String text,

            @JsonPropertyDescription("What a friendly interviewer may add") @Nullable
            String hint,

            List<ProbeKind> looksFor,

            @JsonPropertyDescription("Two or three follow-ups that never name the answer")
            List<FollowUp> probes) {}

    record FollowUp(ProbeKind kind, String text) {}

    ModelDraft {
        require(
                competencies.size() >= FEWEST && competencies.size() <= MOST,
                "competencies has to have four to six items");
    }

    WrittenGuide guide(GuideDrafter.Job job) {
        return new WrittenGuide(
                job.role(),
                "",
                job.language(),
                job.type().id(),
                job.level().id(),
                job.minutes(),
                null,
                competencies.stream().map(ModelDraft::written).toList());
    }

    private static WrittenCompetency written(Rated rated) {
        return new WrittenCompetency(
                "",
                rated.name(),
                rated.summary(),
                rated.weight(),
                rated.anchors(),
                rated.nextSteps(),
                rated.cues(),
                rated.questions().stream().map(ModelDraft::written).toList());
    }

    private static WrittenQuestion written(Asked asked) {
        return new WrittenQuestion(
                "",
                asked.text(),
                "",
                false,
                asked.hint() == null ? "" : asked.hint(),
                asked.looksFor().stream().map(ProbeKind::id).toList(),
                asked.probes().stream()
                        .map(probe -> new WrittenProbe(probe.kind().id(), probe.text()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
