package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advisers;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.InterviewSessions.StaleLeaseException;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.TurnBasedInterviews;
import io.vivavoce.voice.VoiceProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Each call takes the interview's lease anew and rebuilds everything from the stored turns, so that nothing is lost
/// between two calls and no call of an older client writes. Thread-safe.
@Service
class TurnByTurn implements TurnBasedInterviews {
    /// Calls of one interview come one after the other; others seldom wait for them.
    private static final int LOCKS = 256;

    private final InterviewSessions sessions;
    private final Interviewer interviewer;
    private final InterviewSettings interviewSettings;
    private final Advisers advisers;
    private final VoiceSettings settings;
    private final VoiceSessions live;
    private final SpokenPieces pieces;
    private final CallClock calls;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    TurnByTurn(
            InterviewSessions sessions,
            Interviewer interviewer,
            InterviewSettings interviewSettings,
            Advisers advisers,
            VoiceSettings settings,
            VoiceSessions live,
            SpokenPieces pieces,
            CallClock calls) {
        this.sessions = sessions;
        this.interviewer = interviewer;
        this.interviewSettings = interviewSettings;
        this.advisers = advisers;
        this.settings = settings;
        this.live = live;
        this.pieces = pieces;
        this.calls = calls;
    }

    @Override
    public int largestRecording() {
        return settings.recordingBytes();
    }

    @Override
    public Asked question(UUID id) {
        return alone(id, () -> {
            live.replace(id);
            InterviewSession interview = sessions.get(id);
            return interview.ended()
                    ? farewell(interview)
                    : sitting(sessions.begin(id)).ask();
        });
    }

    @Override
    public InterviewSession end(UUID id) {
        return alone(id, () -> {
            live.replace(id);
            InterviewSession interview = sessions.get(id);
            if (!interview.ended()) {
                Sitting sitting = sitting(sessions.takeToEnd(id));
                sitting.end(
                        sitting.progress().phase() == Interviewer.Phase.CLOSED
                                ? EndReason.FINISHED
                                : EndReason.ENDED_BY_CANDIDATE);
            }
            return sessions.get(id);
        });
    }

    @Override
    public Taken answer(UUID id, Answer answer) {
        var given = new GivenAnswer(id, answer);
        InterviewSession interview = sessions.get(id);
        List<Turn> turns = sessions.transcript(id);
        Turn known = given.among(turns);
        if (known != null) {
            return taken(interview, known);
        }
        requireOpen(interview, given, turns);
        Words words = words(interview, answer, turns);
        return alone(id, () -> store(id, given, words));
    }

    /// What an answer says.
    ///
    /// @param text empty when no word was understood
    private record Words(
            String text,
            @Nullable Duration spokenFor,
            @Nullable Double confidence) {}

    private Words words(InterviewSession interview, Answer answer, List<Turn> turns) {
        return switch (answer.words()) {
            case TurnBasedInterviews.Words.Written(String text) -> {
                if (text.length() > settings.answerCharacters()) {
                    throw SpokenPieces.tooLong(text.length(), settings.answerCharacters());
                }
                yield new Words(text.replace(ClientMessage.NUL, "").strip(), null, null);
            }
            case TurnBasedInterviews.Words.Recorded(byte[] file) -> {
                SpokenPieces.Understood heard = pieces.understand(
                        file,
                        new EngineUser(Tenant.current(), interview.id(), interview.recipients()),
                        Locale.forLanguageTag(interview.guide().language()),
                        vocabulary(interview, turns));
                yield new Words(heard.text(), heard.recording().length(), heard.confidence());
            }
        };
    }

    private Vocabulary vocabulary(InterviewSession interview, List<Turn> turns) {
        return new Vocabulary(List.of(
                progress(interview, turns).questionText(),
                interview.jobTitle(),
                interview.company(),
                interview.resumeText()));
    }

    private Taken store(UUID id, GivenAnswer given, Words words) {
        InterviewSession interview = sessions.get(id);
        List<Turn> turns = sessions.transcript(id);
        Turn known = given.among(turns);
        if (known != null) {
            return taken(interview, known);
        }
        requireOpen(interview, given, turns);
        Sitting sitting = sitting(sessions.begin(id));
        int number = sitting.progress().question();
        if (words.text().isEmpty()) {
            sitting.notUnderstood(given.chosen());
        } else {
            sitting.take(
                    words.text(),
                    words.spokenFor(),
                    words.confidence(),
                    given.idAt(sitting.turns().size()));
        }
        return new Taken(id, number, words.text(), words.confidence(), sitting.over());
    }

    private static Taken taken(InterviewSession interview, Turn known) {
        return new Taken(
                interview.id(),
                known.questionNumber(),
                known.byCandidate() ? known.text() : "",
                known.byCandidate() && known.spoken() ? known.confidence() : null,
                interview.ended());
    }

    private void requireOpen(InterviewSession interview, GivenAnswer given, List<Turn> turns) {
        if (interview.ended()) {
            throw new ProblemException(
                    InterviewProblem.SESSION_ENDED, "The interview " + interview.id() + " has ended.");
        }
        if (live.isLive(interview.id())) {
            throw elsewhere();
        }
        Turn open = Sitting.lastOfInterviewer(turns);
        if (open == null || (turns.getLast().byCandidate() && !stillListens(interview, turns))) {
            throw new ProblemException(VoiceProblem.QUESTION_NOT_OPEN, "Nothing was asked that is not answered yet.");
        }
        int number = progress(interview, turns).question();
        if (!given.answers(number, open.sequence())) {
            throw new ProblemException(
                    VoiceProblem.QUESTION_MOVED_ON,
                    "Question " + number + " is open.",
                    Map.of("questionNumber", number, "turn", open.sequence()));
        }
    }

    /// Whether the interviewer has nothing to say to the candidate's last words, but waits for more.
    private boolean stillListens(InterviewSession interview, List<Turn> turns) {
        Duration elapsed = VoiceSessions.elapsed(interview, turns);
        return interviewer.next(setting(interview), turns, Cue.ANSWERED, elapsed) == null;
    }

    private Interviewer.Setting setting(InterviewSession interview) {
        return Interviewer.Setting.of(interview, interviewSettings.persona());
    }

    private Interviewer.Progress progress(InterviewSession interview, List<Turn> turns) {
        return interviewer.progress(setting(interview), turns);
    }

    private Asked farewell(InterviewSession interview) {
        List<Turn> turns = sessions.transcript(interview.id());
        return Sitting.asked(
                interview.id(), turns, progress(interview, turns), true, Duration.ZERO, settings.timeWarning());
    }

    private Sitting sitting(Lease lease) {
        InterviewSession interview = sessions.get(lease.session());
        List<Turn> turns = sessions.transcript(interview.id());
        Duration elapsed = VoiceSessions.elapsed(interview, turns).plus(calls.sinceLastCall(lease));
        sessions.recordElapsed(lease, elapsed);
        return new Sitting(
                sessions,
                interviewer,
                interview,
                interviewSettings.persona(),
                settings.timeWarning(),
                lease,
                turns,
                elapsed,
                advisers.of(interview),
                advisers.patience());
    }

    private <T> T alone(UUID id, Supplier<T> call) {
        ReentrantLock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            return call.get();
        } catch (StaleLeaseException e) {
            throw elsewhere();
        } finally {
            lock.unlock();
        }
    }

    private static ProblemException elsewhere() {
        return new ProblemException(
                VoiceProblem.INTERVIEW_ELSEWHERE, "The interview goes on at another client at this moment.");
    }
}
