package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.GuideFixtures;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Advisers;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InMemoryInterviewSessions;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.speech.FixedSpeechServices;
import io.vivavoce.speech.LoudnessVoiceActivity;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.voice.TurnBasedInterviews.Answer;
import io.vivavoce.voice.TurnBasedInterviews.Asked;
import io.vivavoce.voice.TurnBasedInterviews.Taken;
import io.vivavoce.voice.TurnBasedInterviews.Words;
import io.vivavoce.voice.internal.recording.WavFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Turn-based interviews with the real rules, on virtual time.
class TurnByTurnTest {
    private static final String STORY = "I rebuilt the ledger of the shop by hand over a weekend because two payments"
            + " were missing, and as a result it balanced again and we found 400 euros.";

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final InMemoryInterviewSessions sessions = new InMemoryInterviewSessions(() -> now);
    private Advisers advisers = InterviewFixtures.unadvised();
    private TurnByTurn interviews = interviews("I keep the books of a small museum", Map.of());
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void anInterview() {
        id = created(3);
        consent(id);
    }

    @Test
    void theSameQuestionIsAskedUntilItIsAnswered() {
        Asked first = ask();
        assertThat(first.turn()).isZero();
        assertThat(first.totalQuestions()).isEqualTo(3);
        assertThat(first.done()).isFalse();
        assertThat(ask()).isEqualTo(first);
        assertThat(turns()).hasSize(1);
    }

    @Test
    void aWholeInterviewIsHeldToItsEnd() {
        List<Asked> asked = converse("We talk about it and then somebody does something about it");
        assertThat(asked.getLast().done()).isTrue();
        assertThat(asked.getLast().text()).isNotBlank();
        assertThat(asked).extracting(Asked::questionNumber).contains(1, 2, 3);
        assertThat(asked).filteredOn(Asked::followUp).isNotEmpty();
        assertThat(sessions.get(id).status()).isEqualTo(Status.COMPLETED);
        assertThat(sessions.get(id).endReason()).isEqualTo(EndReason.FINISHED);
        assertThat(sessions.get(id).outcome()).isEqualTo(Outcome.VALID);
        assertThat(ask()).isEqualTo(asked.getLast());
        assertThat(sessions.completed()).containsExactly(id);
    }

    @Test
    void aModelChoosesAndWordsAFollowUp() {
        String worded = "How did things stand in the end?";
        advisers = InterviewFixtures.advised(
                (setting, turns, elapsed) -> advice(turns.getLast(), Completeness.COMPLETE, worded), Optional.empty());
        interviews = interviews("", Map.of());
        Asked question = firstQuestion();
        answer(question.questionNumber(), null, "We talk about it and then somebody does something about it", null);
        assertThat(ask().text()).isEqualTo(worded);
        assertThat(ask().text()).isEqualTo(worded);
        assertThat(sessions.notes(id)).extracting(Note::text).containsOnly("A note.");
    }

    @Test
    void whatIsSentIsWholeWhateverAModelThinks() {
        advisers = InterviewFixtures.advised(
                (setting, turns, elapsed) -> advice(turns.getLast(), Completeness.LONG, null), Optional.empty());
        interviews = interviews("", Map.of());
        Asked question = firstQuestion();
        answer(question.questionNumber(), null, "I would say that we", null);
        assertThat(ask().followUp()).isTrue();
    }

    @Test
    void aModelThatBreaksOrFallsSilentIsNotNoticed() {
        advisers = InterviewFixtures.advised(
                (setting, turns, elapsed) -> {
                    throw new IllegalStateException("broken");
                },
                Optional.empty());
        interviews = interviews("", Map.of());
        Asked question = firstQuestion();
        answer(question.questionNumber(), null, "We talk about it and then somebody does something about it", null);
        assertThat(ask().followUp()).isTrue();
    }

    private static Advice advice(Turn answer, Completeness completeness, @Nullable String wording) {
        return Advice.on(
                answer, completeness, ProbeKind.RESULT, wording, "A note.", new Advice.Source("A model", "advice-1-0"));
    }

