package io.vivavoce.evals;

import io.vivavoce.evals.Case.Split;
import java.util.List;

/// The page about a run with a language model. Pure.
record ModelPage(String engine, Findings interviewer, Scores scores) {
    String text() {
        StringBuilder text = new StringBuilder("# With a language model: " + engine + "\n\n"
                + "Written by `./viva evals --model`. Each candidate was interviewed and scored once.\n\n"
                + FindingsTable.of(interviewer) + "\n");
        for (Split split : Split.values()) {
            if (!scores.cases(split).isEmpty()) {
                Findings findings = scores.findings(split);
                text.append("\n## ")
                        .append(CasesPage.title(split))
                        .append("\n\n")
                        .append(FindingsTable.of(findings))
                        .append("\n\nWhat failed:\n\n")
                        .append(FindingsTable.failed(List.of(findings)))
                        .append("\n\n")
                        .append(new CasesPage(scores).tables(split))
                        .append("\n");
            }
        }
        return text.toString();
    }
}
