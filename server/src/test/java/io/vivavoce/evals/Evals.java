package io.vivavoce.evals;

import io.vivavoce.evals.HeldOut.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Measures the interviewer and the scorer with simulated people and writes what came out: `./viva evals`.
public final class Evals {
    static final Path PAGES = Path.of("docs", "quality");
    static final String NO_MODEL = "Not run. `./viva evals --model` asks the configured one as well.";

    private Evals() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--model")) {
            System.err.println("The language model does not take part in interviews and scores of this version.");
        }
        QualityPage page = builtIn();
        write(PAGES, page);
        page.failures().forEach(failure -> System.out.println("failed: " + failure));
        System.out.println(page.failures().size() + " failures; the whole report: " + PAGES + "/README.md");
    }

    /// All checks with the engines that need no model.
    static QualityPage builtIn() {
        Engines engines = Engines.builtIn();
        List<Case> spoken = HeldOut.all().stream().filter(Engines::speaks).toList();
        List<Case> leftOut =
                HeldOut.all().stream().filter(held -> !Engines.speaks(held)).toList();
        Findings ofInterviewer = new Findings();
        InterviewerRun interviewer = new InterviewerRun(engines, ofInterviewer);
        interviewer.run(spoken.stream().map(Case::language).distinct().toList());
        Findings ofScorer = new Findings();
        ScorerRun scorer = new ScorerRun(engines, ofScorer);
        scorer.run(spoken);
        return new QualityPage(
                engines.name(), ofInterviewer, ofScorer, scorer.results(), leftOut, interviewer.held(), NO_MODEL);
    }

    private static void write(Path folder, QualityPage page) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("README.md"), page.overview());
        Files.writeString(folder.resolve("cases.md"), page.cases());
        Files.writeString(folder.resolve("failed.txt"), page.failed());
    }
}
