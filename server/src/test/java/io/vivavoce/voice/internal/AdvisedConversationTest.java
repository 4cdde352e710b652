package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.voice.internal.SessionEvent.AdviceArrived;
import io.vivavoce.voice.internal.SessionEvent.AnswerFinished;
import io.vivavoce.voice.internal.SessionEvent.AnswerTyped;
import io.vivavoce.voice.internal.SessionEvent.EndAsked;
import io.vivavoce.voice.internal.SessionEvent.Left;
import io.vivavoce.voice.internal.SessionEvent.TimingChanged;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvisedConversationTest {
    private static final Duration PATIENCE = Duration.ofMillis(1200);
    private static final String ANSWER = "we lost the nightly batch and I rebuilt it from the ledger by hand";
    private static final String PROBE = "How did it end?";
    private static final Advice.Source SOURCE = new Advice.Source("A model", "advice-1-0");

    /// Stays quiet while the warm-up is answered.
    private final ScriptedConversation talk = ScriptedConversation.advised(PATIENCE);

    private final int asked = talk.spoken.size();

    private static Function<Turn, @Nullable Advice> verdict(Completeness completeness) {
        return answer -> Advice.on(answer, completeness, ProbeKind.RESULT, PROBE, "Leaves the result open.", SOURCE);
    }

    private void thinks(Completeness completeness, long millis) {
        talk.model = verdict(completeness);
        talk.thought = Duration.ofMillis(millis);
    }

    @Test
    void isAskedWhileThePauseRunsAndCostsNoTimeWhenItIsQuick() {
        thinks(Completeness.COMPLETE, 600);
        talk.says(ANSWER, 4);
        talk.pass(0.5);
        assertThat(talk.all(Effect.AskAdvice.class)).hasSize(1);
        assertThat(talk.all(Effect.RecordTurn.class))
                .noneMatch(record -> record.turn().text().equals(ANSWER));
        talk.pass(0.72);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
        assertThat(talk.all(Effect.AskAdvice.class)).hasSize(1);
        assertThat(talk.all(Effect.DropAdvice.class)).isEmpty();
    }

    @Test
    void isWaitedForAfterTheEndOfTheAnswer() {
        thinks(Completeness.COMPLETE, 1500);
        talk.says(ANSWER, 4);
        talk.pass(1.8);
        assertThat(talk.spoken).hasSize(asked);
        assertThat(talk.activity()).isEqualTo("thinking");
        talk.pass(0.2);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
    }

    @Test
    void whoIsSilentIsWaitedForNoLongerThanPatienceGoes() {
        talk.thought = null;
        talk.says(ANSWER, 4);
        talk.pass(2.39);
        assertThat(talk.spoken).hasSize(asked);
        talk.pass(0.1);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(ScriptedInterviewer.question(2));
        assertThat(talk.all(Effect.DropAdvice.class)).hasSize(1);
    }

    @Test
    void whatComesTooLateIsIgnored() {
        talk.thought = null;
        talk.says(ANSWER, 4);
        talk.pass(2.5);
        int effects = talk.effects.size();
        Turn answer = talk.transcript().getLast();
        talk.post(new AdviceArrived(1, verdict(Completeness.COMPLETE).apply(answer)));
        assertThat(talk.effects).hasSize(effects);
        assertThat(talk.interviewer.advised).isEmpty();
    }

    @Test
    void whoeverHasNothingToSayIsNotWaitedFor() {
        talk.says(ANSWER, 4);
        talk.pass(1.3);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(ScriptedInterviewer.question(2));
    }

    @Test
    void speakingOnCancelsWhatWasAsked() {
        thinks(Completeness.COMPLETE, 700);
        talk.says(ANSWER, 4);
        talk.pass(0.6);
        talk.says("and then I wrote it down for the others", 3);
        assertThat(talk.all(Effect.DropAdvice.class)).containsExactly(new Effect.DropAdvice(1));
        talk.pass(1.3);
        assertThat(talk.all(Effect.AskAdvice.class)).hasSize(2);
        assertThat(talk.all(Effect.AskAdvice.class).getLast().talk().getLast().text())
                .isEqualTo(ANSWER + " and then I wrote it down for the others");
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
    }

    @Test
    void speakingOnWhileItIsThoughtAboutReopensTheAnswer() {
        thinks(Completeness.COMPLETE, 2000);
        talk.says(ANSWER, 4);
        talk.pass(1.5);
        assertThat(talk.activity()).isEqualTo("thinking");
        talk.says("and then I wrote it down for the others", 3);
        talk.pass(2.5);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
        assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(2);
    }

    @Test
    void anUnfinishedAnswerIsWaitedForLonger() {
        thinks(Completeness.A_LITTLE_TIME, 300);
        talk.says(ANSWER, 4);
        talk.pass(3);
        assertThat(talk.spoken).hasSize(asked);
        assertThat(talk.activity()).isEqualTo("listening");
        talk.model = verdict(Completeness.COMPLETE);
        talk.says("so that nobody noticed in the morning", 2);
        talk.pass(1.3);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
    }

    @Test
    void anUnfinishedAnswerIsNeverAnsweredOnlyEncouraged() {
        thinks(Completeness.LONG, 300);
        talk.says(ANSWER, 4);
        talk.pass(4.9);
        assertThat(talk.spoken).hasSize(asked);
        talk.pass(0.2);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo("I am still listening.");
        talk.pass(3);
        assertThat(talk.question()).isEqualTo(1);
        assertThat(talk.activity()).isEqualTo("listening");
        assertThat(talk.transcript().getLast().kind()).isEqualTo(TurnKind.ACKNOWLEDGEMENT);
    }

    @Test
    void aVerdictThatComesAfterTheEndOfTheAnswerOpensItAgain() {
        thinks(Completeness.LONG, 1500);
        talk.says(ANSWER, 4);
        talk.pass(1.5);
        assertThat(talk.activity()).isEqualTo("thinking");
        talk.pass(0.5);
        assertThat(talk.activity()).isEqualTo("listening");
        assertThat(talk.spoken).hasSize(asked);
        talk.model = verdict(Completeness.COMPLETE);
        talk.says("so that nobody noticed in the morning", 2);
        talk.pass(2.2);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
        assertThat(talk.transcript())
                .filteredOn(Turn::byCandidate)
                .last()
                .extracting(Turn::text)
                .isEqualTo(ANSWER + " so that nobody noticed in the morning");
    }

    @Test
    void whoSaysThatItIsAllIsBelieved() {
        thinks(Completeness.LONG, 300);
        talk.post(new TimingChanged(TimingProfile.MANUAL));
        talk.says(ANSWER, 4);
        talk.pass(10);
        talk.post(new AnswerFinished());
        talk.pass(0.1);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(ScriptedInterviewer.question(2));
    }

    @Test
    void typedAnswersAreThoughtAboutToo() {
        thinks(Completeness.COMPLETE, 800);
        talk.post(new AnswerTyped(UUID.randomUUID(), ANSWER));
        talk.pass(0.7);
        assertThat(talk.spoken).hasSize(asked);
        talk.pass(0.2);
        assertThat(talk.spoken).hasSize(asked + 1).last().isEqualTo(PROBE);
    }

    @Test
    void whatWasNotedIsKeptOnceTheAnswerIsStored() {
        thinks(Completeness.COMPLETE, 300);
        talk.says(ANSWER, 4);
        talk.pass(1.3);
        int turn = talk.transcript().getLast().sequence();
        assertThat(talk.all(Effect.KeepNote.class))
                .extracting(Effect.KeepNote::note)
                .containsExactly(new Note(turn, "Leaves the result open.", SOURCE));
    }

    @Test
    void adviceDoesNotOvertakeTheDatabase() {
        thinks(Completeness.COMPLETE, 300);
        talk.storageStalled = true;
        talk.says(ANSWER, 4);
        talk.pass(30);
        assertThat(talk.spoken).hasSize(asked);
        assertThat(talk.activity()).isEqualTo("thinking");
    }

    @Test
    void leavingStopsAsking() {
        talk.thought = null;
        talk.says(ANSWER, 4);
        talk.pass(0.6);
        talk.post(new Left());
        assertThat(talk.all(Effect.DropAdvice.class)).hasSize(1);
        assertThat(talk.all(Effect.Leave.class)).hasSize(1);
        var other = ScriptedConversation.advised(PATIENCE);
        other.thought = null;
        other.says(ANSWER, 4);
        other.pass(2);
        other.post(new EndAsked());
        assertThat(other.all(Effect.DropAdvice.class)).hasSize(1);
    }

    @Test
    void whereNobodyAdvisesNothingIsAskedAndNothingWaitedFor() {
        var alone = ScriptedConversation.atFirstQuestion();
        int before = alone.spoken.size();
        alone.says(ANSWER, 4);
        alone.pass(1.21);
        assertThat(alone.spoken).hasSize(before + 1);
        assertThat(alone.all(Effect.AskAdvice.class)).isEmpty();
        assertThat(alone.all(Effect.KeepNote.class)).isEmpty();
    }
}
