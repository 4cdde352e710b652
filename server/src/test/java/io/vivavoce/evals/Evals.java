package io.vivavoce.evals;

import io.vivavoce.evals.HeldOut.Case;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.platform.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Measures the interviewer and the scorer with simulated people and writes what came out: `./viva evals`.
public final class Evals {
    static final Path PAGES = Path.of("docs", "quality");
    static final String NO_MODEL =
            "`./viva evals --model` holds and scores the same cases with the model that the environment names"
                    + " ([providers](../providers.md)) and writes `model.md`. It is not part of this page: a model answers differently every day.";

    private Evals() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--model")) {
            withModel();
            return;
        }
        QualityPage page = builtIn();
        write(PAGES, page);
        page.failures().forEach(failure -> System.out.println("failed: " + failure));
        System.out.println(page.failures().size() + " failures; the whole report: " + PAGES + "/README.md");
    }

    /// The held-out candidates once, with the model that this machine's environment names.
    private static void withModel() throws IOException {
        try (ConfiguredModel configured = ConfiguredModel.open()) {
            LanguageModel model = configured.model().orElse(null);
            if (model == null) {
                System.out.println(
                        "No language model is configured that answers, so none was measured: docs/providers.md");
                return;
            }
            Engines engines = Engines.by(model, model.capabilities().engine());
            Findings ofScorer = new Findings();
            ScorerRun scorer = new ScorerRun(engines, ofScorer);
            Tenant.run(Tenant.LOCAL, () -> scorer.once(spoken()));
            Findings ofInterviewer = new Findings();
            scorer.results()
                    .forEach((held, of) -> of.forEach((candidate, result) ->
                            InterviewerRun.look(ofInterviewer, result.held(), held.id() + ", " + candidate.id())));
            Files.createDirectories(PAGES);
            Files.writeString(
                    PAGES.resolve("model.md"),
                    QualityPage.withModel(engines.name(), ofInterviewer, ofScorer, scorer.results()));
            System.out.println("Written: " + PAGES + "/model.md");
        }
    }

    private static List<Case> spoken() {
        return HeldOut.all().stream().filter(Engines::speaks).toList();
    }

    /// All checks with the engines that need no model.
    static QualityPage builtIn() {
        Engines engines = Engines.builtIn();
        List<Case> spoken = spoken();
        List<Case> leftOut =
                HeldOut.all().stream().filter(held -> !Engines.speaks(held)).toList();
        Findings ofInterviewer = new Findings();
        InterviewerRun interviewer = new InterviewerRun(engines, ofInterviewer);
        interviewer.run(spoken.stream().map(Case::language).distinct().toList());
        Findings ofScorer = new Findings();
        ScorerRun scorer = new ScorerRun(engines, ofScorer);
        scorer.run(spoken);
        Findings ofObeying = new Findings();
        ObeyingRun obeying = new ObeyingRun(ofObeying);
        obeying.run(spoken.stream().filter(held -> !held.german()).toList());
        return new QualityPage(
                engines.name(),
                ofInterviewer,
                ofScorer,
                ofObeying,
                obeying.reached(),
                scorer.results(),
                leftOut,
                interviewer.held(),
                NO_MODEL);
    }

    private static void write(Path folder, QualityPage page) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("README.md"), page.overview());
        Files.writeString(folder.resolve("cases.md"), page.cases());
        Files.writeString(folder.resolve("failed.txt"), page.failed());
    }
}
