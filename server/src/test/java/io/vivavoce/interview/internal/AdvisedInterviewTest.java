package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.GuideFixtures;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvisedInterviewTest {
    private static final String VAGUE =
            "the heating of the glass house failed and it was a difficult night for all of us";
    private static final String WORDED = "How did the night in the glass house end?";
    private static final Advice.Source SOURCE = new Advice.Source("A model", "advice-1-0");

    private final Conversation talk = new Conversation(GuideFixtures.guide(3, Difficulty.STANDARD)).atFirstQuestion();

    private static Function<Turn, Advice> probing(@Nullable ProbeKind kind, @Nullable String wording) {
        return answer -> Advice.on(answer, Completeness.COMPLETE, kind, wording, "", SOURCE);
    }

    private static Function<Turn, Advice> waiting(Completeness completeness) {
        return answer -> Advice.on(answer, completeness, ProbeKind.RESULT, WORDED, "", SOURCE);
    }

    @Test
    void asksForWhatTheModelChoseInItsWords() {
        Line line = talk.says(VAGUE, probing(ProbeKind.RESULT, WORDED));
        assertThat(line.kind()).isEqualTo(TurnKind.PROBE);
        assertThat(line.probe()).isEqualTo(ProbeKind.RESULT);
        assertThat(line.text()).isEqualTo(WORDED);
        assertThat(talk.progress().questionText()).isEqualTo(WORDED);
        assertThat(talk.says("could you repeat that please").text()).endsWith(WORDED);
    }

    @Test
    void goesOnWhereTheModelSeesNothingMissing() {
        Line line = talk.says(VAGUE, probing(null, "Let's look at another day"));
        assertThat(line.text())
                .isEqualTo("Let's look at another day. "
                        + GuideFixtures.question(2).text());
        assertThat(line.questionNumber()).isEqualTo(2);
    }

    @Test
    void saysItsOwnWordsWhereTheModelHasNone() {
        assertThat(talk.says(VAGUE, probing(ProbeKind.OWN_ACTION, null)).text())
                .isEqualTo("What did you do yourself in case 1?");
        assertThat(talk.says(VAGUE, probing(null, null)).text()).startsWith("BRIDGE");
    }

    @Test
    void saysItsOwnWordsInsteadOfUnseemlyOnes() {
        assertThat(talk.says(VAGUE, probing(ProbeKind.OWN_ACTION, "Great story! What did you do yourself?"))
                        .text())
                .isEqualTo("What did you do yourself in case 1?");
    }

    @Test
    void asksForNoKindTwiceAndForNoneThatThePlanDoesNotAllow() {
        talk.says(VAGUE, probing(ProbeKind.RESULT, WORDED));
        Line again =
                talk.says("we had to wait for the morning", probing(ProbeKind.RESULT, "What came of it in the end?"));
        assertThat(again.probe()).isNotEqualTo(ProbeKind.RESULT);
        var other = new Conversation(GuideFixtures.guide(3, Difficulty.STANDARD)).atFirstQuestion();
        Line strange = other.says(VAGUE, probing(ProbeKind.TRADE_OFF, "What did you give up by that choice?"));
        assertThat(strange.probe()).isEqualTo(ProbeKind.SITUATION);
    }

    @Test
    void asksNoMoreThanThePlanAllows() {
        talk.says(VAGUE, probing(ProbeKind.RESULT, null));
        talk.says(VAGUE, probing(ProbeKind.OWN_ACTION, null));
        Line third = talk.says(VAGUE, probing(ProbeKind.SITUATION, null));
        assertThat(third.kind()).isEqualTo(TurnKind.QUESTION);
    }

    @Test
    void pressesWhereThePlanSaysSoWhateverTheModelThinks() {
        var intense = new Conversation(GuideFixtures.guide(3, Difficulty.INTENSE)).atFirstQuestion();
        Line line = intense.says(VAGUE, probing(null, null));
        assertThat(line.kind()).isEqualTo(TurnKind.PROBE);
    }

    @Test
    void hasNoFollowUpWhereTheTimeIsNeeded() {
        talk.waits(Duration.ofMinutes(28));
        Line line = talk.says(VAGUE, probing(ProbeKind.RESULT, WORDED));
        assertThat(line.kind()).isEqualTo(TurnKind.QUESTION);
        assertThat(line.text()).startsWith("BRIDGE");
    }

    @Test
    void adviceOnOtherWordsCountsAsNone() {
        talk.stores("something else");
        Turn older = talk.turns().getLast();
        Line line = talk.says(VAGUE, _ -> probing(ProbeKind.RESULT, WORDED).apply(older));
        assertThat(line.text()).isNotEqualTo(WORDED);
    }

    @Test
    void waitsForAnAnswerThatBrokeOffOnce() {
        Line wait = talk.says("we were in the middle of the night when the", waiting(Completeness.LONG));
        assertThat(wait.kind()).isEqualTo(TurnKind.ACKNOWLEDGEMENT);
        assertThat(wait.text()).startsWith("STILL LISTENING");
        assertThat(talk.progress().question()).isEqualTo(1);
        Line line = talk.says("heating failed", waiting(Completeness.A_LITTLE_TIME));
        assertThat(line.kind()).isEqualTo(TurnKind.PROBE);
        assertThat(line.text()).isNotEqualTo(WORDED);
    }

    @Test
    void waitsAgainAtTheNextQuestion() {
        talk.says("we were in the middle of the night when the", waiting(Completeness.LONG));
        talk.says(VAGUE, probing(null, null));
        assertThat(talk.says("it was rather", waiting(Completeness.A_LITTLE_TIME))
                        .kind())
                .isEqualTo(TurnKind.ACKNOWLEDGEMENT);
    }

    @Test
    void takesNoAdviceOnWhatIsNoAnswer() {
        Line line = talk.says("I would rather not say", probing(ProbeKind.RESULT, WORDED));
        assertThat(line.kind()).isEqualTo(TurnKind.QUESTION);
        assertThat(line.text()).startsWith("DECLINED ACK");
    }

    @Test
    void theSameTurnsAndAdviceGiveTheSameLine() {
        talk.stores(VAGUE);
        Turn answer = talk.turns().getLast();
        Advice advice = probing(ProbeKind.RESULT, WORDED).apply(answer);
        Line first = io.vivavoce.interview.InterviewFixtures.interviewer()
                .next(talk.setting(), talk.turns(), io.vivavoce.interview.Cue.ANSWERED, talk.now(), advice);
        Line second = io.vivavoce.interview.InterviewFixtures.interviewer()
                .next(talk.setting(), talk.turns(), io.vivavoce.interview.Cue.ANSWERED, talk.now(), advice);
        assertThat(first).isEqualTo(second);
    }
}
