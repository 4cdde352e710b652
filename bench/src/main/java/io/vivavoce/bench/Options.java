package io.vivavoce.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to measure and for how long.
///
/// @param parts what is measured
/// @param steps numbers of sessions, ascending
/// @param embedded numbers of sessions on the built-in engines, ascending
/// @param hold how long each step is measured
/// @param soak how long memory is watched
/// @param soakSessions with how many sessions
/// @param output where the JSON goes
record Options(
        boolean quick,
        Set<Part> parts,
        List<Integer> steps,
        List<Integer> embedded,
        Duration hold,
        Duration soak,
        int soakSessions,
        Path output) {
    private static final List<Integer> STEPS = List.of(1, 20, 100, 200, 400);
    private static final List<Integer> QUICK_STEPS = List.of(1, 20, 100);
    private static final List<Integer> EMBEDDED = List.of(4, 8, 12);
    private static final List<Integer> QUICK_EMBEDDED = List.of(4);

    /// A part of the bench that can be run alone.
    enum Part {
        DENSITY,
        LATENCIES,
        EMBEDDED,
        START,
        TENANCY,
        SOAK
    }

    Options {
        parts = Set.copyOf(parts);
        steps = List.copyOf(steps);
        embedded = List.copyOf(embedded);
    }

    static Options parse(String[] args) {
        List<String> words = Arrays.asList(args);
        boolean quick = words.contains("--quick");
        Duration soak = Duration.ofMinutes(Long.parseLong(value(words, "--soak-minutes", "0")));
        return new Options(
                quick,
                parts(value(words, "--only", ""), quick, soak),
                numbers(value(words, "--sessions", ""), quick ? QUICK_STEPS : STEPS),
                numbers(value(words, "--embedded", ""), quick ? QUICK_EMBEDDED : EMBEDDED),
                Duration.ofSeconds(Long.parseLong(value(words, "--hold-seconds", quick ? "12" : "40"))),
                soak,
                Integer.parseInt(value(words, "--soak-sessions", "100")),
                Path.of(value(words, "--output", "bench/results/latest.json")));
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }

    private static Set<Part> parts(String only, boolean quick, Duration soak) {
        Stream<Part> wanted = only.isEmpty()
                ? Stream.of(Part.values()).filter(part -> part != Part.LATENCIES || !quick)
                : Stream.of(only.split(",", -1)).map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)));
        return wanted.filter(part -> part != Part.SOAK || soak.isPositive()).collect(Collectors.toSet());
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
