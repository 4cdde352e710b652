package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Case.Split;
import io.vivavoce.evaluation.internal.BuiltInScorers;
import io.vivavoce.evaluation.internal.EverydayWords;
import io.vivavoce.evaluation.internal.MarkWeights;
import io.vivavoce.evaluation.internal.PlaneFit;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.platform.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures the interviewer and the scorer with simulated people and writes what came out: `./viva evals`.
public final class Evals {
    static final Path PAGES = Path.of("docs", "quality");
    private static final Path WEIGHTS = Path.of("server/src/main/resources/evaluation/concrete-weights.yaml");

    private static final Path PLANES = Path.of("server/src/main/resources/evaluation/meaning-planes.yaml");

    /// Who tells of what happened.
    private static final List<Kind> HONEST = List.of(Kind.STRONG, Kind.SHORT_STRONG, Kind.MIDDLING);

    private Evals() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--model")) {
            withModel();
        } else if (given.contains("--only")) {
            known();
        } else if (given.contains("--weigh")) {
            weigh();
        } else if (given.contains("--planes")) {
            planes(given.subList(given.indexOf("--planes") + 1, given.size()));
        } else if (given.contains("--everyday")) {
            everyday();
        } else {
            QualityPage page = builtIn();
            write(page);
            page.failures().forEach(failure -> System.out.println("failed: " + failure));
            System.out.println(page.failures().size() + " failures; the whole report: " + PAGES + "/README.md");
        }
    }

    /// The scorer with the people who may be looked at while it is worked on; writes nothing.
    private static void known() {
        Scores scores = ScorerRun.all(Engines.builtIn(), spoken(Cases.of(Split.KNOWN)));
        System.out.println(new CasesPage(scores).tables(Split.KNOWN));
        System.out.println();
        System.out.println(FindingsTable.of(scores.findings(Split.KNOWN)));
        System.out.println();
        scores.findings(Split.KNOWN).failures().forEach(failure -> System.out.println("failed: " + failure));
    }

    /// Finds anew what the marks of concreteness weigh, from the same people.
    private static void weigh() throws IOException {
        List<MarkWeights.Known> answers = new ArrayList<>(MarkWeights.single());
        for (Case played : spoken(Cases.of(Split.KNOWN))) {
            played.candidates().forEach(one -> answers.addAll(answers(played, one)));
        }
        Files.writeString(WEIGHTS, MarkWeights.file(answers));
        System.out.println("Written: " + WEIGHTS);
    }

    private static List<MarkWeights.Known> answers(Case played, Candidate candidate) {
        List<MarkWeights.Known> answers = new ArrayList<>();
        String base = candidate.base() == null ? null : candidate.base().id();
        Engines engines = Engines.scoring((session, turns) -> {
            answers.addAll(MarkWeights.of(played.id(), candidate.kind().id(), base, session, turns));
            return BuiltInScorers.score(session, turns);
        });
        engines.sit(played, candidate);
        return answers;
    }

    /// Finds anew which words people of most trades use. The weights hang on them: `--weigh` comes after it.
    private static void everyday() throws IOException {
        List<EverydayWords> languages = List.of(new EverydayWords("en"), new EverydayWords("de"));
        for (Case played : spoken(Cases.of(Split.KNOWN))) {
            Engines engines = Engines.scoring((session, turns) -> {
                languages.forEach(words -> words.hear(played.id(), session, turns));
                return BuiltInScorers.score(session, turns);
            });
            played.candidates().forEach(one -> engines.sit(played, one));
        }
        for (EverydayWords words : languages) {
            Path file = Path.of("server/src/main/resources", words.name());
            Files.writeString(file, words.file());
            System.out.println("Written: " + file);
        }
    }

    /// Finds anew the planes between meanings, from examples and from what the honest of the same people tell.
    ///
    /// @param wanted names of planes; none are all
    private static void planes(List<String> wanted) throws IOException {
        PlaneFit fit = new PlaneFit(wanted);
        for (Case played : spoken(Cases.of(Split.KNOWN))) {
            Engines engines = Engines.scoring((session, turns) -> {
                fit.hear(session, turns);
                return BuiltInScorers.score(session, turns);
            });
            HONEST.forEach(kind -> played.all(kind).forEach(one -> engines.sit(played, one)));
        }
        Files.writeString(PLANES, fit.renewed());
        System.out.println("Written: " + PLANES);
    }

    /// Everybody once, with the model that this machine's environment names.
    private static void withModel() throws IOException {
        try (ConfiguredModel configured = ConfiguredModel.open()) {
            LanguageModel model = configured.model().orElse(null);
            if (model == null) {
                System.out.println(
                        "No language model is configured that answers, so none was measured: docs/providers.md");
                return;
            }
            Engines engines = Engines.by(model, model.capabilities().engine());
            Scores scores = Tenant.call(Tenant.LOCAL, () -> ScorerRun.once(engines, spoken(Cases.all())));
            Findings ofInterviewer = new Findings();
            scores.all()
                    .forEach((played, of) -> of.forEach((candidate, result) ->
                            InterviewerRun.look(ofInterviewer, result.talk(), played.id() + ", " + candidate.id())));
            Files.createDirectories(PAGES);
            Files.writeString(PAGES.resolve("model.md"), new ModelPage(engines.name(), ofInterviewer, scores).text());
            System.out.println("Written: " + PAGES + "/model.md");
        }
    }

    private static List<Case> spoken(List<Case> cases) {
        return cases.stream().filter(Engines::speaks).toList();
    }

    /// All checks with the engines that need no model.
    static QualityPage builtIn() {
        Engines engines = Engines.builtIn();
        List<Case> spoken = spoken(Cases.all());
        Findings ofInterviewer = new Findings();
        InterviewerRun interviewer = new InterviewerRun(engines, ofInterviewer);
        interviewer.run(spoken.stream().map(Case::language).distinct().toList());
        Scores scores = ScorerRun.all(engines, spoken);
        Findings ofObeying = new Findings();
        ObeyingRun obeying = new ObeyingRun(ofObeying);
        obeying.run(spoken.stream().filter(played -> !played.german()).toList());
        return new QualityPage(
                engines.name(),
                ofInterviewer,
                interviewer.held(),
                scores,
                Cases.all().stream().filter(played -> !Engines.speaks(played)).toList(),
                ofObeying,
                obeying.reached());
    }

    private static void write(QualityPage page) throws IOException {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve("README.md"), page.overview());
        Files.writeString(PAGES.resolve("cases.md"), new CasesPage(page.scores()).text());
        Files.writeString(PAGES.resolve("failed.txt"), String.join("\n", page.failures()) + "\n");
    }
}
