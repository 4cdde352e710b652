package io.vivavoce.evals;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.internal.BuiltInScorers;
import io.vivavoce.evaluation.internal.ModelScorers;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.internal.BuiltInGuides;
import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InMemoryInterviewSessions;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.internal.BuiltInInterviewers;
import io.vivavoce.interview.internal.ModelAdvice;
import io.vivavoce.language.LanguageModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who interviews and who scores. Thread-safe.
///
/// @param name as the report names them
/// @param advising gives each interview its adviser, by the job description; null where no model takes part
record Engines(
        String name, Interviewer interviewer, @Nullable Function<String, Adviser> advising, Scorer scorer) {
    static final String PERSONA = "Arjun";
    private static final int LOWEST_LEVEL = 1;

    private static final Interviewer INTERVIEWER =
            BuiltInInterviewers.speaking(BuiltInGuides.lines(), InterviewFixtures.settings());

    static final String NOBODY = "Alex Taylor";

    /// Scores an interview that was held.
    interface Scorer {
        Report score(InterviewSession session, List<Turn> turns);
    }

    /// The interviewer and the scorer that need no model.
    static Engines builtIn() {
        return scoring(BuiltInScorers::score);
    }

    /// The interviewer that needs no model, and somebody else who scores.
    static Engines scoring(Scorer scorer) {
        return new Engines("built-in", INTERVIEWER, null, scorer);
    }

    /// Interviewer and scorer with a language model.
    static Engines by(LanguageModel model, String name) {
        return new Engines(
                name,
                INTERVIEWER,
                jobDescription -> ModelAdvice.by(model, INTERVIEWER, jobDescription),
                (session, turns) -> ModelScorers.score(model, session, turns));
    }

    /// An interview and what came of it.
    ///
    /// @param report null when there was too little for one
    record Result(Interview talk, Outcome outcome, @Nullable Report report) {
        @Nullable
        Double total() {
            return report == null ? null : report.total();
        }

        /// The total, 0 when there is none: nothing is below it.
        double level() {
            Double total = total();
            return total == null ? 0 : total;
        }

        /// Ratings by competency, 0 for those without a number.
        Map<String, Integer> ratings() {
            Map<String, Integer> ratings = new TreeMap<>();
            if (report != null) {
                for (CompetencyResult result : report.competencies()) {
                    Integer rating = result.rating();
                    ratings.put(result.id(), rating == null ? 0 : rating);
                }
            }
            return ratings;
        }

        /// Whether nothing of it is above another; the lowest level lifts nobody who had no number.
        boolean noLiftOver(Result other) {
            return level() <= Math.max(LOWEST_LEVEL, other.level())
                    && ratings().entrySet().stream()
                            .allMatch(one -> one.getValue()
                                    <= Math.max(LOWEST_LEVEL, other.ratings().getOrDefault(one.getKey(), 0)));
        }

        boolean sameAs(Result other) {
            return level() == other.level() && ratings().equals(other.ratings());
        }

        boolean withoutNumbers() {
            return total() == null && ratings().values().stream().allMatch(rating -> rating == 0);
        }
    }

    static Guide guide(Case played) {
        return BuiltInGuides.bank()
                .guide(
                        played.language(),
                        played.questions(),
                        played.type(),
                        played.difficulty(),
                        Duration.ofMinutes(played.minutes()));
    }

    /// Whether there is a bank for the language of a case.
    static boolean speaks(Case played) {
        return guide(played).language().equals(played.language());
    }

    Result sit(Case played, Candidate candidate) {
        return sit(played, candidate, NOBODY, "", guide(played));
    }

    Result sit(Case played, Candidate candidate, String name, String resume, Guide guide) {
        var setting = new Setting(guide, PERSONA, played.role(), "", resume);
        Adviser adviser = advising == null ? null : advising.apply(played.jobDescription());
        Interview talk = Room.hold(interviewer, adviser, setting, new AnsweringPerson(played, candidate));
        return scored(talk, new NewInterview(name, played.role(), "", played.jobDescription(), resume, guide));
    }

    Result scored(Interview talk, NewInterview interview) {
        InterviewSessions sessions = new InMemoryInterviewSessions(() -> Instant.EPOCH);
        InterviewSession session = sessions.create(interview);
        sessions.consent(session.id(), Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
        InterviewSessions.Lease lease = sessions.begin(session.id());
        talk.turns().forEach(turn -> sessions.append(lease, turn));
        InterviewSession ended = sessions.end(lease, talk.reason(), talk.elapsed());
        Outcome outcome = ended.outcome();
        if (outcome != Outcome.VALID) {
            return new Result(talk, outcome == null ? Outcome.INSUFFICIENT_DATA : outcome, null);
        }
        return new Result(talk, outcome, scorer.score(ended, talk.turns()));
    }
}