    @Test
    void theSameAnswerSentTwiceIsStoredOnce() {
        Asked question = firstQuestion();
        Taken once = answer(question.questionNumber(), null, STORY, null);
        assertThat(answer(question.questionNumber(), null, " " + STORY + " ", null))
                .isEqualTo(once);
        assertThat(turns()).filteredOn(turn -> turn.text().equals(STORY)).hasSize(1);
    }

    @Test
    void theSameWordsToTheNextQuestionAreAnotherAnswer() {
        Asked question = firstQuestion();
        answer(question.questionNumber(), null, "I would rather not say", null);
        Asked next = ask();
        assertThat(next.questionNumber()).isEqualTo(2);
        answer(2, null, "I would rather not say", null);
        assertThat(turns()).filteredOn(turn -> turn.kind() == TurnKind.DECLINED).hasSize(2);
    }

    @Test
    void withAKeyAnAnswerIsKnownHoweverLateItComesAgain() {
        Asked question = firstQuestion();
        Taken once = answer(question.questionNumber(), null, STORY, "key-1");
        ask();
        int before = turns().size();
        assertThat(answer(question.questionNumber(), null, STORY, "key-1")).isEqualTo(once);
        assertThat(turns()).hasSize(before);
    }

    @Test
    void withItsTurnAnAnswerIsKnownAfterTheNextQuestionToo() {
        Asked question = firstQuestion();
        Taken once = answer(null, question.turn(), STORY, null);
        ask();
        assertThat(answer(null, question.turn(), STORY, null)).isEqualTo(once);
    }

    @Test
    void theLastAnswerIsKnownAgainAfterTheEnd() {
        List<String> said = new ArrayList<>();
        Asked asked = ask();
        Taken last = new Taken(id, 0, "", null, false);
        while (!asked.done()) {
            now = now.plusSeconds(20);
            said.add("Nothing, thank you, number " + said.size());
            last = answer(asked.questionNumber(), null, said.getLast(), null);
            Taken again = answer(asked.questionNumber(), null, said.getLast(), null);
            assertThat(again).isEqualTo(last);
            asked = ask();
        }
        assertThat(last.over()).isTrue();
        assertThat(turns()).filteredOn(Turn::byCandidate).hasSameSizeAs(said);
    }

