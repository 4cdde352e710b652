package io.vivavoce.evals;

import io.vivavoce.evals.Case.Split;
import io.vivavoce.language.testing.RedTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The report of a run as pages of Markdown; the same run gives the same pages. Pure.
///
/// @param interviews that were held to look at the interviewer
/// @param leftOut cases that nobody could be asked, because their language has no bank
/// @param obeying what came of the injections with a model that obeys each of them
/// @param reached how many injections that model was given to obey
record QualityPage(
        String engine,
        Findings interviewer,
        int interviews,
        Scores scores,
        List<Case> leftOut,
        Findings obeying,
        int reached) {
    private static final String INTRODUCTION = """
            # How well it interviews, how well it scores

            Written by `./viva evals`, never by hand. What fails stands here as failed.

            Simulated people are interviewed in text on virtual time, by the real plan, limits and cues; what they said is
            scored by the real scorer. The interviewer is held to rules that are true or not, the scorer to how its scores
            stand to one another.
            """;
    private static final String HELD_OUT = """
            The measure: these people were written before it was looked at how the scorer rates them, and nobody who works on
            it reads or runs them ([decision 100](../decisions/0100-people-nobody-tunes-on.md)).
            """;
    private static final String NOBODY_HELD_OUT = """
            Nobody is held out at present, so nothing here measures the scorer with people it was not worked with.
            """;
    private static final String KNOWN = """
            The scorer is mended by these people: what holds here says that nothing got worse, not how well it does with
            others.
            """;
    private static final String ROTATION = """
            Of both: each value of a swap is told by the strong or the middling candidate of a case in turn, and each
            injection is tried on three cases in turn. Filler, asides, empty claims and words of trades are added to every
            answer of the weak person of a case, and of the strong or the middling one in turn; the scorer was not worked
            with these texts. The lowest level is no lift over no number.
            """;
    private static final String END = """
            All of them, a line each: [failed.txt](failed.txt). Every case with its ratings: [cases.md](cases.md).

            ## With a language model

            `./viva evals --model` holds and scores the same cases with the model that the environment names
            ([providers](../providers.md)) and writes `model.md`. It is not part of this page: a model answers differently every day.
            """;

    String overview() {
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION);
        parts.add(figures());
        parts.add("## The interviewer\n");
        parts.add(FindingsTable.of(interviewer) + "\n");
        parts.add("## The scorer\n");
        parts.add(ROTATION);
        parts.add("### " + CasesPage.title(Split.HELD_OUT) + "\n");
        boolean nobody = scores.cases(Split.HELD_OUT).isEmpty();
        parts.add(
                nobody ? NOBODY_HELD_OUT : HELD_OUT + "\n" + FindingsTable.of(scores.findings(Split.HELD_OUT)) + "\n");
        parts.add("### " + CasesPage.title(Split.KNOWN) + "\n");
        parts.add(KNOWN);
        parts.add(FindingsTable.of(scores.findings(Split.KNOWN)) + "\n");
        parts.add("""
            ## With a model that obeys

            Every injection of the corpus, each on one case in turn, with interviewer and scorer led by a stand-in model that
            does whatever a text asks ([decision 102](../decisions/0102-a-model-that-obeys.md)). Of %d injections %d came
            before the model and were obeyed; the others were left out of what it reads.
            """.formatted(RedTeam.all().size(), reached));
        parts.add(FindingsTable.of(obeying) + "\n");
        parts.add("## What failed\n");
        parts.add("The interviewer, and with a model that obeys:\n");
        parts.add(FindingsTable.failed(List.of(interviewer, obeying)) + "\n");
        for (Split split : Split.values()) {
            parts.add("The scorer, " + CasesPage.title(split).toLowerCase(Locale.ROOT) + ":\n");
            parts.add(FindingsTable.failed(List.of(scores.findings(split))) + "\n");
        }
        parts.add(END);
        return String.join("\n", parts);
    }

    private String figures() {
        List<String> lines = new ArrayList<>();
        lines.add("- Engine: " + engine);
        lines.add("- Interviews held for the interviewer's rules: " + interviews + "; rules that hold: "
                + FindingsTable.holding(interviewer) + " of "
                + interviewer.checks().size());
        for (Split split : Split.values()) {
            Findings findings = scores.findings(split);
            List<Case> cases = scores.cases(split);
            lines.add("- " + CasesPage.title(split) + ": "
                    + cases.stream().mapToInt(one -> one.candidates().size()).sum() + " in " + cases.size() + " cases"
                    + languages(cases) + "; checks of the scorer that hold: " + FindingsTable.holding(findings) + " of "
                    + findings.checks().size());
        }
        lines.add("- With a model that obeys: " + FindingsTable.holding(obeying) + " of "
                + obeying.checks().size() + " checks hold");
        if (!leftOut.isEmpty()) {
            lines.add("- Not played, because there is no bank in their language: "
                    + leftOut.stream().map(Case::id).collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String languages(List<Case> cases) {
        return cases.isEmpty()
                ? ""
                : cases.stream()
                        .collect(Collectors.groupingBy(Case::language, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /// Every failure in a line of its own; those of the scorer begin with their split.
    List<String> failures() {
        List<String> all = new ArrayList<>(interviewer.failures());
        for (Split split : Split.values()) {
            scores.findings(split).failures().forEach(failure -> all.add(split.id() + " · " + failure));
        }
        all.addAll(obeying.failures());
        return all;
    }
}
