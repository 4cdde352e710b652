package io.vivavoce.evals;

import io.vivavoce.language.testing.RedTeam;
import io.vivavoce.language.testing.RedTeam.Injection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Has candidates interviewed and scored, and looks at how the scores stand to one another.
final class ScorerRun {
    /// How many of the cases each injection is tried on, in turn.
    private static final int CASES_PER_INJECTION = 3;

    private static final int STEP = 5;

    private ScorerRun() {}

    /// Each candidate once, and how they stand to one another: for engines whose every answer takes a while.
    static Scores once(Engines engines, List<Case> cases) {
        Scores scores = new Scores(engines);
        cases.forEach(scores::play);
        var order = new OrderChecks(scores);
        cases.forEach(order::ladder);
        cases.forEach(order::variations);
        var readings = new ReadingChecks(scores);
        cases.forEach(readings::withoutEvidence);
        cases.forEach(readings::asMeant);
        return scores;
    }

    /// All there is to look at, case by case, on as many threads as there are processors.
    static Scores all(Engines engines, List<Case> cases) {
        Map<Case, List<Injection>> injections = injections(cases);
        List<Scores> each = IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(turn -> {
                    Case played = cases.get(turn);
                    return one(engines, played, turn, injections.getOrDefault(played, List.of()));
                })
                .toList();
        Scores all = new Scores(engines);
        each.forEach(all::add);
        return all;
    }

    /// @param turn of the case
    private static Scores one(Engines engines, Case played, int turn, List<Injection> injections) {
        Scores scores = once(engines, List.of(played));
        var same = new SamenessChecks(scores);
        same.withoutPunctuation(played);
        same.again(played);
        same.swaps(played, turn);
        new AdditionChecks(scores).added(played, turn);
        new ReadingChecks(scores).silence(played);
        var tried = new InjectionChecks(scores);
        injections.forEach(injection -> tried.tried(injection, played));
        return scores;
    }

    /// Which are tried on which English case.
    private static Map<Case, List<Injection>> injections(List<Case> cases) {
        List<Case> english = cases.stream().filter(played -> !played.german()).toList();
        List<Injection> corpus = RedTeam.all();
        Map<Case, List<Injection>> of = new HashMap<>();
        for (int i = 0; i < corpus.size(); i++) {
            for (int at = 0; at < CASES_PER_INJECTION; at++) {
                of.computeIfAbsent(english.get((i + at * STEP) % english.size()), one -> new ArrayList<>())
                        .add(corpus.get(i));
            }
        }
        return of;
    }
}
