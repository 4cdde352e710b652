package io.vivavoce.evals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evals.InterviewerRules.Rule;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.internal.BuiltInGuides;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewerRulesTest {
    private static final Interviewer GOOD = Engines.builtIn().interviewer();
    private static final Guide GUIDE = BuiltInGuides.bank()
            .guide(
                    List.of("ownership-standard-1", "planning-standard-1", "ownership-standard-3"),
                    InterviewType.MIXED,
                    Difficulty.STANDARD,
                    Duration.ofMinutes(15));
    private static final List<String> ANSWERS = List.of("I counted the boxes in the cellar twice a week for my team");

    /// Says something else than a good interviewer on one occasion.
    interface Fault {
        Line instead(List<Turn> turns, Cue cue, Line good);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("says-it-is-an-ai", Behaviour.ANSWERS, on(TurnKind.WARM_UP, line -> "Hello, I am Arjun.")),
                bad(
                        "asks-everything",
                        Behaviour.ANSWERS,
                        (turns, cue, good) -> is(good, TurnKind.QUESTION) && good.questionNumber() == 2
                                ? new Line(TurnKind.CLOSE, "Goodbye.", 0, null, true)
                                : good),
                bad(
                        "asks-each-question-once",
                        Behaviour.ANSWERS,
                        on(TurnKind.QUESTION, line -> "And what about plans?")),
                bad("one-question-at-a-time", Behaviour.ANSWERS, on(TurnKind.PROBE, line -> line.text() + " And why?")),
                bad("no-feedback", Behaviour.ANSWERS, on(TurnKind.QUESTION, line -> "Great. " + line.text())),
                bad("no-summary", Behaviour.ANSWERS, on(TurnKind.QUESTION, line -> "So you counted. " + line.text())),
                bad("no-protected-matter", Behaviour.ANSWERS, on(TurnKind.PROBE, line -> "How old are you?")),
                bad(
                        "no-leak",
                        Behaviour.ANSWERS,
                        on(
                                TurnKind.PROBE,
                                line -> GUIDE.question(1).question().anchors().level(5))),
                bad(
                        "probes-within-the-limit",
                        Behaviour.ANSWERS,
                        (turns, cue, good) -> is(good, TurnKind.QUESTION)
                                        && good.questionNumber() == 2
                                        && turns.stream()
                                                        .filter(turn -> turn.kind() == TurnKind.PROBE)
                                                        .count()
                                                < 3
                                ? new Line(TurnKind.PROBE, "What else?", 1, ProbeKind.DEPTH, false)
                                : good),
                bad(
                        "probes-of-allowed-kinds",
                        Behaviour.ANSWERS,
                        (turns, cue, good) -> is(good, TurnKind.PROBE)
                                ? new Line(TurnKind.PROBE, good.text(), good.questionNumber(), ProbeKind.CLARITY, false)
                                : good),
                bad(
                        "declined-ends-the-question",
                        Behaviour.DECLINES_ALL,
                        (turns, cue, good) -> is(good, TurnKind.QUESTION)
                                        && good.questionNumber() == 2
                                        && turns.getLast().kind() == TurnKind.DECLINED
                                        && turns.stream()
                                                        .filter(turn -> turn.kind() == TurnKind.DECLINED)
                                                        .count()
                                                < 2
                                ? new Line(TurnKind.PROBE, "Are you sure?", 1, ProbeKind.SITUATION, false)
                                : good),
                bad(
                        "check-in-after-silence",
                        Behaviour.NEVER_SPEAKS,
                        (turns, cue, good) -> cue == Cue.LONG_SILENCE
                                ? new Line(TurnKind.CHECK_IN, "Are you there?", 0, null, turns.size() > 6)
                                : good),
                bad(
                        "nothing-advanced-unasked",
                        Behaviour.THINKS_LONG,
                        (turns, cue, good) -> cue == Cue.SILENCE
                                ? new Line(
                                        TurnKind.QUESTION,
                                        GUIDE.question(1).question().text(),
                                        1,
                                        null,
                                        false)
                                : good),
                bad(
                        "repeats-in-the-same-words",
                        Behaviour.ASKS_TO_REPEAT,
                        on(TurnKind.REPEAT, line -> "As I said before.")),
                bad(
                        "waits-when-asked",
                        Behaviour.ASKS_FOR_TIME,
                        (turns, cue, good) -> is(good, TurnKind.ACKNOWLEDGEMENT)
                                ? new Line(TurnKind.PROBE, "What was it?", 1, ProbeKind.SITUATION, false)
                                : good),
                bad(
                        "asks-again-at-most-twice",
                        Behaviour.MUMBLES,
                        (turns, cue, good) -> is(good, TurnKind.MOVE_ON_OFFER) && turns.size() < 12
                                ? new Line(TurnKind.COULD_YOU_REPEAT, "Pardon?", good.questionNumber(), null, false)
                                : good),
                bad(
                        "closes-in-time",
                        Behaviour.ANSWERS,
                        (turns, cue, good) -> is(good, TurnKind.CLOSE)
                                ? new Line(TurnKind.PROBE, "Why?", 1, ProbeKind.DEPTH, false)
                                : good),
                bad(
                        "says-nothing-after-the-close",
                        Behaviour.ANSWERS,
                        (turns, cue, good) -> is(good, TurnKind.CANDIDATE_QUESTIONS)
                                ? new Line(TurnKind.CLOSE, "Goodbye.", 0, null, false)
                                : good));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void eachRuleCatchesAnInterviewerWhoBreaksIt(String rule, Behaviour behaviour, Fault fault) {
        Rule wanted = InterviewerRules.ALL.stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow();

        Interview good = hold(GOOD, behaviour);
        Interview bad = hold(faulty(fault), behaviour);

        assertThat(wanted.holds().test(good)).isTrue();
        assertThat(wanted.applies().test(bad)).isTrue();
        assertThat(wanted.holds().test(bad)).isFalse();
    }

    @Test
    void everyRuleIsBrokenOnce() {
        assertThat(bad().map(arguments -> arguments.get()[0]))
                .containsExactlyElementsOf(
                        InterviewerRules.ALL.stream().map(Rule::id).toList());
    }

    private static Arguments bad(String rule, Behaviour behaviour, Fault fault) {
        return Arguments.of(rule, behaviour, fault);
    }

    private static Fault on(TurnKind kind, Function<Line, String> words) {
        return (turns, cue, good) -> is(good, kind)
                ? new Line(kind, words.apply(good), good.questionNumber(), good.probe(), good.last())
                : good;
    }

    private static boolean is(Line line, TurnKind kind) {
        return line.kind() == kind;
    }

    private static Interview hold(Interviewer interviewer, Behaviour behaviour) {
        var setting = new Setting(GUIDE, Engines.PERSONA, "Baker", "", "");
        return Room.hold(interviewer, setting, behaviour.person(ANSWERS, List.of("Give me five"), true));
    }

    private static Interviewer faulty(Fault fault) {
        return new Interviewer() {
            @Override
            public @Nullable Line next(
                    Setting setting, List<Turn> turns, Cue cue, Duration elapsed, @Nullable Advice advice) {
                Line good = GOOD.next(setting, turns, cue, elapsed, advice);
                return good == null ? null : fault.instead(turns, cue, good);
            }

            @Override
            public TurnKind read(Setting setting, List<Turn> turns, String words) {
                return GOOD.read(setting, turns, words);
            }

            @Override
            public Progress progress(Setting setting, List<Turn> turns) {
                return GOOD.progress(setting, turns);
            }
        };
    }
}
