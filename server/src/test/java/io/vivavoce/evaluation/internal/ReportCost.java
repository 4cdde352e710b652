package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.internal.BuiltInGuides;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Measures the longest report there is by the built-in rules: `./viva bench --only report`, or `--only report de`.
/// A question to each of fifteen competencies, two answers to each, as many words as somebody says who has four fifths
/// of 45 minutes, no answer twice: those of [Ladders], first the ones to the competency that is asked for.
final class ReportCost {
    /// 150 in a minute, 36 minutes, 30 answers.
    private static final int WORDS_PER_ANSWER = 180;

    private static final int ANSWERS_PER_QUESTION = 2;
    private static final String BETWEEN_WORDS = "\\s+";

    private ReportCost() {}

    /// @param args the language, English where there is none
    public static void main(String[] args) {
        String language = args.length == 0 ? Meaning.ENGLISH : args[0];
        Guide guide = guide(language);
        List<Material> interviews = interviews(guide);
        Material longest = interviews.getFirst();
        System.out.printf(
                Locale.ROOT,
                "%d turns, %d words of the candidate, %d competencies%n%n",
                longest.turns().size(),
                words(longest),
                guide.competencies().size());
        BuiltInScorer scorer = new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
        Samples samples =
                new Samples(BuiltInGuides.bank(), scorer, RecognitionSettings.defaults(), InstantSource.system());
        double loading = milliseconds(samples::prepare);
        double first = milliseconds(() -> scorer.score(longest));
        List<String> others = interviews.stream()
                .skip(1)
                .map(other -> milliseconds(() -> scorer.score(other)))
                .map(ReportCost::rounded)
                .toList();
        double again = milliseconds(() -> scorer.score(interviews.getLast()));
        System.out.println(
                "| the longest report, ms | what a start prepares | first of a process | others | the last again |\n"
                        + "|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| by the built-in rules | %s | %s | %s | %s |%n",
                rounded(loading),
                rounded(first),
                String.join(", ", others),
                rounded(again));
    }

    private static String rounded(double milliseconds) {
        return String.format(Locale.ROOT, "%.0f", milliseconds);
    }

    private static double milliseconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static int words(Material material) {
        return material.turns().stream()
                .filter(Turn::byCandidate)
                .mapToInt(turn -> words(turn.text()))
                .sum();
    }

    private static int words(String text) {
        return text.split(BETWEEN_WORDS).length;
    }

    private static Guide guide(String language) {
        List<String> questions = Stream.concat(
                        BankGuides.QUESTIONS.values().stream(), BankGuides.QUESTIONS_BY_ROLE.values().stream())
                .sorted()
                .toList();
        return BuiltInGuides.bank()
                .guide(language, questions, InterviewType.MIXED, Difficulty.STANDARD, Duration.ofMinutes(45));
    }

    /// @param question "ownership-standard-1"
    private static String competency(String question) {
        return question.replaceFirst("-[a-z]+-[0-9]+$", "");
    }

    /// As many as there are answers for.
    private static List<Material> interviews(Guide guide) {
        Map<String, Deque<String>> asked = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        for (Ladders.Rung rung : Ladders.all()) {
            if (rung.language().equals(guide.language())) {
                rung.answers().values().stream()
                        .sorted()
                        .filter(known::add)
                        .forEach(said -> asked.computeIfAbsent(
                                        competency(rung.question()), competency -> new ArrayDeque<>())
                                .add(said));
            }
        }
        List<Material> interviews = new ArrayList<>();
        int before = left(asked);
        do {
            interviews.add(interview(guide, asked));
        } while (left(asked) * (interviews.size() + 1) > before);
        return interviews;
    }

    private static int left(Map<String, Deque<String>> asked) {
        return asked.values().stream()
                .flatMap(Deque::stream)
                .mapToInt(ReportCost::words)
                .sum();
    }

    private static Material interview(Guide guide, Map<String, Deque<String>> asked) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        guide.competencies()
                .forEach(competency -> answers.put(
                        competency.id(),
                        Stream.generate(() -> answer(asked, competency.id()))
                                .limit(ANSWERS_PER_QUESTION)
                                .toList()));
        return new Transcript(answers, true).under(guide);
    }

    private static String answer(Map<String, Deque<String>> asked, String competency) {
        List<String> words = new ArrayList<>();
        while (words.size() < WORDS_PER_ANSWER) {
            words.addAll(List.of(next(asked, competency).split(BETWEEN_WORDS)));
        }
        return String.join(" ", words.subList(0, WORDS_PER_ANSWER));
    }

    private static String next(Map<String, Deque<String>> asked, String competency) {
        Deque<String> own = asked.getOrDefault(competency, new ArrayDeque<>());
        Deque<String> longest = asked.values().stream()
                .max((one, other) -> one.size() - other.size())
                .orElseThrow();
        return (own.isEmpty() ? longest : own).removeFirst();
    }
}
