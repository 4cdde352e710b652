package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A written interview: what a candidate says to each competency's question, from a file or from a test.
record Transcript(Map<String, List<String>> answers, boolean spoken) {
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final UUID SESSION = UUID.fromString("01980000-0000-7000-8000-000000000001");

    Transcript {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// A candidate of `evaluation/candidates`.
    static Transcript of(String candidate) {
        try (InputStream in = Transcript.class.getResourceAsStream("/evaluation/candidates/" + candidate + ".yaml")) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            boolean spoken = file.remove("spoken") != null;
            Map<String, List<String>> answers = new LinkedHashMap<>();
            file.forEach((id, said) -> answers.put(
                    id,
                    said instanceof List<?> list
                            ? list.stream().map(Object::toString).toList()
                            : List.of()));
            return new Transcript(answers, spoken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same talk with every answering turn changed.
    Transcript with(UnaryOperator<String> change) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        answers.forEach((id, said) -> changed.put(id, said.stream().map(change).toList()));
        return new Transcript(changed, spoken);
    }

    Material under(Guide guide) {
        return under(guide, Recognizer.UNKNOWN, 0.9, List.of("Maya Lindqvist", "Kettle Works"), "");
    }

    Material under(Guide guide, Recognizer recognizer, double confidence, List<String> names, String jobDescription) {
        List<Turn> turns = new ArrayList<>();
        turns.add(turn(turns, Speaker.INTERVIEWER, TurnKind.WARM_UP, "Hello, I am Arjun, an AI.", 0, 1));
        for (PlannedQuestion question : guide.questions()) {
            int number = question.number();
            turns.add(turn(
                    turns,
                    Speaker.INTERVIEWER,
                    TurnKind.QUESTION,
                    question.question().text(),
                    number,
                    1));
            List<String> said = answers.getOrDefault(question.competency(), List.of());
            if (said.isEmpty()) {
                turns.add(turn(turns, Speaker.CANDIDATE, TurnKind.DECLINED, "I would rather not.", number, confidence));
            }
            for (int i = 0; i < said.size(); i++) {
                if (i > 0) {
                    String probe = question.question().probes().getFirst().text();
                    turns.add(turn(turns, Speaker.INTERVIEWER, TurnKind.PROBE, probe, number, 1));
                }
                turns.add(turn(turns, Speaker.CANDIDATE, TurnKind.ANSWER, said.get(i), number, confidence));
            }
        }
        turns.add(turn(turns, Speaker.INTERVIEWER, TurnKind.CLOSE, "Thank you.", 0, 1));
        return new Material(
                SESSION,
                guide,
                turns,
                turns,
                List.of(),
                STEP.multipliedBy(turns.size()),
                "Backend Engineer",
                "Kettle Works",
                jobDescription,
                names,
                recognizer,
                List.of());
    }

    private Turn turn(List<Turn> before, Speaker speaker, TurnKind kind, String text, int question, double confidence) {
        boolean voice = spoken || speaker == Speaker.INTERVIEWER;
        return new Turn(
                before.size(),
                speaker,
                kind,
                text,
                question,
                probe(kind),
                voice ? Turn.Source.VOICE : Turn.Source.TYPED,
                false,
                confidence(voice, confidence),
                STEP.multipliedBy(before.size()),
                STEP.multipliedBy(before.size() + 1L),
                null,
                null);
    }

    /// NaN stands for what is not known.
    private static @Nullable Double confidence(boolean voice, double given) {
        if (voice) {
            return Double.isNaN(given) ? null : given;
        }
        return 1.0;
    }

    private static @Nullable ProbeKind probe(TurnKind kind) {
        return kind == TurnKind.PROBE ? ProbeKind.SITUATION : null;
    }
}