    @Test
    void anAnswerToAnotherQuestionIsRefusedAndSaysWhichIsOpen() {
        Asked question = firstQuestion();
        assertThatThrownBy(() -> answer(question.questionNumber() + 1, null, STORY, null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().slug()).isEqualTo("question-moved-on");
                    assertThat(problem.extensions())
                            .containsEntry("questionNumber", question.questionNumber())
                            .containsEntry("turn", question.turn());
                });
        refused("question-moved-on", () -> answer(null, question.turn() - 1, STORY, null));
    }

    @Test
    void ofTwoClientsThatAnswerOneQuestionOneIsRefused() {
        Asked question = firstQuestion();
        answer(question.questionNumber(), question.turn(), STORY, null);
        refused("question-not-open", () -> answer(1, question.turn(), "Something else altogether", null));
        ask();
        refused("question-moved-on", () -> answer(1, question.turn(), "Something else altogether", null));
        assertThat(turns())
                .filteredOn(turn -> turn.text().startsWith("Something"))
                .isEmpty();
    }

    @Test
    void nothingIsAnsweredThatWasNotAsked() {
        refused("question-not-open", () -> answer(0, null, STORY, null));
        assertThat(turns()).isEmpty();
    }

    @Test
    void withoutConsentNothingBegins() {
        id = created(2);
        refused("consent-missing", this::ask);
    }

    @Test
    void anInterviewThatIsNotThereIsNotFound() {
        id = UUID.randomUUID();
        refused("session-not-found", this::ask);
        refused("session-not-found", () -> answer(1, null, STORY, null));
        refused("session-not-found", () -> in(() -> interviews.end(id)));
    }

    @Test
    void afterTheEndNoAnswerIsTaken() {
        Asked question = firstQuestion();
        in(() -> interviews.end(id));
        assertThat(sessions.get(id).endReason()).isEqualTo(EndReason.ENDED_BY_CANDIDATE);
        refused("session-ended", () -> answer(question.questionNumber(), null, STORY, null));
        assertThat(ask().done()).isTrue();
        assertThat(in(() -> interviews.end(id)).endReason()).isEqualTo(EndReason.ENDED_BY_CANDIDATE);
    }

    @Test
    void aRequestToRepeatIsHeard() {
        Asked question = firstQuestion();
        answer(question.questionNumber(), null, "Could you repeat the question please?", null);
        Asked again = ask();
        assertThat(again.questionNumber()).isEqualTo(question.questionNumber());
        assertThat(turns().getLast().kind()).isEqualTo(TurnKind.REPEAT);
        assertThat(answer(question.questionNumber(), null, STORY, null).transcript())
                .isEqualTo(STORY);
    }

    @Test
    void whoAsksForTimeTwiceMayStillAnswer() {
        Asked question = firstQuestion();
        answer(question.questionNumber(), null, "Give me a moment please", null);
        assertThat(ask().questionNumber()).isEqualTo(question.questionNumber());
        answer(question.questionNumber(), null, "Just one more moment please", null);
        assertThat(ask().questionNumber()).isEqualTo(question.questionNumber());
        assertThat(answer(question.questionNumber(), null, STORY, null).transcript())
                .isEqualTo(STORY);
    }

    @Test
    void aRecordingIsUnderstoodAndStoredAsSpoken() {
        Asked question = firstQuestion();
        now = now.plusSeconds(30);
        Taken taken = record(question, null);
        assertThat(taken.transcript()).isEqualTo("I keep the books of a small museum");
        Turn turn = turns().get(question.turn() + 1);
        assertThat(turn.source()).isEqualTo(Turn.Source.VOICE);
        assertThat(turn.confidence()).isEqualTo(0.9);
        assertThat(turn.endedAt().minus(turn.startedAt())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aRecordingWithoutAWordIsAskedForAgainAndIsNoAnswer() {
        interviews = interviews("", Map.of());
        Asked question = firstQuestion();
        Taken taken = record(question, "key-9");
        assertThat(taken.transcript()).isEmpty();
        assertThat(taken.over()).isFalse();
        assertThat(record(question, "key-9")).isEqualTo(taken);
        assertThat(turns().getLast().kind()).isEqualTo(TurnKind.COULD_YOU_REPEAT);
        assertThat(turns())
                .filteredOn(turn -> turn.kind() == TurnKind.COULD_YOU_REPEAT)
                .hasSize(1);
        assertThat(ask().questionNumber()).isEqualTo(question.questionNumber());
    }

    @Test
    void timeBetweenCallsCountsAndEndsTheInterview() {
        Asked asked = ask();
        long before = asked.left().toSeconds();
        now = now.plusSeconds(100);
        assertThat(ask().left().toSeconds()).isEqualTo(before - 100);
        while (!asked.done()) {
            now = now.plusSeconds(90);
            asked = ask();
            if (!asked.done() && asked.left().compareTo(Duration.ofMinutes(2)) <= 0) {
                assertThat(asked.timeWarning()).isTrue();
            }
        }
        assertThat(sessions.get(id).endReason()).isEqualTo(EndReason.TIME_UP);
    }

    @Test
    void aLongAbsenceCountsAsAnOutage() {
        Duration before = ask().left();
        now = now.plus(Duration.ofHours(3));
        assertThat(ask().left()).isEqualTo(before.minus(Duration.ofMinutes(5)));
    }

    @Test
    void aClockThatJumpsBackGivesNoTime() {
        Duration before = ask().left();
        now = now.minus(Duration.ofHours(1));
        assertThat(ask().left()).isEqualTo(before);
    }

    @Test
    void afterAKillTheInterviewGoesOnWhereItWas() {
        Asked question = firstQuestion();
        interviews = interviews("", Map.of());
        now = now.plusSeconds(50);
        Asked again = ask();
        assertThat(again.text()).isEqualTo(question.text());
        assertThat(again.turn()).isEqualTo(question.turn());
        assertThat(again.left()).isEqualTo(question.left());
    }

    @Test
    void anAnswerOfATakenAwayInterviewIsRefusedWithoutATrace() {
        Asked question = firstQuestion();
        sessions.beforeAppend(() -> sessions.begin(id));
        refused("interview-elsewhere", () -> answer(question.questionNumber(), null, STORY, null));
        assertThat(turns()).hasSize(question.turn() + 1);
    }

    @Test
    void whatNoDatabaseStoresIsLeftOut() {
        Asked question = firstQuestion();
        assertThat(answer(question.questionNumber(), null, "I keep\0 the books", null)
                        .transcript())
                .isEqualTo("I keep the books");
    }

    @Test
    void anAnswerThatIsTooLongIsRefused() {
        Asked question = firstQuestion();
        refused("text-too-long", () -> answer(question.questionNumber(), null, "x".repeat(8_001), null));
    }

    @Test
    void recordingsThatCannotBeReadOrAreTooMuchAreRefused() {
        Asked question = firstQuestion();
        interviews = interviews("words", Map.of("recording-length", "1s", "recording-bytes", "70000"));
        refused("audio-unreadable", () -> recorded(question, new byte[100]));
        refused("audio-too-long", () -> recorded(question, new WavFile(16_000, new short[16_001]).bytes()));
        refused("audio-too-long", () -> recorded(question, new byte[70_001]));
        assertThat(turns()).hasSize(question.turn() + 1);
    }

    /// The first core question: the warm-up is behind.
    private Asked firstQuestion() {
        Asked warmUp = ask();
        answer(warmUp.questionNumber(), null, "I look after the greenhouse of a museum these days", null);
        Asked question = ask();
        assertThat(question.questionNumber()).isEqualTo(1);
        return question;
    }

    private List<Asked> converse(String words) {
        List<Asked> asked = new ArrayList<>(List.of(ask()));
        while (!asked.getLast().done()) {
            now = now.plusSeconds(20);
            answer(asked.getLast().questionNumber(), asked.getLast().turn(), words, null);
            asked.add(ask());
        }
        return asked;
    }

    private Asked ask() {
        return in(() -> interviews.question(id));
    }

    private Taken answer(@Nullable Integer number, @Nullable Integer turn, String words, @Nullable String key) {
        return in(() ->
                interviews.answer(id, new Answer(number, turn, new Words.Written(words), Optional.ofNullable(key))));
    }

    private Taken record(Asked question, @Nullable String key) {
        byte[] file = new WavFile(16_000, new short[32_000]).bytes();
        return in(() -> interviews.answer(
                id, new Answer(question.questionNumber(), null, new Words.Recorded(file), Optional.ofNullable(key))));
    }

    private Taken recorded(Asked question, byte[] file) {
        return in(() -> interviews.answer(
                id, new Answer(question.questionNumber(), null, new Words.Recorded(file), Optional.empty())));
    }

    private List<Turn> turns() {
        return sessions.transcript(id);
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().slug()).isEqualTo(slug));
    }

    private static <T> T in(Supplier<T> call) {
        return Tenant.call(Tenant.LOCAL, call::get);
    }

    private UUID created(int questions) {
        return sessions.create(new NewInterview(
                        "Sam", "gardener", "Greenhouse", "", "", GuideFixtures.guide(questions, Difficulty.STANDARD)))
                .id();
    }

    private void consent(UUID interview) {
        sessions.consent(interview, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
    }

    private TurnByTurn interviews(String understood, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>();
        changes.forEach((name, value) -> values.put("vivavoce.voice." + name, value));
        VoiceSettings settings = Settings.with(values);
        var speech = new FixedSpeechServices(new ScriptedSpeechToText(understood), new ScriptedTextToSpeech());
        var live = new VoiceSessions(
                sessions,
                InterviewFixtures.interviewer(),
                InterviewFixtures.settings(),
                advisers,
                speech,
                new LoudnessVoiceActivity(),
                settings,
                new SessionTokens(new InstallationKey(new byte[32]), () -> now, settings));
        return new TurnByTurn(
                sessions,
                InterviewFixtures.interviewer(),
                InterviewFixtures.settings(),
                advisers,
                settings,
                live,
                new SpokenPieces(speech, settings),
                new CallClock(() -> now, settings));
    }
}
