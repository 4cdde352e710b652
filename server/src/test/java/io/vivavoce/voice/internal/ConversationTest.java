package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.Fault;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.voice.internal.SessionEvent.AnswerFinished;
import io.vivavoce.voice.internal.SessionEvent.AnswerTyped;
import io.vivavoce.voice.internal.SessionEvent.EndAsked;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.Joined;
import io.vivavoce.voice.internal.SessionEvent.Left;
import io.vivavoce.voice.internal.SessionEvent.ModeChanged;
import io.vivavoce.voice.internal.SessionEvent.PauseAsked;
import io.vivavoce.voice.internal.SessionEvent.RecognizerChanged;
import io.vivavoce.voice.internal.SessionEvent.RepeatAsked;
import io.vivavoce.voice.internal.SessionEvent.ResumeAsked;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import io.vivavoce.voice.internal.SessionEvent.TimingChanged;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import io.vivavoce.voice.internal.SessionEvent.TypingChanged;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final String ANSWER = "we lost the nightly batch and I rebuilt it from the ledger by hand";

    @Test
    void greetsAsksAndClosesWhenEveryQuestionIsAnswered() {
        var talk = ScriptedConversation.atFirstQuestion();
        for (int question = 1; question <= ScriptedInterviewer.QUESTIONS; question++) {
            assertThat(talk.question()).isEqualTo(question);
            talk.says(ANSWER, 4);
            talk.pass(12);
        }
        assertThat(talk.all(Effect.EndInterview.class)).containsExactly(new Effect.EndInterview(EndReason.FINISHED));
        assertThat(talk.transcript())
                .extracting(Turn::speaker)
                .containsSequence(Speaker.INTERVIEWER, Speaker.CANDIDATE);
        assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(4);
        assertThat(talk.interviewer.cues)
                .containsExactly(Cue.BEGIN, Cue.ANSWERED, Cue.ANSWERED, Cue.ANSWERED, Cue.ANSWERED);
    }

    @Test
    @Fault("database-away")
    void theNextQuestionWaitsUntilTheAnswerIsStored() {
        var talk = ScriptedConversation.atFirstQuestion();
        int asked = talk.spoken.size();
        talk.storageStalled = true;
        talk.says(ANSWER, 4);
        talk.pass(30);
        assertThat(talk.spoken).hasSize(asked);
        assertThat(talk.activity()).isEqualTo("thinking");
    }

    @Nested
    class EndOfTurn {
        @Test
        void aPauseForThoughtDoesNotEndAnAnswer() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.says("the migration had failed twice and", 2);
            talk.pass(4.5);
            talk.says("so I wrote the missing index by hand", 2);
            talk.pass(1.1);
            assertThat(talk.spoken).hasSize(asked);
            talk.pass(0.3);
            assertThat(talk.spoken).hasSize(asked + 1);
            assertThat(talk.transcript().getLast().text())
                    .isEqualTo("the migration had failed twice and so I wrote the missing index by hand");
        }

        @Test
        void anAnswerThatSoundsUnfinishedEndsAfterTheLongestPause() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.says("the migration had failed twice because", 2);
            talk.pass(4.9);
            assertThat(talk.spoken).hasSize(asked);
            talk.pass(0.2);
            assertThat(talk.spoken).hasSize(asked + 1);
        }

        @Test
        void moreTimeDoublesThePauses() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.post(new TimingChanged(TimingProfile.MORE_TIME));
            talk.says(ANSWER, 4);
            talk.pass(2.4);
            assertThat(talk.spoken).hasSize(asked);
            talk.pass(0.2);
            assertThat(talk.spoken).hasSize(asked + 1);
            assertThat(talk.all(Effect.SaveTiming.class)).hasSize(1);
        }

        @Test
        void inManualTimingOnlyTheKeyEndsAnAnswer() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.post(new TimingChanged(TimingProfile.MANUAL));
            talk.says(ANSWER, 4);
            talk.pass(120);
            assertThat(talk.spoken).hasSize(asked);
            talk.post(new AnswerFinished());
            talk.pass(0.1);
            assertThat(talk.spoken).hasSize(asked + 1);
        }

        @Test
        void theKeyEndsAnAnswerWithItsLastWordsWhileStillSpeaking() {
            var talk = ScriptedConversation.atFirstQuestion();
            int number = talk.startSpeaking();
            talk.pass(2);
            talk.post(new AnswerFinished());
            assertThat(talk.all(Effect.FinishUtterance.class)).hasSize(1);
            talk.later(talk.now.plusMillis(120), new TranscriptFinal(number, ANSWER, 0.7));
            talk.pass(0.2);
            assertThat(talk.transcript().getLast().text()).isEqualTo(ANSWER);
        }

        @Test
        void wordsOfALateFinalAreNotLostWhenTheyComeAfterThePause() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.recognition = Duration.ofMillis(1500);
            talk.says(ANSWER, 4);
            talk.pass(1.7);
            talk.pass(0.3);
            assertThat(talk.transcript().getLast().text()).isEqualTo(ANSWER);
        }
    }

    @Nested
    class HeldBack {
        @Test
        void whoThinksIsNotAnsweredBeforeTheySayThatTheyAreDone() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.post(new ModeChanged(TurnMode.THINKING));
            talk.says("well it was the winter of the big move", 3);
            talk.pass(200);
            talk.says(ANSWER, 4);
            talk.pass(200);
            assertThat(talk.spoken).hasSize(asked);
            talk.post(new AnswerFinished());
            talk.pass(0.1);
            assertThat(talk.spoken).hasSize(asked + 1);
            assertThat(talk.transcript().getLast().text())
                    .isEqualTo("well it was the winter of the big move " + ANSWER);
            assertThat(talk.mode()).isEqualTo("talking");
        }

        @Test
        void silenceIsNotCheckedOnUntilTheLimitIsReached() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.post(new ModeChanged(TurnMode.THINKING));
            talk.pass(299);
            assertThat(talk.mode()).isEqualTo("thinking");
            assertThat(talk.spoken).hasSize(asked);
            talk.pass(2);
            assertThat(talk.mode()).isEqualTo("talking");
            talk.pass(42);
            assertThat(talk.spoken).hasSize(asked);
            talk.pass(3);
            assertThat(talk.spoken).hasSize(asked + 1);
            assertThat(talk.interviewer.cues).endsWith(Cue.SILENCE);
        }

        @Test
        void whoWantsToGoOnAfterThinkingIsNotAskedToRepeat() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.post(new ModeChanged(TurnMode.THINKING));
            talk.pass(20);
            talk.post(new AnswerFinished());
            talk.pass(1);
            assertThat(talk.spoken).hasSize(asked);
            assertThat(talk.mode()).isEqualTo("talking");
        }

        @Test
        void codingLastsOverAnswersUntilItIsLeft() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.post(new ModeChanged(TurnMode.CODING));
            talk.says(ANSWER, 4);
            talk.pass(300);
            int asked = talk.spoken.size();
            talk.post(new AnswerFinished());
            talk.untilListening();
            assertThat(talk.spoken).hasSize(asked + 1);
            assertThat(talk.mode()).isEqualTo("coding");
            talk.says(ANSWER, 4);
            talk.pass(300);
            assertThat(talk.spoken).hasSize(asked + 1);
            talk.post(new ModeChanged(TurnMode.TALKING));
            talk.pass(2);
            assertThat(talk.spoken).hasSize(asked + 2);
        }

        @Test
        void aRecogniserThatStallsEndsNoAnswerThatOnlyTheKeyEnds() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.post(new TimingChanged(TimingProfile.MANUAL));
            talk.recognition = Duration.ofSeconds(9);
            talk.says(ANSWER, 4);
            talk.pass(30);
            assertThat(talk.spoken).hasSize(asked);
            talk.post(new AnswerFinished());
            talk.pass(0.1);
            assertThat(talk.transcript().getLast().text()).isEqualTo(ANSWER);
        }
    }

    @Nested
    class ResumedSpeech {
        @Test
        void joinsTheSameTurnWhenTheReplyWasNotHeardYet() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.synthesis = Duration.ofSeconds(2);
            talk.says(ANSWER, 4);
            talk.pass(1.5);
            assertThat(talk.activity()).isEqualTo("speaking");
            talk.says("and afterwards nobody had to do it again", 3);
            talk.pass(1.5);
            List<Turn> answers =
                    talk.transcript().stream().filter(Turn::byCandidate).toList();
            assertThat(answers).hasSize(2);
            assertThat(answers.getLast().text()).isEqualTo(ANSWER + " and afterwards nobody had to do it again");
            assertThat(talk.all(Effect.CancelReply.class)).hasSize(1);
        }

        @Test
        void aNoiseBeforeTheReplyIsHeardOnlyDelaysIt() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.synthesis = Duration.ofSeconds(2);
            talk.says(ANSWER, 4);
            talk.pass(1.5);
            talk.says("", 0.3);
            talk.untilListening();
            assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(2);
            assertThat(talk.question()).isEqualTo(2);
        }
    }

    @Nested
    class BargeIn {
        private ScriptedConversation speaking() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.says(ANSWER, 4);
            talk.pass(2.5);
            assertThat(talk.activity()).isEqualTo("speaking");
            return talk;
        }

        @Test
        void pausesThenCancelsOnWordsAndStoresOnlyWhatWasHeard() {
            var talk = speaking();
            talk.says("sorry can I go back to the last one", 3);
            talk.pass(0.5);
            assertThat(talk.all(Effect.PauseReply.class)).hasSize(1);
            assertThat(talk.all(Effect.CancelReply.class)).hasSize(1);
            Turn cut = talk.transcript().getLast();
            assertThat(cut.interrupted()).isTrue();
            assertThat(ScriptedInterviewer.question(2)).startsWith(cut.text()).isNotEqualTo(cut.text());
            talk.pass(1);
            assertThat(talk.transcript().getLast().text()).isEqualTo("sorry can I go back to the last one");
        }

        @Test
        void aNoiseOnlyPausesAndTheInterviewerGoesOnAfterTwoSeconds() {
            var talk = speaking();
            talk.says("", 0.8);
            talk.pass(1.5);
            assertThat(talk.all(Effect.PauseReply.class)).hasSize(1);
            assertThat(talk.all(Effect.ResumeReply.class)).isEmpty();
            talk.pass(0.3);
            assertThat(talk.all(Effect.ResumeReply.class)).hasSize(1);
            talk.untilListening();
            assertThat(talk.transcript().getLast().text()).isEqualTo(ScriptedInterviewer.question(2));
            assertThat(talk.transcript().getLast().interrupted()).isFalse();
        }

        @Test
        void wordsThatAreUnderstoodLateStillTakeTheFloor() {
            var talk = speaking();
            int number = talk.startSpeaking();
            talk.later(talk.now.plusMillis(1250), new SpeechStopped(talk.now.plusMillis(1000)));
            talk.later(
                    talk.now.plusMillis(2700), new TranscriptFinal(number, "sorry can I go back to the last one", 0.6));
            talk.pass(2.6);
            assertThat(talk.all(Effect.ResumeReply.class)).hasSize(1);
            assertThat(talk.all(Effect.CancelReply.class)).isEmpty();
            talk.pass(3);
            assertThat(talk.all(Effect.CancelReply.class)).hasSize(1);
            assertThat(talk.transcript().getLast().text()).isEqualTo("sorry can I go back to the last one");
        }

        @Test
        void aListenersSmallWordsDoNotTakeTheFloor() {
            var talk = speaking();
            talk.says("mm yeah okay", 0.7);
            talk.untilListening();
            assertThat(talk.all(Effect.CancelReply.class)).isEmpty();
            assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(2);
        }

        @Test
        void aCoughIsNotNoticed() {
            var talk = speaking();
            talk.says("", 0.2);
            talk.untilListening();
            assertThat(talk.all(Effect.PauseReply.class)).isEmpty();
        }

        @Test
        void isNotHonouredWhileEchoCancellationSettles() {
            var talk = new ScriptedConversation();
            talk.post(new Joined());
            talk.pass(0.5);
            talk.says("hello can you hear me", 1.5);
            assertThat(talk.all(Effect.PauseReply.class)).isEmpty();
        }

        @Test
        void anAnswerThatBeginsOverTheLastWordsIsKept() {
            var talk = speaking();
            double left = 5 - 2.5 + 1.2;
            talk.pass(left - 0.9);
            talk.says(ANSWER, 4);
            talk.untilListening();
            assertThat(talk.transcript())
                    .filteredOn(Turn::byCandidate)
                    .extracting(Turn::text)
                    .endsWith(ANSWER);
        }
    }

    @Nested
    class InGerman {
        private static final String ANTWORT = "wir haben die Daten vom Vortag noch einmal eingespielt";

        @Test
        void aPauseAfterAGermanWordThatLeavesASentenceOpenDoesNotEndAnAnswer() {
            var talk = ScriptedConversation.inGerman();
            int asked = talk.spoken.size();
            talk.says("der Import war zweimal ausgefallen, und", 2);
            talk.pass(4.5);
            talk.says("deshalb habe ich den Index selbst geschrieben", 2);
            talk.pass(1.1);
            assertThat(talk.spoken).hasSize(asked);
            talk.pass(0.3);
            assertThat(talk.spoken).hasSize(asked + 1);
        }

        @Test
        void whatClosesAGermanAnswerEndsItSoonest() {
            var talk = ScriptedConversation.inGerman();
            int asked = talk.spoken.size();
            talk.says(ANTWORT + ", und das war's", 4);
            talk.pass(1);
            assertThat(talk.spoken).hasSize(asked + 1);
        }

        @Test
        void aGermanListenersSmallWordsDoNotTakeTheFloor() {
            var talk = ScriptedConversation.inGerman();
            talk.says(ANTWORT, 4);
            talk.pass(2.5);
            assertThat(talk.activity()).isEqualTo("speaking");
            talk.says("ja genau", 0.7);
            talk.untilListening();
            assertThat(talk.all(Effect.CancelReply.class)).isEmpty();
            assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(2);
        }
    }

    @Nested
    class Unplugged {
        @Test
        @Fault("unplugged")
        void aTurnWhoseMicrophoneWentAwayWaitsAndGoesOn() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.says("we rebuilt the ledger by hand", 3);
            talk.post(new TypingChanged(true));
            talk.post(new SessionEvent.MuteChanged(true));
            talk.pass(60);
            assertThat(talk.spoken).as("nobody is asked anything meanwhile").hasSize(asked);
            talk.post(new SessionEvent.MuteChanged(false));
            talk.post(new TypingChanged(false));
            talk.pass(0.8);
            assertThat(talk.activity()).isEqualTo("listening");
            talk.says("and nobody lost a cent", 2);
            talk.untilListening();
            assertThat(talk.transcript())
                    .filteredOn(Turn::byCandidate)
                    .extracting(Turn::text)
                    .endsWith("we rebuilt the ledger by hand and nobody lost a cent");
        }
    }

    @Nested
    class Silence {
        @Test
        void isCheckedOnOnceThenOneOfferThenNobodyIsThere() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.pass(44);
            assertThat(talk.interviewer.cues).doesNotContain(Cue.SILENCE);
            talk.pass(2);
            assertThat(talk.interviewer.cues).endsWith(Cue.SILENCE);
            talk.pass(26);
            assertThat(talk.interviewer.cues).endsWith(Cue.LONG_SILENCE);
            talk.pass(200);
            assertThat(talk.interviewer.cues)
                    .filteredOn(cue -> cue == Cue.LONG_SILENCE)
                    .hasSize(1);
            assertThat(talk.question()).isEqualTo(1);
            talk.pass(70);
            assertThat(talk.all(Effect.EndInterview.class))
                    .containsExactly(new Effect.EndInterview(EndReason.ABANDONED));
        }

        @Test
        void isNotCountedWhileAnAnswerIsTyped() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.post(new TypingChanged(true));
            talk.pass(300);
            assertThat(talk.interviewer.cues).doesNotContain(Cue.SILENCE);
        }

        @Test
        void speechWithoutAWordIsAskedForAgain() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.says("", 3);
            talk.pass(1);
            assertThat(talk.interviewer.cues).endsWith(Cue.NOT_UNDERSTOOD);
        }

        @Test
        void aShortNoiseIsForgotten() {
            var talk = ScriptedConversation.atFirstQuestion();
            int asked = talk.spoken.size();
            talk.says("", 0.5);
            talk.pass(3);
            assertThat(talk.spoken).hasSize(asked);
            assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(1);
        }
    }

    @Nested
    class Time {
        private ScriptedConversation withBudget(Duration budget) {
            var talk = new ScriptedConversation(List.of(), Duration.ZERO, budget, TimingProfile.STANDARD);
            talk.post(new Joined());
            talk.untilListening();
            return talk;
        }

        @Test
        void isWarnedOfOnceAndClosedPolitely() {
            var talk = withBudget(Duration.ofMinutes(3));
            talk.post(new TypingChanged(true));
            talk.pass(60);
            assertThat(talk.shown(ServerMessage.Notice.class))
                    .containsExactly((ServerMessage.Notice) Notices.TIME_WARNING);
            talk.pass(130);
            assertThat(talk.interviewer.cues).endsWith(Cue.TIME_UP);
            assertThat(talk.all(Effect.EndInterview.class)).containsExactly(new Effect.EndInterview(EndReason.TIME_UP));
        }

        @Test
        void thatIsShortFromTheBeginningIsWarnedOfAtOnce() {
            var talk = withBudget(Duration.ofMinutes(2));
            assertThat(talk.shown(ServerMessage.Notice.class))
                    .containsExactly((ServerMessage.Notice) Notices.TIME_WARNING);
        }

        @Test
        void thatRunsOutInAnAnswerLetsItBeFinished() {
            var talk = withBudget(Duration.ofSeconds(30));
            talk.pass(22);
            talk.says(ANSWER, 20);
            talk.pass(2);
            assertThat(talk.interviewer.cues).endsWith(Cue.TIME_UP);
            assertThat(talk.transcript())
                    .filteredOn(Turn::byCandidate)
                    .extracting(Turn::text)
                    .contains(ANSWER);
        }

        @Test
        void endsHardAMinuteLaterWhateverHappens() {
            var talk = withBudget(Duration.ofSeconds(30));
            talk.pass(22);
            int number = talk.startSpeaking();
            talk.pass(0.1);
            talk.post(new SessionEvent.TranscriptUpdated(number, "an endless story"));
            talk.pass(90);
            assertThat(talk.all(Effect.EndInterview.class)).containsExactly(new Effect.EndInterview(EndReason.TIME_UP));
            assertThat(talk.transcript().getLast().text()).isEqualTo("an endless story");
        }

        @Test
        void standsStillInAPauseWhichIsLimited() {
            var talk = ScriptedConversation.atFirstQuestion();
            Duration before = talk.conversation.elapsed(talk.now);
            talk.post(new PauseAsked());
            talk.pass(500);
            assertThat(talk.conversation.elapsed(talk.now)).isEqualTo(before);
            assertThat(talk.activity()).isEqualTo("paused");
            talk.pass(110);
            assertThat(talk.activity()).isEqualTo("listening");
        }

        @Test
        void aPausedReplyGoesOnWhereItWas() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.says(ANSWER, 4);
            talk.pass(2.5);
            talk.post(new PauseAsked());
            talk.pass(60);
            talk.post(new ResumeAsked());
            talk.untilListening();
            assertThat(talk.transcript().getLast().text()).isEqualTo(ScriptedInterviewer.question(2));
        }
    }

    @Nested
    class Typing {
        @Test
        void anAnswerCountsAndIsStoredOnce() {
            var talk = ScriptedConversation.atFirstQuestion();
            var answer = new AnswerTyped(UUID.randomUUID(), "I typed this");
            talk.post(answer);
            talk.post(answer);
            talk.untilListening();
            talk.post(answer);
            assertThat(talk.transcript())
                    .filteredOn(t -> t.text().equals("I typed this"))
                    .hasSize(1);
            assertThat(talk.question()).isEqualTo(2);
        }

        @Test
        void overTheInterviewersWordsStoresTheirHeardPartFirst() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.says(ANSWER, 4);
            talk.pass(2.5);
            talk.post(new AnswerTyped(UUID.randomUUID(), "first"));
            talk.post(new AnswerTyped(UUID.randomUUID(), "second"));
            talk.pass(1);
            assertThat(talk.transcript()).extracting(Turn::text).endsWith("first", "second");
            Turn cut = talk.transcript().get(talk.transcript().size() - 3);
            assertThat(cut.interrupted()).isTrue();
        }

        @Test
        void keepsWhatWasSaidBefore() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.says("the first part I said aloud and", 2);
            talk.pass(1);
            talk.post(new AnswerTyped(UUID.randomUUID(), "the rest I typed"));
            talk.pass(1);
            assertThat(talk.transcript())
                    .extracting(Turn::text)
                    .endsWith("the first part I said aloud and", "the rest I typed");
        }
    }

    @Nested
    class Lines {
        @Test
        @Fault("packet-stall")
        void aLostLinePutsDownWhatWasSaidAndMarksItAsCutOff() {
            var talk = ScriptedConversation.atFirstQuestion();
            int number = talk.startSpeaking();
            talk.pass(2);
            talk.post(new Left());
            assertThat(talk.all(Effect.Leave.class)).isEmpty();
            talk.later(talk.now.plusMillis(100), new TranscriptFinal(number, "half an answer", 0.6));
            talk.pass(0.2);
            assertThat(talk.all(Effect.Leave.class)).hasSize(1);
            assertThat(talk.transcript().getLast().text()).isEqualTo("half an answer");
            assertThat(talk.transcript().getLast().interrupted()).isTrue();
        }

        @Test
        void aReturnDoesNotGreetAgain() {
            var before = ScriptedConversation.atFirstQuestion();
            var talk = new ScriptedConversation(
                    before.transcript(), Duration.ofSeconds(40), Duration.ofMinutes(15), TimingProfile.STANDARD);
            talk.post(new Joined());
            assertThat(talk.interviewer.cues).containsExactly(Cue.RETURNED);
            assertThat(talk.conversation.elapsed(talk.now)).isEqualTo(Duration.ofSeconds(40));
        }

        @Test
        @Fault("browser-closed")
        void theClockStandsStillWhileTheLineIsGone() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.post(new Left());
            Duration left = talk.conversation.elapsed(talk.now);
            talk.pass(100);
            assertThat(talk.conversation.elapsed(talk.now)).isEqualTo(left);
        }

        @Test
        void endingInMidReplyStoresWhatWasHeardOfIt() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.says(ANSWER, 4);
            talk.pass(2.5);
            talk.post(new EndAsked());
            talk.pass(1);
            assertThat(talk.all(Effect.EndInterview.class))
                    .containsExactly(new Effect.EndInterview(EndReason.ENDED_BY_CANDIDATE));
            assertThat(talk.transcript().getLast().interrupted()).isTrue();
        }
    }

    @Nested
    class StalledEngines {
        @Test
        void aRecogniserThatNeverAnswersDoesNotHoldTheInterview() {
            var talk = ScriptedConversation.atFirstQuestion();
            int number = talk.startSpeaking();
            talk.pass(1);
            talk.post(new SessionEvent.TranscriptUpdated(number, "what was understood so far is this"));
            talk.pass(1);
            talk.post(new SpeechStopped(talk.now));
            talk.pass(4.9);
            assertThat(talk.transcript()).filteredOn(Turn::byCandidate).hasSize(1);
            talk.pass(0.2);
            assertThat(talk.transcript()).extracting(Turn::text).contains("what was understood so far is this");
        }

        @Test
        void howSureItWasOfWordsItNeverFinishedIsNotKnown() {
            var talk = ScriptedConversation.atFirstQuestion();
            int number = talk.startSpeaking();
            talk.pass(1);
            talk.post(new SessionEvent.TranscriptUpdated(number, "what was understood so far is this"));
            talk.post(new SpeechStopped(talk.now));
            talk.pass(6);
            Turn answer = talk.transcript().stream()
                    .filter(Turn::byCandidate)
                    .reduce((first, last) -> last)
                    .orElseThrow();
            assertThat(answer.text()).isEqualTo("what was understood so far is this");
            assertThat(answer.confidence()).isNull();
        }

        @Test
        @Fault("no-recogniser")
        void wordsOfTheBrowserAreAnAnswerWithTheirSource() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.post(new RecognizerChanged(EngineState.BROWSER));
            int number = talk.startSpeaking();
            talk.pass(3);
            talk.post(new SpeechStopped(talk.now));
            talk.post(new TranscriptFinal(number, ANSWER, null, Turn.Source.BROWSER));
            talk.untilListening();
            Turn answer = talk.transcript().stream()
                    .filter(Turn::byCandidate)
                    .reduce((first, last) -> last)
                    .orElseThrow();
            assertThat(answer.source()).isEqualTo(Turn.Source.BROWSER);
            assertThat(answer.spoken()).isTrue();
            assertThat(talk.question()).isEqualTo(2);
            assertThat(talk.last(ServerMessage.Notice.class).code()).isEqualTo("recognizer-browser");
        }

        @Test
        void wordsThatAMachineTooBusyGivesLateAreTheAnswerAllTheSame() {
            var talk = ScriptedConversation.atFirstQuestion();
            int number = talk.startSpeaking();
            talk.pass(4);
            talk.post(new SpeechStopped(talk.now));
            talk.pass(20);
            assertThat(talk.interviewer.cues).doesNotContain(Cue.NOT_UNDERSTOOD);
            talk.post(new TranscriptFinal(number, ANSWER, 0.8));
            talk.pass(1);
            assertThat(talk.transcript().getLast().text()).isEqualTo(ANSWER);
        }

        @Test
        @Fault("no-recogniser")
        void withoutARecogniserNobodyIsAskedToRepeat() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.post(new RecognizerChanged(EngineState.MISSING));
            talk.says("", 4);
            talk.pass(2);
            assertThat(talk.interviewer.cues).doesNotContain(Cue.NOT_UNDERSTOOD);
            assertThat(talk.last(ServerMessage.Notice.class).code()).isEqualTo("recognizer-missing");
        }

        @Test
        void aVoiceThatTakesLongStillSaysTheLineOnce() {
            var talk = ScriptedConversation.atFirstQuestion();
            talk.synthesis = Duration.ofSeconds(20);
            talk.says(ANSWER, 4);
            talk.pass(40);
            assertThat(talk.spoken)
                    .filteredOn(text -> text.equals(ScriptedInterviewer.question(2)))
                    .hasSize(1);
        }
    }

    @Test
    void repeatSaysTheQuestionAgainAndKeepsWhatWasBegun() {
        var talk = ScriptedConversation.atFirstQuestion();
        talk.says("I remember one case with", 2);
        talk.pass(1);
        talk.post(new RepeatAsked());
        talk.untilListening();
        talk.says("a customer in Porto who waited for weeks", 3);
        talk.pass(2);
        assertThat(talk.transcript())
                .filteredOn(Turn::byCandidate)
                .last()
                .extracting(Turn::text)
                .isEqualTo("I remember one case with a customer in Porto who waited for weeks");
    }

    @Test
    void theTimelineOfAnExchangeIsMeasuredFromTheLastSpeech() {
        var talk = ScriptedConversation.atFirstQuestion();
        talk.says(ANSWER, 4);
        talk.untilListening();
        var timeline = Objects.requireNonNull(talk.transcript().getLast().timeline());
        assertThat(timeline.endOfTurn()).isEqualTo(1200);
        assertThat(timeline.finalText()).isEqualTo(370);
        assertThat(timeline.firstHeard()).isEqualTo(1200 + 2 + 60);
    }
}
