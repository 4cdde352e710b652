package io.vivavoce.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What to measure and for how long.
///
/// @param steps numbers of sessions, ascending
/// @param hold how long each step is measured
/// @param soak how long memory is watched at 100 sessions; zero leaves it out
/// @param output where the JSON goes
record Options(boolean quick, List<Integer> steps, Duration hold, Duration soak, Path output) {
    private static final List<Integer> STEPS = List.of(1, 20, 100, 200, 400);
    private static final List<Integer> QUICK_STEPS = List.of(1, 20, 100);

    Options {
        steps = List.copyOf(steps);
    }

    static Options parse(String[] args) {
        List<String> words = Arrays.asList(args);
        boolean quick = words.contains("--quick");
        return new Options(
                quick,
                steps(value(words, "--sessions", ""), quick),
                Duration.ofSeconds(Long.parseLong(value(words, "--hold-seconds", quick ? "12" : "40"))),
                Duration.ofMinutes(Long.parseLong(value(words, "--soak-minutes", "0"))),
                Path.of(value(words, "--output", "bench/results/latest.json")));
    }

    private static List<Integer> steps(String given, boolean quick) {
        if (!given.isEmpty()) {
            return Arrays.stream(given.split(",", -1)).map(Integer::valueOf).toList();
        }
        return quick ? QUICK_STEPS : STEPS;
    }

    private static String value(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }
}
