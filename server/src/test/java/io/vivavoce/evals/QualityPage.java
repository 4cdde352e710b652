package io.vivavoce.evals;

import io.vivavoce.evals.Engines.Result;
import io.vivavoce.evals.Findings.Check;
import io.vivavoce.evals.HeldOut.Candidate;
import io.vivavoce.evals.HeldOut.Case;
import io.vivavoce.evals.HeldOut.Kind;
import io.vivavoce.language.testing.RedTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The report of a run as pages of Markdown; the same run gives the same pages. Pure.
///
/// @param obeying what came of the injections with a model that obeys each of them
/// @param reached how many injections that model was given to obey
/// @param leftOut cases that nobody could be asked, because their language has no bank
/// @param interviews that were held to look at the interviewer
/// @param model what is to be said of the run with a language model
record QualityPage(
        String engine,
        Findings interviewer,
        Findings scorer,
        Findings obeying,
        int reached,
        Map<Case, Map<Candidate, Result>> results,
        List<Case> leftOut,
        int interviews,
        String model) {
    private static final int MOST_SHOWN = 12;
    private static final Set<Kind> LADDER = Set.of(Kind.STRONG, Kind.MIDDLING, Kind.WEAK);

    String overview() {
        List<String> lines = new ArrayList<>();
        lines.add("# How well it interviews, how well it scores");
        lines.add("");
        lines.add("Written by `./viva evals`, never by hand. What fails stands here as failed.");
        lines.add("");
        lines.add(
                "Simulated people are interviewed in text on virtual time, by the real plan, limits and cues; what they said is");
        lines.add(
                "scored by the real scorer. The interviewer is held to rules that are true or not, the scorer to how its scores");
        lines.add("stand to one another. The " + people()
                + " people of the scorer's half are held out: they were written before it was");
        lines.add("looked at how the scorer rates them, and nobody who works on it reads them.");
        lines.add("");
        lines.add("- Engine: " + engine);
        lines.add("- Interviews held for the interviewer's rules: " + interviews);
        lines.add("- Cases for the scorer: " + results.size() + " (" + languages() + ")");
        lines.add("- Checks that hold: " + holding(interviewer) + " of "
                + interviewer.checks().size() + " of the interviewer's, "
                + holding(scorer) + " of " + scorer.checks().size() + " of the scorer's, " + holding(obeying) + " of "
                + obeying.checks().size() + " with a model that obeys");
        if (!leftOut.isEmpty()) {
            lines.add("- Not played, because there is no bank in their language: "
                    + leftOut.stream().map(Case::id).collect(Collectors.joining(", ")));
        }
        lines.add("");
        lines.add("## The interviewer");
        lines.add("");
        table(lines, interviewer);
        lines.add("");
        lines.add("## The scorer");
        lines.add("");
        table(lines, scorer);
        lines.add("");
        lines.add("## With a model that obeys");
        lines.add("");
        lines.add(
                "Every injection of the corpus, with interviewer and scorer led by a stand-in model that does whatever a text asks");
        lines.add("([decision 102](../decisions/0102-a-model-that-obeys.md)). Of "
                + RedTeam.all().size() + " injections " + reached
                + " came before the model and were obeyed; the others were left out of what it reads.");
        lines.add("");
        table(lines, obeying);
        lines.add("");
        lines.add("## What failed");
        lines.add("");
        failures(lines);
        lines.add("");
        lines.add(
                "All of them, a line each: [failed.txt](failed.txt). Every case with its ratings: [cases.md](cases.md).");
        lines.add("");
        lines.add("## With a language model");
        lines.add("");
        lines.add(model);
        lines.add("");
        return String.join("\n", lines);
    }

    /// The page about a run with a language model.
    static String withModel(
            String engine, Findings interviewer, Findings scorer, Map<Case, Map<Candidate, Result>> results) {
        QualityPage page = new QualityPage(engine, interviewer, scorer, new Findings(), 0, results, List.of(), 0, "");
        List<String> lines = new ArrayList<>();
        lines.add("# With a language model: " + engine);
        lines.add("");
        lines.add("Written by `./viva evals --model`. Each held-out candidate was interviewed and scored once.");
        lines.add("");
        table(lines, interviewer);
        lines.add("");
        table(lines, scorer);
        lines.add("");
        lines.add("## What failed");
        lines.add("");
        page.failures(lines);
        lines.add("");
        lines.add(page.cases());
        return String.join("\n", lines);
    }

    String cases() {
        List<String> lines = new ArrayList<>();
        lines.add("# Every case");
        lines.add("");
        lines.add(
                "Written by `./viva evals`. Totals of the held-out candidates, a dash where there is no number; below it the ratings by");
        lines.add("competency as strong / middling / weak.");
        lines.add("");
        lines.add("| case | type | difficulty | strong | middling | weak | others |");
        lines.add("|---|---|---|---|---|---|---|");
        results.forEach((held, of) -> lines.add("| "
                + String.join(
                        " | ",
                        List.of(
                                held.id(),
                                held.type().id(),
                                held.difficulty().id(),
                                total(held, of, Kind.STRONG),
                                total(held, of, Kind.MIDDLING),
                                total(held, of, Kind.WEAK),
                                others(of)))
                + " |"));
        lines.add("");
        lines.add("| case | competency | strong / middling / weak |");
        lines.add("|---|---|---|");
        results.forEach((held, of) -> Objects.requireNonNull(of.get(held.the(Kind.STRONG)))
                .ratings()
                .keySet()
                .forEach(competency -> lines.add("| " + held.id() + " | " + competency + " | "
                        + rating(held, of, Kind.STRONG, competency) + " / "
                        + rating(held, of, Kind.MIDDLING, competency) + " / "
                        + rating(held, of, Kind.WEAK, competency) + " |")));
        lines.add("");
        return String.join("\n", lines);
    }

    String failed() {
        return String.join("\n", failures()) + "\n";
    }

    List<String> failures() {
        List<String> all = new ArrayList<>(interviewer.failures());
        all.addAll(scorer.failures());
        all.addAll(obeying.failures());
        return all;
    }

    private long people() {
        return results.values().stream().mapToLong(Map::size).sum();
    }

    private String languages() {
        return results.keySet().stream()
                .collect(Collectors.groupingBy(Case::language, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static long holding(Findings findings) {
        return findings.checks().stream()
                .filter(check -> check.failed().isEmpty())
                .count();
    }

    private static void table(List<String> lines, Findings findings) {
        lines.add("| | what has to hold | holds | of |");
        lines.add("|---|---|---|---|");
        for (Check check : findings.checks()) {
            int held = check.tried() - check.failed().size();
            lines.add("| " + mark(check) + " | " + check.words() + " (`" + check.id() + "`) | " + held + " | "
                    + check.tried() + " |");
        }
    }

    private static String mark(Check check) {
        if (check.tried() == 0) {
            return "not tried";
        }
        return check.failed().isEmpty() ? "✓" : "**failed**";
    }

    private void failures(List<String> lines) {
        List<Check> failed = new ArrayList<>(interviewer.checks());
        failed.addAll(scorer.checks());
        failed.addAll(obeying.checks());
        failed.removeIf(check -> check.failed().isEmpty());
        if (failed.isEmpty()) {
            lines.add("Nothing.");
        }
        for (Check check : failed) {
            List<String> shown = check.failed()
                    .subList(0, Math.min(MOST_SHOWN, check.failed().size()));
            String more = check.failed().size() > MOST_SHOWN
                    ? ", and " + (check.failed().size() - MOST_SHOWN) + " more"
                    : "";
            lines.add("- `" + check.id() + "` (" + check.failed().size() + " of " + check.tried() + "): "
                    + String.join("; ", shown) + more);
        }
    }

    private static String total(Case held, Map<Candidate, Result> of, Kind kind) {
        return total(Objects.requireNonNull(of.get(held.the(kind))));
    }

    private static String total(Result result) {
        Double total = result.total();
        return total == null ? "–" : String.format(Locale.ROOT, "%.1f", total);
    }

    private static String others(Map<Candidate, Result> of) {
        return of.entrySet().stream()
                .filter(entry -> !LADDER.contains(entry.getKey().kind()))
                .map(entry -> entry.getKey().id() + " " + total(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String rating(Case held, Map<Candidate, Result> of, Kind kind, String competency) {
        int rating = Objects.requireNonNull(of.get(held.the(kind))).ratings().getOrDefault(competency, 0);
        return rating == 0 ? "–" : Integer.toString(rating);
    }
}
