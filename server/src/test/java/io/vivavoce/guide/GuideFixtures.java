package io.vivavoce.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Small guides and plain lines for tests that must not depend on the bank's wording.
public final class GuideFixtures {
    private static final List<String> TEXTS = List.of(
            "Tell me about a time something you were responsible for went wrong.",
            "Describe a disagreement with a colleague and how you dealt with it.",
            "How did you explain something difficult to someone new to it?",
            "Which problem took you the longest to find, and how did you find it?",
            "When did you change your mind because of something you measured?",
            "Tell me about a customer whose needs were not clear at first.",
            "What did you teach yourself because the work asked for it?",
            "Describe a design you would build in another way today.");

    private GuideFixtures() {}

    public static Guide guide(int questions, Difficulty difficulty) {
        return guide(questions, difficulty, Duration.ofMinutes(30));
    }

    public static Guide guide(int questions, Difficulty difficulty, Duration budget) {
        List<Competency> competencies = List.of(competency("ownership"), competency("communication"));
        List<PlannedQuestion> planned = new ArrayList<>();
        for (int number = 1; number <= questions; number++) {
            String competency = competencies.get(number % 2).id();
            planned.add(new PlannedQuestion(number, competency, question(number), false));
        }
        return new Guide(
                "test-1",
                "en",
                InterviewType.BEHAVIOURAL,
                difficulty,
                competencies,
                planned,
                budget,
                difficulty.probesPerQuestion());
    }

    public static Question question(int number) {
        return new Question(
                "question-" + number,
                TEXTS.get((number - 1) % TEXTS.size()) + (number > TEXTS.size() ? " Number " + number + "." : ""),
                "Anything from work or studies will do.",
                List.of(ProbeKind.SITUATION, ProbeKind.OWN_ACTION, ProbeKind.RESULT),
                List.of(
                        new Probe(ProbeKind.OWN_ACTION, "What did you do yourself in case " + number + "?"),
                        new Probe(ProbeKind.DEPTH, "What made you choose that in case " + number + "?")),
                anchors(),
                List.of("responsible"));
    }

    /// Three wordings of every phrase, told apart by a letter.
    public static List<String> lines(Phrase phrase) {
        String name = phrase.id().replace('-', ' ').toUpperCase(Locale.ROOT);
        return switch (phrase) {
            case GREETING -> variants(name + " {persona} {role} {company}");
            case GREETING_NO_COMPANY -> variants(name + " {persona} {role}");
            case CANDIDATE_QUESTIONS_ANSWER ->
                variants(name).stream().map(line -> line + " Anything else?").toList();
            default -> variants(name);
        };
    }

    private static List<String> variants(String name) {
        return List.of(name + " a.", name + " b.", name + " c.");
    }

    private static Competency competency(String id) {
        return new Competency(
                id, id, "About " + id, 20, anchors(), List.of("one", "two", "three", "four"), List.of(id));
    }

    private static Anchors anchors() {
        return new Anchors(List.of("level one", "level two", "level three", "level four", "level five"));
    }
}
