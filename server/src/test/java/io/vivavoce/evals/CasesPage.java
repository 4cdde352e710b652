package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Case.Split;
import io.vivavoce.evals.Engines.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Every case with its ratings, as Markdown. Pure.
final class CasesPage {
    private static final Set<Kind> LADDER = Set.of(Kind.STRONG, Kind.MIDDLING, Kind.WEAK);

    private final Scores scores;

    CasesPage(Scores scores) {
        this.scores = scores;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Every case");
        lines.add("");
        lines.add(
                "Written by `./viva evals`. Totals of the candidates, a dash where there is no number; below them the");
        lines.add("ratings by competency as strong / middling / weak.");
        for (Split split : Split.values()) {
            if (!scores.cases(split).isEmpty()) {
                lines.add("");
                lines.add("## " + title(split));
                lines.add("");
                lines.add(tables(split));
            }
        }
        lines.add("");
        return String.join("\n", lines);
    }

    static String title(Split split) {
        return switch (split) {
            case HELD_OUT -> "People held out";
            case KNOWN -> "People the scorer was worked with";
        };
    }

    String tables(Split split) {
        List<String> lines = new ArrayList<>();
        lines.add("| case | type | difficulty | strong | middling | weak | others |");
        lines.add("|---|---|---|---|---|---|---|");
        scores.cases(split).forEach(played -> lines.add(row(played)));
        lines.add("");
        lines.add("| case | competency | strong / middling / weak |");
        lines.add("|---|---|---|");
        scores.cases(split)
                .forEach(played -> scores.of(played, Kind.STRONG)
                        .ratings()
                        .keySet()
                        .forEach(competency -> lines.add("| " + played.id() + " | " + competency + " | "
                                + rating(played, Kind.STRONG, competency) + " / "
                                + rating(played, Kind.MIDDLING, competency) + " / "
                                + rating(played, Kind.WEAK, competency) + " |")));
        return String.join("\n", lines);
    }

    private String row(Case played) {
        return "| "
                + String.join(
                        " | ",
                        played.id(),
                        played.type().id(),
                        played.difficulty().id(),
                        total(scores.of(played, Kind.STRONG)),
                        total(scores.of(played, Kind.MIDDLING)),
                        total(scores.of(played, Kind.WEAK)),
                        others(played))
                + " |";
    }

    private static String total(Result result) {
        Double total = result.total();
        return total == null ? "–" : String.format(Locale.ROOT, "%.1f", total);
    }

    private String others(Case played) {
        return played.candidates().stream()
                .filter(candidate -> !LADDER.contains(candidate.kind()))
                .map(candidate -> candidate.id() + " " + total(scores.of(played, candidate)))
                .collect(Collectors.joining(", "));
    }

    private String rating(Case played, Kind kind, String competency) {
        int rating = scores.of(played, kind).ratings().getOrDefault(competency, 0);
        return rating == 0 ? "–" : Integer.toString(rating);
    }
}
