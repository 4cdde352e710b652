package io.vivavoce.interview.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.Phrase;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Interviewer.Phase;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the interviewer says next, decided from one moment of an interview.
///
/// @param advice what of a model's advice the plan and good manners allow
record NextLine(
        Guide guide,
        Talk talk,
        Wording wording,
        Pace pace,
        Duration elapsed,
        @Nullable Advice advice) {
    /// The same with what may be taken of advice on the last answer.
    NextLine advised(Advice given, RecognitionSettings recognition) {
        return new NextLine(guide, talk, wording, pace, elapsed, acceptable(given, recognition));
    }

    private @Nullable Advice acceptable(Advice given, RecognitionSettings recognition) {
        if (!takesAdvice() || talk.last().filter(given::isAbout).isEmpty()) {
            return null;
        }
        if (given.completeness() != Completeness.COMPLETE) {
            return mayWait() ? given : null;
        }
        Leeway leeway = leeway();
        if (!leeway.allows(given.probe())) {
            return null;
        }
        return given.worded(worded(given, leeway.next(), new WordingGuard(guide, talk, recognition)));
    }

    private static @Nullable String worded(Advice given, @Nullable PlannedQuestion next, WordingGuard guard) {
        String wording = given.wording();
        ProbeKind probe = given.probe();
        if (wording == null || (probe == null && next == null)) {
            return null;
        }
        return (probe == null ? guard.leadIn(Objects.requireNonNull(next), wording) : guard.probe(probe, wording))
                .orElse(null);
    }

    /// Whether the last turn is an answer that leaves a choice.
    boolean takesAdvice() {
        boolean inQuestions = talk.phase() == Phase.WARM_UP || talk.phase() == Phase.QUESTIONS;
        return inQuestions
                && talk.last().filter(turn -> turn.kind() == TurnKind.ANSWER).isPresent()
                && !unheardQuestion();
    }

    /// An answer that broke off is waited for, once: whoever spoke again, or typed, is taken at their word.
    private boolean mayWait() {
        return !talk.waited() && talk.last().filter(Turn::spoken).isPresent();
    }

    Leeway leeway() {
        if (talk.phase() != Phase.QUESTIONS) {
            return new Leeway(Set.of(), true, nextQuestion());
        }
        ProbeChoice choice = probeChoice();
        return new Leeway(choice.allowed(), choice.mayGoOn(), nextQuestion());
    }

    @Nullable
    Line begin() {
        if (talk.turns().isEmpty()) {
            return opening();
        }
        if (closed()) {
            return closeAgain();
        }
        Line reply = talk.last().filter(Turn::byCandidate).isPresent() ? answered() : null;
        return reply == null ? welcomeBack() : reply;
    }

    /// The greeting and what is easy to answer; in a redo the question itself.
    private Line opening() {
        return redo()
                ? question(guide.question(1), wording.say(Phrase.REDO_GREETING, 0))
                : line(TurnKind.WARM_UP, wording.greeting() + " " + wording.say(Phrase.WARM_UP, 0));
    }

    private boolean redo() {
        return wording.setting().redo();
    }

    private Line welcomeBack() {
        if (talk.open().isEmpty()) {
            return opening();
        }
        String welcome = wording.say(Phrase.WELCOME_BACK, talk.count(TurnKind.WELCOME_BACK));
        return line(TurnKind.WELCOME_BACK, welcome + " " + wording.open());
    }

    @Nullable
    Line answered() {
        Turn said = talk.last().filter(Turn::byCandidate).orElse(null);
        if (said == null) {
            return null;
        }
        return switch (said.kind()) {
            case REPEAT_ASKED -> Utterance.of(said.text(), signs()).asksForMeaning() ? clarify() : repeat();
            case TIME_ASKED -> acknowledge();
            default -> reply(said);
        };
    }

    private Line reply(Turn said) {
        if (unheardQuestion()) {
            return repeat();
        }
        if (advice != null && advice.completeness() != Completeness.COMPLETE) {
            return line(
                    TurnKind.ACKNOWLEDGEMENT,
                    wording.say(Phrase.STILL_LISTENING, talk.count(TurnKind.ACKNOWLEDGEMENT)));
        }
        return switch (talk.phase()) {
            case GREETING -> welcomeBack();
            case WARM_UP -> goOn();
            case QUESTIONS -> said.kind() == TurnKind.ANSWER ? probeOrGoOn() : goOn();
            case CANDIDATE_QUESTIONS -> said.kind() == TurnKind.OWN_QUESTION ? answerCandidate() : nothingToAdd();
            case CLOSED -> closeAgain();
        };
    }

    /// Whether the candidate spoke before a single word of the open question was heard, so that it answers nothing yet.
    private boolean unheardQuestion() {
        return talk.phase() == Phase.QUESTIONS
                && talk.lastOfInterviewer()
                        .filter(turn -> turn.kind() == TurnKind.QUESTION)
                        .filter(turn -> Heard.of(turn, wording.open()).nothing())
                        .isPresent();
    }

    private Line probeOrGoOn() {
        Optional<ProbeKind> probe = advice == null
                ? probeChoice().after(AnswerContent.of(talk.answer(), signs()))
                : Optional.ofNullable(advice.probe());
        return probe.map(this::probe).orElseGet(this::goOn);
    }

    private ProbeChoice probeChoice() {
        return new ProbeChoice(
                guide.question(talk.asked()).question(),
                guide.difficulty(),
                talk.probed(),
                pace.probesLeft(guide, talk, elapsed));
    }

    private Line probe(ProbeKind kind) {
        String text = advice == null || advice.wording() == null
                ? wording.probe(guide.question(talk.asked()).question(), kind)
                : advice.wording();
        return new Line(TurnKind.PROBE, text, talk.asked(), kind, false);
    }

    /// The next core question, or the candidate's own when there is none left or no time for one.
    private Line goOn() {
        PlannedQuestion next = nextQuestion();
        return next == null ? candidateQuestions() : question(next, bridge());
    }

    private static Line question(PlannedQuestion planned, String bridge) {
        return new Line(TurnKind.QUESTION, bridge + " " + planned.question().text(), planned.number(), null, false);
    }

    private @Nullable PlannedQuestion nextQuestion() {
        int next = talk.asked() + 1;
        return next > guide.questions().size() || !pace.timeForQuestion(guide, elapsed) ? null : guide.question(next);
    }

    private String bridge() {
        if (advice != null && advice.wording() != null) {
            return advice.wording();
        }
        long declined = talk.count(TurnKind.DECLINED);
        return lastDeclined()
                ? wording.say(Phrase.DECLINED_ACK, declined - 1)
                : wording.say(Phrase.BRIDGE, talk.asked() - declined);
    }

    private boolean lastDeclined() {
        return talk.last().filter(turn -> turn.kind() == TurnKind.DECLINED).isPresent();
    }

    private Line candidateQuestions() {
        if (redo() || talk.phase() == Phase.CANDIDATE_QUESTIONS || !pace.timeForCandidate(guide, elapsed)) {
            return close(wording.say(Phrase.CLOSE, 0));
        }
        String invitation = wording.say(Phrase.CANDIDATE_QUESTIONS, 0);
        return outside(TurnKind.CANDIDATE_QUESTIONS, lastDeclined() ? bridge() + " " + invitation : invitation);
    }

    private Line answerCandidate() {
        long answered = talk.count(TurnKind.ANSWER_TO_CANDIDATE);
        String answer = wording.say(Phrase.CANDIDATE_QUESTIONS_ANSWER, answered);
        return answered + 1 < pace.candidateQuestions()
                ? outside(TurnKind.ANSWER_TO_CANDIDATE, answer)
                : close(withoutInvitation(answer) + " " + wording.say(Phrase.CLOSE, 0));
    }

    private static String withoutInvitation(String answer) {
        int sentence = Math.max(answer.lastIndexOf(". "), answer.lastIndexOf("! "));
        return answer.endsWith("?") && sentence > 0 ? answer.substring(0, sentence + 1) : answer;
    }

    private Line nothingToAdd() {
        return close(wording.say(Phrase.NOTHING_TO_ADD, 0) + " " + wording.say(Phrase.CLOSE, 0));
    }

    @Nullable
    private Line acknowledge() {
        return talk.lastOfInterviewer()
                        .filter(turn -> turn.kind() == TurnKind.ACKNOWLEDGEMENT)
                        .isPresent()
                ? null
                : line(
                        TurnKind.ACKNOWLEDGEMENT,
                        wording.say(Phrase.THINKING_ACK, talk.count(TurnKind.ACKNOWLEDGEMENT)));
    }

    Line repeat() {
        if (closed()) {
            return closeAgain();
        }
        return talk.open().isEmpty() ? welcomeBack() : again(Phrase.REPEAT_PREFIX);
    }

    private Line again(Phrase prefix) {
        return line(TurnKind.REPEAT, wording.say(prefix, talk.count(TurnKind.REPEAT)) + " " + wording.open());
    }

    private Line clarify() {
        boolean hintAllowed = guide.difficulty() == Difficulty.WARMUP
                && talk.phase() == Phase.QUESTIONS
                && talk.countInThisQuestion(TurnKind.HINT) == 0;
        String hint = hintAllowed ? guide.question(talk.asked()).question().hint() : null;
        return hint == null
                ? again(Phrase.CLARIFY)
                : line(TurnKind.HINT, wording.say(Phrase.HINT_PREFIX, talk.count(TurnKind.HINT)) + " " + hint);
    }

    @Nullable
    Line silence() {
        if (closed()) {
            return closeAgain();
        }
        if (talk.open().isEmpty() || talk.countInThisSilence(TurnKind.CHECK_IN) > 0) {
            return offered() ? leaveIfAbsent() : null;
        }
        String text = talk.phase() == Phase.CANDIDATE_QUESTIONS
                ? wording.say(Phrase.CANDIDATE_QUESTIONS, talk.count(TurnKind.CHECK_IN) + 1)
                : wording.say(Phrase.CHECK_IN, talk.count(TurnKind.CHECK_IN));
        return line(TurnKind.CHECK_IN, text);
    }

    @Nullable
    Line longSilence() {
        if (closed() || talk.phase() == Phase.CANDIDATE_QUESTIONS) {
            return closeAgain();
        }
        if (talk.open().isEmpty()) {
            return null;
        }
        return offered() ? leaveIfAbsent() : moveOnOffer(Phrase.MOVE_ON_OFFER);
    }

    private boolean offered() {
        return talk.countInThisSilence(TurnKind.MOVE_ON_OFFER) > 0;
    }

    /// Nothing is advanced unasked: when both offers stay without an answer, nobody is there.
    @Nullable
    private Line leaveIfAbsent() {
        return pace.absent(talk, elapsed) ? close(wording.say(Phrase.ABANDONED, 0)) : null;
    }

    private Line closeAgain() {
        return close(wording.say(Phrase.CLOSE, talk.count(TurnKind.CLOSE)));
    }

    private Line moveOnOffer(Phrase phrase) {
        return line(TurnKind.MOVE_ON_OFFER, wording.say(phrase, talk.count(TurnKind.MOVE_ON_OFFER)));
    }

    Line notUnderstood() {
        if (closed()) {
            return closeAgain();
        }
        if (talk.countInThisQuestion(TurnKind.COULD_YOU_REPEAT) < pace.couldYouRepeat()) {
            return line(
                    TurnKind.COULD_YOU_REPEAT,
                    wording.say(Phrase.COULD_YOU_REPEAT, talk.count(TurnKind.COULD_YOU_REPEAT)));
        }
        boolean offered = talk.countInThisQuestion(TurnKind.MOVE_ON_OFFER) > 0;
        return offered || talk.phase() == Phase.CANDIDATE_QUESTIONS ? goOn() : moveOnOffer(Phrase.TYPE_INSTEAD);
    }

    Line timeUp() {
        return close(wording.say(Phrase.TIME_UP, 0));
    }

    private Signs signs() {
        return Signs.of(guide().language());
    }

    private boolean closed() {
        return talk.phase() == Phase.CLOSED;
    }

    /// A line that leaves the interview where it is.
    private Line line(TurnKind kind, String text) {
        int number = talk.phase() == Phase.QUESTIONS ? talk.asked() : 0;
        return new Line(kind, text, number, null, false);
    }

    private static Line outside(TurnKind kind, String text) {
        return new Line(kind, text, 0, null, false);
    }

    private static Line close(String text) {
        return new Line(TurnKind.CLOSE, text, 0, null, true);
    }
}
