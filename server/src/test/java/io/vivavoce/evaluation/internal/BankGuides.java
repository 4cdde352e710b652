package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.Probe;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Guides made of real questions of the bank.
final class BankGuides {
    /// The competencies of the written candidates, each with the question they answer.
    static final Map<String, String> QUESTIONS = Map.of(
            "ownership", "ownership-standard-1",
            "problem-solving", "problem-solving-standard-1",
            "working-with-others", "working-with-others-standard-1",
            "communication", "communication-standard-1",
            "learning", "learning-standard-1",
            "system-thinking", "system-thinking-standard-2");

    /// The competencies that role families bring along, each with the question that the candidates by role answer.
    static final Map<String, String> QUESTIONS_BY_ROLE = Map.of(
            "software-craft", "software-craft-standard-1",
            "data-reasoning", "data-reasoning-standard-1",
            "product-judgement", "product-judgement-standard-1",
            "negotiation", "negotiation-standard-1",
            "service-recovery", "service-recovery-standard-2",
            "planning", "planning-standard-1",
            "adaptability", "adaptability-standard-1",
            "leading-others", "leading-others-standard-1",
            "customer-focus", "customer-focus-standard-1");

    private static final List<String> ORDER = List.of(
            "ownership", "problem-solving", "working-with-others", "communication", "learning", "system-thinking");

    private BankGuides() {}

    static Guide guide() {
        return guide(ORDER);
    }

    static Guide german() {
        return guide("de", ORDER);
    }

    /// @param order of the competencies; questions keep the same order
    static Guide guide(List<String> order) {
        return guide("en", order);
    }

    private static Guide guide(String language, List<String> order) {
        List<Competency> competencies = new ArrayList<>();
        List<PlannedQuestion> questions = new ArrayList<>();
        for (String id : order) {
            Map<?, ?> section = section(language, id);
            competencies.add(competency(section));
            questions.add(new PlannedQuestion(
                    ORDER.indexOf(id) + 1, id, question(section, Objects.requireNonNull(QUESTIONS.get(id))), false));
        }
        questions.sort((a, b) -> a.number() - b.number());
        return of(competencies, questions, language);
    }

    static Guide guideByRole() {
        List<Competency> competencies = new ArrayList<>();
        List<PlannedQuestion> questions = new ArrayList<>();
        for (String id : QUESTIONS_BY_ROLE.keySet().stream().sorted().toList()) {
            Map<?, ?> section = section("en", id);
            competencies.add(competency(section));
            Question question = question(section, Objects.requireNonNull(QUESTIONS_BY_ROLE.get(id)));
            questions.add(new PlannedQuestion(competencies.size(), id, question, false));
        }
        return of(competencies, questions, "en");
    }

    static Guide of(List<Competency> competencies, List<PlannedQuestion> questions, String language) {
        return new Guide(
                "bank-test",
                language,
                InterviewType.MIXED,
                Difficulty.STANDARD,
                competencies,
                questions,
                Duration.ofMinutes(20),
                2);
    }

    private static Competency competency(Map<?, ?> section) {
        return new Competency(
                text(section, "id"),
                text(section, "name"),
                text(section, "summary"),
                (Integer) Objects.requireNonNull(section.get("weight")),
                anchors(section),
                levels(section, "next-step", 4),
                strings(section, "cues"));
    }

    private static Question question(Map<?, ?> section, String id) {
        Map<?, ?> entry = ((List<?>) Objects.requireNonNull(section.get("questions")))
                .stream()
                        .map(e -> (Map<?, ?>) e)
                        .filter(e -> id.equals(e.get("id")))
                        .findFirst()
                        .orElseThrow();
        List<Probe> probes = ((List<?>) Objects.requireNonNull(entry.get("probes")))
                .stream()
                        .map(p -> (Map<?, ?>) p)
                        .map(p -> new Probe(kind(text(p, "kind")), text(p, "text")))
                        .toList();
        List<ProbeKind> looksFor =
                strings(entry, "looks-for").stream().map(BankGuides::kind).toList();
        return new Question(id, text(entry, "text"), null, looksFor, probes, anchors(entry), strings(entry, "cues"));
    }

    private static ProbeKind kind(String id) {
        return Arrays.stream(ProbeKind.values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Anchors anchors(Map<?, ?> of) {
        return new Anchors(levels(of, "anchors", Anchors.LEVELS));
    }

    private static List<String> levels(Map<?, ?> of, String key, int count) {
        Map<?, ?> levels = (Map<?, ?>) Objects.requireNonNull(of.get(key));
        List<String> texts = new ArrayList<>();
        for (int level = 1; level <= count; level++) {
            texts.add(Objects.requireNonNull(levels.get(level)).toString());
        }
        return texts;
    }

    private static String text(Map<?, ?> of, String key) {
        return Objects.requireNonNull(of.get(key)).toString();
    }

    private static List<String> strings(Map<?, ?> of, String key) {
        return ((List<?>) Objects.requireNonNull(of.get(key)))
                .stream().map(Object::toString).toList();
    }

    private static Map<?, ?> section(String language, String id) {
        try (InputStream in = BankGuides.class.getResourceAsStream("/guide/bank/" + language + "/" + id + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
