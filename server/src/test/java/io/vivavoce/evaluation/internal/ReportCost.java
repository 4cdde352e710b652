package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.internal.BuiltInGuides;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Measures the longest report there is by the built-in rules: `./viva bench --only report`. Fifteen questions, two
/// answers to each, as many words as somebody says in 45 minutes.
final class ReportCost {
    private static final List<String> CANDIDATES =
            List.of("strong", "strong-by-role", "middling", "middling-by-role", "weak", "weak-by-role", "rambling");
    private static final int WORDS_PER_ANSWER = 200;
    private static final int AGAIN = 50;

    private ReportCost() {}

    public static void main(String[] args) {
        Guide guide = guide();
        Material material = material(guide, 0);
        int words = material.turns().stream()
                .filter(Turn::byCandidate)
                .mapToInt(turn -> turn.text().split("\\s+").length)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%d turns, %d words of the candidate, %d competencies%n%n",
                material.turns().size(),
                words,
                guide.competencies().size());
        BuiltInScorer scorer = new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
        Samples samples =
                new Samples(BuiltInGuides.bank(), scorer, RecognitionSettings.defaults(), InstantSource.system());
        double loading = milliseconds(samples::prepare);
        double first = milliseconds(() -> scorer.score(material));
        double[] later = new double[AGAIN];
        Arrays.setAll(later, i -> {
            Material other = material(guide, i + 1);
            return milliseconds(() -> scorer.score(other));
        });
        Arrays.sort(later);
        System.out.println(
                "| the longest report, ms | what a start prepares | first of a process | p50 of 50 more | max |\n"
                        + "|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| by the built-in rules | %.0f | %.0f | %.0f | %.0f |%n",
                loading,
                first,
                later[AGAIN / 2],
                later[AGAIN - 1]);
    }

    /// Every time in other words: what is kept of one interview helps no other.
    private static Material material(Guide guide, int time) {
        return new Transcript(answers(guide), true)
                .with(said -> "I opened crate" + time + ". " + said)
                .under(guide);
    }

    private static double milliseconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Guide guide() {
        Guide usual = BankGuides.guide();
        Guide byRole = BankGuides.guideByRole();
        List<Competency> competencies = Stream.concat(usual.competencies().stream(), byRole.competencies().stream())
                .toList();
        List<PlannedQuestion> questions = new ArrayList<>();
        Stream.concat(usual.questions().stream(), byRole.questions().stream())
                .forEach(asked -> questions.add(
                        new PlannedQuestion(questions.size() + 1, asked.competency(), asked.question(), false)));
        return BankGuides.of(competencies, questions, "en");
    }

    private static Map<String, List<String>> answers(Guide guide) {
        List<Transcript> candidates = CANDIDATES.stream().map(Transcript::of).toList();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Competency competency : guide.competencies()) {
            List<String> said = candidates.stream()
                    .flatMap(candidate -> candidate.answers().getOrDefault(competency.id(), List.of()).stream())
                    .toList();
            answers.put(competency.id(), List.of(answer(said, 0), answer(said, 1)));
        }
        return answers;
    }

    private static String answer(List<String> said, int from) {
        StringBuilder answer = new StringBuilder();
        int words = 0;
        for (int i = from; words < WORDS_PER_ANSWER; i++) {
            String next = said.get(i % said.size());
            answer.append(answer.isEmpty() ? "" : " ").append(next);
            words += next.split("\\s+").length;
        }
        return answer.toString();
    }
}
