package io.vivavoce.evals;

import io.vivavoce.language.testing.RedTeam;
import io.vivavoce.language.testing.RedTeam.Injection;
import java.util.List;

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

    static Scores all(Engines engines, List<Case> cases) {
        Scores scores = once(engines, cases);
        var same = new SamenessChecks(scores);
        cases.forEach(same::withoutPunctuation);
        cases.forEach(same::again);
        for (int i = 0; i < cases.size(); i++) {
            same.swaps(cases.get(i), i);
        }
        cases.forEach(new ReadingChecks(scores)::silence);
        List<Case> english = cases.stream().filter(played -> !played.german()).toList();
        var injections = new InjectionChecks(scores);
        List<Injection> corpus = RedTeam.all();
        for (int i = 0; i < corpus.size(); i++) {
            for (int at = 0; at < CASES_PER_INJECTION; at++) {
                injections.tried(corpus.get(i), english.get((i + at * STEP) % english.size()));
            }
        }
        return scores;
    }
}
