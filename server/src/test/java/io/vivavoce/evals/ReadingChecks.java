package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Engines.Result;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TurnKind;
import java.util.List;

/// What was taken for an answer, and what gives no number.
final class ReadingChecks {
    /// An utterance of so many words is an answer, whatever words are in it.
    private static final int WHOLE_ANSWER = 12;

    private final Scores scores;

    ReadingChecks(Scores scores) {
        this.scores = scores;
    }

    void withoutEvidence(Case played) {
        played.all(Kind.TERSE, Kind.OFF_TOPIC, Kind.DECLINING, Kind.POOR_RECOGNITION)
                .forEach(candidate -> scores.note(
                        "insufficient-evidence",
                        "Words too few, off the topic, refused or not understood give no number",
                        played,
                        candidate.id(),
                        scores.of(played, candidate).withoutNumbers()));
    }

    /// Answers were taken for answers, refusals for refusals; quotes stand where they are said to stand.
    void asMeant(Case played) {
        for (Candidate candidate : played.candidates()) {
            Result result = scores.of(played, candidate);
            scores.verified(played, candidate.id(), result);
            if (candidate.kind() != Kind.HOSTILE) {
                scores.note(
                        "read-as-meant",
                        "Answers are taken for answers, refusals for refusals",
                        played,
                        candidate.id(),
                        read(result, candidate.kind() == Kind.DECLINING));
            }
        }
    }

    private static boolean read(Result result, boolean refuses) {
        return result.talk().turns().stream()
                .filter(turn -> turn.byCandidate() && turn.questionNumber() > 0)
                .filter(turn -> refuses || turn.text().split("\\s+").length >= WHOLE_ANSWER)
                .allMatch(turn -> turn.kind() == (refuses ? TurnKind.DECLINED : TurnKind.ANSWER));
    }

    void silence(Case played) {
        Engines engines = scores.engines();
        Interview talk = Room.hold(
                engines.interviewer(),
                new Setting(Engines.guide(played), Engines.PERSONA, played.role(), "", ""),
                Behaviour.NEVER_SPEAKS.person(List.of(""), List.of(), !played.german()));
        Result result = engines.scored(
                talk,
                new NewInterview(
                        Engines.NOBODY, played.role(), "", played.jobDescription(), "", Engines.guide(played)));
        scores.note(
                "silence-gives-no-report",
                "An interview in which nothing was said has insufficient data and no report",
                played,
                "",
                result.outcome() == Outcome.INSUFFICIENT_DATA);
    }
}
