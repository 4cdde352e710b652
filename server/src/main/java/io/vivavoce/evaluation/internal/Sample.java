package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.QuestionBank;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.SessionView;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TranscriptView;
import io.vivavoce.interview.TranscriptView.TurnView;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// An interview with an invented person and its report, in the shapes of real ones. Nothing of it is stored.
///
/// @param report what the scorer makes of these words
record Sample(SessionView session, List<TurnView> turns, Report report) {
    Sample {
        turns = List.copyOf(turns);
    }

    /// @param language one of those it is written in
    static Sample of(
            String language,
            QuestionBank bank,
            Scoring scoring,
            RecognitionSettings understanding,
            InstantSource clock) {
        SampleScript script = SampleScript.load(language);
        UUID id = id(language);
        List<String> questions =
                script.questions().stream().map(SampleScript.Asked::id).toList();
        Guide guide = bank.guide(
                language, questions, script.type(), script.difficulty(), Duration.ofMinutes(script.minutes()));
        List<Turn> turns = SampleTurns.of(script, guide);
        Instant now = clock.instant();
        InterviewSession held = session(id, script, guide, turns.getLast().endedAt(), now);
        Report report = scoring.score(Material.of(held, turns, Recognizer.UNKNOWN))
                .identified(id, 1, now, Report.Interviewer.BUILT_IN);
        return new Sample(
                SessionView.of(held),
                TranscriptView.of(id, turns, List.of(), understanding).turns(),
                report);
    }

    /// Of no interview that can be stored: its version is none that ids are made with.
    static UUID id(String language) {
        return new UUID(0, 1 + SampleScript.LANGUAGES.indexOf(language));
    }

    private static InterviewSession session(UUID id, SampleScript script, Guide guide, Duration length, Instant now) {
        return new InterviewSession(
                id,
                Status.COMPLETED,
                Outcome.VALID,
                EndReason.FINISHED,
                script.name(),
                script.role(),
                script.company(),
                "",
                "",
                guide,
                TimingProfile.STANDARD,
                false,
                null,
                length,
                null,
                now.minus(length),
                now.minus(length),
                now,
                null,
                true,
                null);
    }
}
