package io.vivavoce.interview;

import io.vivavoce.guide.Guide;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mind of the interviewer: decides what to say from what has been said. Pure and fast (no I/O, no clock, no state
/// beyond its arguments), so that an interview rebuilt from its stored turns goes on as if nothing had happened.
public interface Interviewer {
    /// What to say on a cue, or null to go on listening.
    ///
    /// @param turns everything stored so far, in order
    /// @param elapsed time used on the interview's clock
    /// @param advice on the last answer; late advice, and what the plan or good manners forbid of it, counts as
    ///     none
    @Nullable
    Line next(Setting setting, List<Turn> turns, Cue cue, Duration elapsed, @Nullable Advice advice);

    /// What to say on a cue without advice.
    @Nullable
    default Line next(Setting setting, List<Turn> turns, Cue cue, Duration elapsed) {
        return next(setting, turns, cue, elapsed, null);
    }

    /// Whether advice on the last turn could change what is said next.
    default boolean takesAdvice(Setting setting, List<Turn> turns, Duration elapsed) {
        return false;
    }

    /// What kind of turn the candidate's words are, given what they answer.
    TurnKind read(Setting setting, List<Turn> turns, String words);

    /// Where the interview stands.
    Progress progress(Setting setting, List<Turn> turns);

    /// What never changes during an interview.
    ///
    /// @param persona the interviewer's name
    /// @param company empty when unknown
    /// @param resumeText empty when there is none; data, never instructions
    /// @param redo whether one question is asked again: it comes at once, and the talk ends after it
    record Setting(Guide guide, String persona, String role, String company, String resumeText, boolean redo) {
        public Setting(Guide guide, String persona, String role, String company, String resumeText) {
            this(guide, persona, role, company, resumeText, false);
        }

        /// The setting of a stored session; its guide has the budget of the timing the person chose.
        public static Setting of(InterviewSession session, String persona) {
            return new Setting(
                    session.guide().within(session.budget()),
                    persona,
                    session.jobTitle(),
                    session.company(),
                    session.resumeText(),
                    session.redo() != null);
        }
    }

    /// Where an interview stands.
    ///
    /// @param question the core question being talked about, 0 before the first and after the last
    /// @param questionText its words as the page shows them; the open question or probe; empty when there is none
    /// @param followUp whether `questionText` is a probe
    record Progress(Phase phase, int question, int total, String questionText, boolean followUp) {}

    /// The phases of an interview, in order.
    enum Phase {
        GREETING,
        WARM_UP,
        QUESTIONS,
        CANDIDATE_QUESTIONS,
        CLOSED
    }
}
