package io.vivavoce.interview;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideFixtures;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.internal.BuiltInInterviewers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What scripted conversations are made of.
public final class InterviewFixtures {
    private InterviewFixtures() {}

    /// The settings an installation begins with.
    public static InterviewSettings settings() {
        return new InterviewSettings(
                "Arjun",
                Duration.ofMinutes(2),
                2,
                12,
                Duration.ofSeconds(90),
                Duration.ofSeconds(75),
                Duration.ofSeconds(30),
                3,
                2,
                Duration.ofSeconds(60),
                Duration.ofHours(24),
                Duration.ofMinutes(10));
    }

    /// The built-in interviewer, speaking the plain lines of [GuideFixtures#lines].
    public static Interviewer interviewer() {
        return BuiltInInterviewers.speaking((language, difficulty, phrase) -> GuideFixtures.lines(phrase), settings());
    }

    /// Nobody who advises.
    public static Advisers unadvised() {
        return advised(null, Optional.empty());
    }

    /// @param adviser of every interview, null when there is none
    /// @param current what an interview set up now is told
    public static Advisers advised(@Nullable Adviser adviser, Optional<String> current) {
        return new Advisers() {
            @Override
            public Optional<Adviser> of(InterviewSession session) {
                return Optional.ofNullable(adviser);
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Optional<String> current() {
                return current;
            }
        };
    }

    public static Interviewer.Setting setting(Guide guide) {
        return new Interviewer.Setting(guide, "Arjun", "gardener", "Greenhouse", "");
    }

    public static NewInterview newInterview(int questions) {
        Guide guide = GuideFixtures.guide(questions, Difficulty.STANDARD);
        return new NewInterview("Sam", "gardener", "Greenhouse", "", "", guide);
    }

    public static Turn interviewer(int sequence, Line line, Duration at) {
        return turn(sequence, Speaker.INTERVIEWER, line.kind(), line.text(), line.questionNumber(), line.probe(), at);
    }

    public static Turn candidate(int sequence, TurnKind kind, String words, int question, Duration at) {
        return turn(sequence, Speaker.CANDIDATE, kind, words, question, null, at);
    }

    public static Turn typed(int sequence, String words, int question, Duration at, UUID clientId) {
        return new Turn(
                sequence,
                Speaker.CANDIDATE,
                TurnKind.ANSWER,
                words,
                question,
                null,
                Turn.Source.TYPED,
                false,
                1.0,
                at,
                at,
                clientId,
                null);
    }

    private static Turn turn(
            int sequence,
            Speaker speaker,
            TurnKind kind,
            String text,
            int question,
            @Nullable ProbeKind probe,
            Duration at) {
        return new Turn(
                sequence,
                speaker,
                kind,
                text,
                question,
                probe,
                Turn.Source.VOICE,
                false,
                1.0,
                at,
                at.plusSeconds(5),
                null,
                null);
    }
}
