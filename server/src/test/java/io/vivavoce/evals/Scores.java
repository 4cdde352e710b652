package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Case.Split;
import io.vivavoce.evals.Engines.Result;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What came of each candidate, and what was found in it, by split. Not thread-safe.
final class Scores {
    private final Engines engines;
    private final Map<Case, Map<Candidate, Result>> results = new LinkedHashMap<>();
    private final Map<Split, Findings> findings = new EnumMap<>(Split.class);

    Scores(Engines engines) {
        this.engines = engines;
        for (Split split : Split.values()) {
            findings.put(split, new Findings());
        }
    }

    /// What came of other cases, behind what is here.
    void add(Scores others) {
        results.putAll(others.results);
        others.findings.forEach((split, found) -> findings(split).add(found));
    }

    Engines engines() {
        return engines;
    }

    /// Has everybody of a case interviewed and scored.
    void play(Case played) {
        Map<Candidate, Result> of = new LinkedHashMap<>();
        played.candidates().forEach(candidate -> of.put(candidate, engines.sit(played, candidate)));
        results.put(played, of);
    }

    Map<Case, Map<Candidate, Result>> all() {
        return Collections.unmodifiableMap(results);
    }

    List<Case> cases(Split split) {
        return results.keySet().stream().filter(one -> one.split() == split).toList();
    }

    Result of(Case played, Kind kind) {
        return of(played, played.the(kind));
    }

    Result of(Case played, Candidate candidate) {
        return Objects.requireNonNull(
                Objects.requireNonNull(results.get(played)).get(candidate));
    }

    Findings findings(Split split) {
        return Objects.requireNonNull(findings.get(split));
    }

    void note(String check, String words, Case played, String where, boolean holds) {
        findings(played.split()).note(check, words, where.isEmpty() ? played.id() : played.id() + ", " + where, holds);
    }

    /// Every quote stands and the total adds up, wherever there is a report.
    void verified(Case played, String who, Result result) {
        if (result.report() != null) {
            note(
                    "quotes-stand",
                    "Every quote stands letter for letter in a turn of the candidate",
                    played,
                    who,
                    Quotes.stand(result.report(), result.talk().turns()));
            note(
                    "total-by-code",
                    "The total is the weighted mean of the ratings",
                    played,
                    who,
                    Totals.adds(result.report()));
        }
    }
}
