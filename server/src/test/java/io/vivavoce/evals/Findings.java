package io.vivavoce.evals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was looked at and what of it did not hold. Not thread-safe.
final class Findings {
    private final Map<String, Check> checks = new LinkedHashMap<>();

    /// One thing that has to hold wherever it is looked at.
    static final class Check {
        private final String id;
        private final String words;
        private final List<String> failed = new ArrayList<>();
        private int tried;

        private Check(String id, String words) {
            this.id = id;
            this.words = words;
        }

        String id() {
            return id;
        }

        String words() {
            return words;
        }

        int tried() {
            return tried;
        }

        List<String> failed() {
            return failed;
        }
    }

    /// @param where names of cases and kinds, never what was said
    void note(String check, String words, String where, boolean holds) {
        Check of = checks.computeIfAbsent(check, id -> new Check(id, words));
        of.tried++;
        if (!holds && !of.failed.contains(where)) {
            of.failed.add(where);
        }
    }

    /// What was looked at elsewhere, behind what is here.
    void add(Findings others) {
        others.checks.forEach((id, check) -> {
            Check of = checks.computeIfAbsent(id, same -> new Check(same, check.words));
            of.tried += check.tried;
            check.failed.stream().filter(where -> !of.failed.contains(where)).forEach(of.failed::add);
        });
    }

    /// Names a check before anything was looked at, so that the order is that of the rules.
    void declare(String check, String words) {
        checks.computeIfAbsent(check, id -> new Check(id, words));
    }

    List<Check> checks() {
        return List.copyOf(checks.values());
    }

    /// Every failure in a line of its own.
    List<String> failures() {
        return checks.values().stream()
                .flatMap(check -> check.failed.stream().map(where -> check.id + " · " + where))
                .toList();
    }
}
