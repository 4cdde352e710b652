package io.vivavoce.speech.internal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DomainModelTest {
    private static final String TEXT = """
            Tell me about a time you had to migrate a service. What was your role?
            Led the migration of the billing service to a new database.
            Wrote the tests of the billing service.""";

    private final DomainModel model = model(TEXT);

    @Test
    void probabilitiesOfEveryHistorySumToOne() {
        Set<String> histories = Set.of("the", "a", "<s>", "billing", "database", "the billing", "to a", "<s> what");
        for (String history : histories) {
            double sum = model.words().stream()
                    .mapToDouble(word -> model.probability(history, word))
                    .sum();
            assertThat(sum).as(history).isCloseTo(1, within(1e-9));
        }
        assertThat(model.words().stream().mapToDouble(model::probability).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theWrittenModelBacksOffToTheSameProbabilities() {
        Arpa arpa = new Arpa(model.arpa());
        for (String history : List.of("the", "the billing", "to a", "a new", "<s>", "role")) {
            for (String word : model.words()) {
                if (!word.equals("<s>")) {
                    assertThat(arpa.probability(history, word))
                            .as(history + " → " + word)
                            .isCloseTo(model.probability(history, word), within(1e-4));
                }
            }
        }
    }

    @Test
    void wordsSeenTogetherAreLikelier() {
        assertThat(model.probability("the", "billing")).isGreaterThan(model.probability("the", "database") * 3);
        assertThat(model.probability("the billing", "service")).isGreaterThan(0.7);
    }

    @Test
    void anUnknownWordPartsItsSentenceAndIsLeftOut() {
        DomainModel without =
                DomainModel.of(Words.sentences(List.of("led the xyzzy team")), Set.of("led", "the", "team"));
        assertThat(without.words()).containsExactlyInAnyOrder("<s>", "</s>", "led", "the", "team");
        assertThat(without.arpa())
                .contains("<s> led the")
                .doesNotContain("xyzzy")
                .doesNotContain("the team");
    }

    @Test
    void oneWordIsEnough() {
        String arpa = model("Kubernetes").arpa();
        assertThat(arpa)
                .startsWith("\\data\\\nngram 1=3\nngram 2=2\nngram 3=1\n")
                .endsWith("\\end\\\n");
    }

    @Test
    void noWordsAreNoModel() {
        assertThat(model(" . ! 2024 ").isEmpty()).isTrue();
    }

    private static DomainModel model(String text) {
        List<List<String>> sentences = Words.sentences(List.of(text));
        Set<String> words = new HashSet<>();
        sentences.forEach(words::addAll);
        return DomainModel.of(sentences, words);
    }

    /// Reads an ARPA file the way a recogniser does.
    private static final class Arpa {
        private final Map<String, Double> probabilities = new HashMap<>();
        private final Map<String, Double> backOffs = new HashMap<>();

        private Arpa(String text) {
            int order = 0;
            for (String line : text.lines().toList()) {
                if (line.matches("\\\\\\d-grams:")) {
                    order = line.charAt(1) - '0';
                } else if (order > 0 && !line.isEmpty() && !line.startsWith("\\")) {
                    String[] fields = line.split(" ");
                    String words = String.join(" ", List.of(fields).subList(1, 1 + order));
                    probabilities.put(words, Math.pow(10, Double.parseDouble(fields[0])));
                    if (fields.length > 1 + order) {
                        backOffs.put(words, Math.pow(10, Double.parseDouble(fields[1 + order])));
                    }
                }
            }
        }

        private double probability(String history, String word) {
            Double seen = probabilities.get(history.isEmpty() ? word : history + " " + word);
            if (seen != null || history.isEmpty()) {
                return seen == null ? 0 : seen;
            }
            int space = history.indexOf(' ');
            String shorter = space < 0 ? "" : history.substring(space + 1);
            return backOffs.getOrDefault(history, 1.0) * probability(shorter, word);
        }
    }
}
