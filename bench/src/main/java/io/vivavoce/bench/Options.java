package io.vivavoce.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What to measure and for how long.
///
/// @param steps numbers of sessions, ascending
/// @param embedded numbers of sessions on the built-in engines, ascending
/// @param hold how long each step is measured
/// @param soak how long memory is watched at 100 sessions; zero leaves it out
/// @param output where the JSON goes
record Options(boolean quick, List<Integer> steps, List<Integer> embedded, Duration hold, Duration soak, Path output) {
    private static final List<Integer> STEPS = List.of(1, 20, 100, 200, 400);
    private static final List<Integer> QUICK_STEPS = List.of(1, 20, 100);
    private static final List<Integer> EMBEDDED = List.of(4, 8, 12);
    private static final List<Integer> QUICK_EMBEDDED = List.of(4);

    Options {
        steps = List.copyOf(steps);
        embedded = List.copyOf(embedded);
    }

    static Options parse(String[] args) {
        List<String> words = Arrays.asList(args);
        boolean quick = words.contains("--quick");
        return new Options(
                quick,
                numbers(value(words, "--sessions", ""), quick ? QUICK_STEPS : STEPS),
                numbers(value(words, "--embedded", ""), quick ? QUICK_EMBEDDED : EMBEDDED),
                Duration.ofSeconds(Long.parseLong(value(words, "--hold-seconds", quick ? "12" : "40"))),
                Duration.ofMinutes(Long.parseLong(value(words, "--soak-minutes", "0"))),
                Path.of(value(words, "--output", "bench/results/latest.json")));
    }

    private static List<Integer> numbers(String given, List<Integer> otherwise) {
        return given.isEmpty()
                ? otherwise
                : Arrays.stream(given.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String value(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }
}
