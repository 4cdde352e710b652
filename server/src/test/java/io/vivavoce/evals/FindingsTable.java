package io.vivavoce.evals;

import io.vivavoce.evals.Findings.Check;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Findings as Markdown. Pure.
final class FindingsTable {
    private static final int MOST_SHOWN = 12;

    private FindingsTable() {}

    static String of(Findings findings) {
        return findings.checks().stream()
                .map(check -> "| " + mark(check) + " | " + check.words() + " (`" + check.id() + "`) | "
                        + (check.tried() - check.failed().size()) + " | " + check.tried() + " |")
                .collect(Collectors.joining("\n", "| | what has to hold | holds | of |\n|---|---|---|---|\n", ""));
    }

    static long holding(Findings findings) {
        return findings.checks().stream()
                .filter(check -> check.failed().isEmpty())
                .count();
    }

    /// What failed, the first few of each check.
    static String failed(List<Findings> all) {
        List<String> lines = all.stream()
                .flatMap(findings -> findings.checks().stream())
                .filter(check -> !check.failed().isEmpty())
                .map(FindingsTable::line)
                .toList();
        return lines.isEmpty() ? "Nothing." : String.join("\n", lines);
    }

    private static String line(Check check) {
        int failed = check.failed().size();
        Stream<String> more =
                failed > MOST_SHOWN ? Stream.of("and " + (failed - MOST_SHOWN) + " more") : Stream.empty();
        return "- `" + check.id() + "` (" + failed + " of " + check.tried() + "): "
                + Stream.concat(check.failed().stream().limit(MOST_SHOWN), more).collect(Collectors.joining("; "));
    }

    private static String mark(Check check) {
        if (check.tried() == 0) {
            return "not tried";
        }
        return check.failed().isEmpty() ? "✓" : "**failed**";
    }
}
