package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.RecognitionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// People of many trades who answer one question about ownership and one about learning, `evaluation/development`:
/// the ones the scorer is mended with.
final class DevelopmentPeople {
    private static final List<String> COMPETENCIES = List.of("ownership", "learning");
    private static final Guide GUIDE = BankGuides.guide(COMPETENCIES);
    private static final BuiltInScorer SCORER =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());

    private DevelopmentPeople() {}

    /// @param kind a file: `middling`, `weak`, `rambling`, `short`
    static Map<String, Transcript> all(String kind) {
        try (InputStream in =
                DevelopmentPeople.class.getResourceAsStream("/evaluation/development/" + kind + ".yaml")) {
            Map<String, List<String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, Transcript> people = new LinkedHashMap<>();
            file.forEach((role, said) -> people.put(role, saying(said.getFirst(), said.getLast())));
            return people;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transcript of(String kind, String role) {
        return Objects.requireNonNull(all(kind).get(role), role);
    }

    static Transcript saying(String ownership, String learning) {
        return new Transcript(Map.of("ownership", List.of(ownership), "learning", List.of(learning)), false);
    }

    /// The same person whose answer about ownership is changed.
    static Transcript changed(Transcript person, UnaryOperator<String> change) {
        Map<String, List<String>> answers = new LinkedHashMap<>(person.answers());
        answers.computeIfPresent(
                "ownership", (id, said) -> said.stream().map(change).toList());
        return new Transcript(answers, person.spoken());
    }

    static Report report(Transcript person) {
        return SCORER.score(person.under(GUIDE));
    }

    /// 0 where there is no number.
    static Map<String, Integer> ratings(Transcript person) {
        Map<String, Integer> ratings = new TreeMap<>();
        for (CompetencyResult result : report(person).competencies()) {
            ratings.put(result.id(), Objects.requireNonNullElse(result.rating(), 0));
        }
        return ratings;
    }

    static double level(Transcript person) {
        return Objects.requireNonNullElse(report(person).total(), 0.0);
    }
}
