package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.internal.BuiltInGuides;
import io.vivavoce.interview.RecognitionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Single answers of people of many trades, `evaluation/development/ladders-*.yaml`, `variations-*.yaml` and
/// `few-words-*.yaml`: each kind of answer to a question, rated alone.
final class Ladders {
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final BuiltInScorer SCORER =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());

    private Ladders() {}

    /// A question and what several people of one trade answered.
    ///
    /// @param answers by kind: `strong`, `middling`, `weak`, `short`, `padded`, `rambling`, `stuffed`
    record Rung(String language, String trade, String job, String question, Map<String, String> answers) {
        Rung {
            answers = Map.copyOf(answers);
        }

        String id() {
            return trade + " " + question;
        }

        boolean has(String kind) {
            return answers.containsKey(kind);
        }

        /// The level of an answer, 0 without a number.
        int level(String kind) {
            return Objects.requireNonNullElse(
                    report(kind).competencies().getFirst().rating(), 0);
        }

        Report report(String kind) {
            return SCORER.score(material(kind));
        }

        Material material(String kind) {
            return saying(Objects.requireNonNull(answers.get(kind), id() + " " + kind));
        }

        /// @param said in the place of an answer
        Material saying(String said) {
            Guide guide = BuiltInGuides.bank()
                    .guide(
                            language,
                            List.of(question),
                            InterviewType.MIXED,
                            Difficulty.STANDARD,
                            Duration.ofMinutes(20));
            String competency = guide.competencies().getFirst().id();
            return new Transcript(Map.of(competency, List.of(said)), false)
                    .under(guide, Recognizer.UNKNOWN, 0.9, List.of(), job);
        }
    }

    static List<Rung> all() {
        Map<String, Rung> all = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Stream.of("ladders-", "few-words-")
                    .flatMap(file -> read(file + language).stream())
                    .forEach(trade -> answers(trade)
                            .forEach((question, said) -> add(
                                    all,
                                    new Rung(language, text(trade, "trade"), text(trade, "job"), question, said))));
            read("variations-" + language)
                    .forEach(trade -> answers(trade).forEach((question, said) -> {
                        Rung of = Objects.requireNonNull(all.get(text(trade, "trade") + " " + question));
                        Map<String, String> more = new LinkedHashMap<>(of.answers());
                        more.putAll(said);
                        add(all, new Rung(language, of.trade(), of.job(), question, more));
                    }));
        }
        return new ArrayList<>(all.values());
    }

    private static void add(Map<String, Rung> all, Rung rung) {
        all.put(rung.id(), rung);
    }

    private static String text(Map<String, Object> of, String key) {
        return Objects.requireNonNull(of.get(key), key).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> answers(Map<String, Object> trade) {
        return (Map<String, Map<String, String>>) Objects.requireNonNull(trade.get("answers"));
    }

    private static List<Map<String, Object>> read(String name) {
        try (InputStream in = Ladders.class.getResourceAsStream("/evaluation/development/" + name + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
