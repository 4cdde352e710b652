package io.vivavoce.practice.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.TimingProfile;
import java.util.Arrays;
import java.util.List;

/// What there is to choose from, in the words of the set-up page.
final class Choices {
    private Choices() {}

    /// Something to choose.
    record Choice(String id, String name, String description) {}

    /// A difficulty to choose.
    record DifficultyChoice(String id, String name, String description, int questions, int probes) {}

    static List<Choice> interviewTypes() {
        return Arrays.stream(InterviewType.values()).map(Choices::choice).toList();
    }

    static List<DifficultyChoice> difficulties() {
        return Arrays.stream(Difficulty.values()).map(Choices::choice).toList();
    }

    static List<Choice> timings() {
        return Arrays.stream(TimingProfile.values()).map(Choices::choice).toList();
    }

    private static Choice choice(InterviewType type) {
        return switch (type) {
            case BEHAVIOURAL -> new Choice(type.id(), "Behavioural", "What you did in real situations.");
            case TECHNICAL -> new Choice(type.id(), "Technical", "How you build, check and run things.");
            case SYSTEM_DESIGN -> new Choice(type.id(), "System design", "How you shape a system and weigh its costs.");
            case CASE -> new Choice(type.id(), "Case", "How you take a problem apart and reach a decision.");
            case MIXED -> new Choice(type.id(), "Mixed", "A bit of everything.");
            case SCREENING -> new Choice(type.id(), "Screening", "A first talk: the basics of each topic.");
        };
    }

    private static DifficultyChoice choice(Difficulty difficulty) {
        int questions = difficulty.questions();
        int probes = difficulty.probesPerQuestion();
        return switch (difficulty) {
            case WARMUP ->
                new DifficultyChoice(
                        difficulty.id(),
                        "Warm-up",
                        "Friendly. May give a hint, asks at most one follow-up.",
                        questions,
                        probes);
            case STANDARD ->
                new DifficultyChoice(
                        difficulty.id(),
                        "Standard",
                        "Like most interviews. Up to two follow-ups a question.",
                        questions,
                        probes);
            case INTENSE ->
                new DifficultyChoice(
                        difficulty.id(),
                        "Intense",
                        "Presses on depth and trade-offs. Up to three follow-ups a question.",
                        questions,
                        probes);
        };
    }

    private static Choice choice(TimingProfile timing) {
        return switch (timing) {
            case STANDARD -> new Choice(timing.id(), "Standard", "Take your time. Pauses are fine.");
            case MORE_TIME ->
                new Choice(timing.id(), "More time to think", "Longer pauses, and half as much time again.");
            case MANUAL ->
                new Choice(
                        timing.id(),
                        "I say when I’m done",
                        "Only your key ends an answer, however long you pause. Half as much time again.");
        };
    }
}
