package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.RecognitionResult.Final;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.FakeEars.Failing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class LadderSpeechToTextTest {
    private final FakeRung best = new FakeRung("best", Tier.CLOUD);
    private final FakeRung second = new FakeRung("second", Tier.CLOUD);
    private final FakeRung builtIn = new FakeRung("built-in", Tier.BUILT_IN);
    private final Ladder<SpeechToText> ladder = () -> Stream.<Rung<SpeechToText>>of(best, second, builtIn)
            .filter(Rung::usable)
            .toList();
    private final LadderSpeechToText ears = new LadderSpeechToText(
            ladder,
            builtIn.ears,
            new LadderSettings(Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofSeconds(5)),
            System::nanoTime);
    private final List<Recognition> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Recognition::close);
    }

    private Recognition open() {
        Recognition recognition = ears.open(Vocabulary.NONE);
        opened.add(recognition);
        return recognition;
    }

    private static Final say(Recognition recognition, String words) throws InterruptedException {
        recognition.begin();
        write(recognition, words);
        recognition.end();
        return last(recognition);
    }

    private static void write(Recognition recognition, String words) {
        for (int i = 0; i < words.length(); i++) {
            recognition.write(new short[] {(short) words.charAt(i)}, 0, 1);
        }
    }

    private static Final last(Recognition recognition) throws InterruptedException {
        RecognitionResult result = recognition.next();
        while (result instanceof RecognitionResult.Partial) {
            result = recognition.next();
        }
        return (Final) java.util.Objects.requireNonNull(result);
    }

    @Test
    void theBestOneHearsAndIsNamed() throws Exception {
        Final heard = say(open(), "hello");
        assertThat(heard.text()).isEqualTo("hello");
        assertThat(heard.engine()).isEqualTo("The best");
        assertThat(second.ears.streams).isEmpty();
        assertThat(best.successes).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void whereverItFailsTheUtteranceIsUnderstoodOnceAndWhole(Failing failing) throws Exception {
        best.ears.failing = failing;
        best.patience = Duration.ofMillis(50);
        Recognition recognition = open();
        Final heard = say(recognition, "every word");
        assertThat(heard).isEqualTo(new Final(0, "every word", 0.9, "The second"));
        assertThat(best.failures).hasSize(1);
        assertThat(say(recognition, "and the next")).isEqualTo(new Final(1, "and the next", 0.9, "The second"));
    }

    @Test
    void anEngineThatBreaksBeforeAnyWordIsAskedOnceMore() throws Exception {
        best.ears.failing = Failing.AT_BEGIN;
        best.ears.times = 1;
        Final heard = say(open(), "hello");
        assertThat(heard.engine()).isEqualTo("The best");
        assertThat(heard.text()).isEqualTo("hello");
        assertThat(best.failures).isEmpty();
    }

    @Test
    void anEngineThatRefusesTheKeyIsNotAskedAgain() throws Exception {
        best.ears.failing = Failing.AT_BEGIN;
        best.ears.kind = Kind.UNAUTHORISED;
        assertThat(say(open(), "hello").engine()).isEqualTo("The second");
        assertThat(best.ears.streams).hasSize(1);
    }

    @Test
    void wordsThatAreShownDoNotVanish() throws Exception {
        Recognition recognition = open();
        recognition.begin();
        write(recognition, "abc");
        List<String> shown = new ArrayList<>();
        String before = partial(recognition, "abc");
        best.ears.failing = Failing.AFTER_WORDS;
        write(recognition, "d");
        recognition.end();
        for (RecognitionResult result = recognition.next();
                result instanceof RecognitionResult.Partial partial;
                result = recognition.next()) {
            shown.add(partial.text());
        }
        assertThat(before).isEqualTo("abc");
        assertThat(shown).allSatisfy(text -> assertThat(text).startsWith("abc"));
    }

    private static String partial(Recognition recognition, String until) throws InterruptedException {
        String text = "";
        while (!text.equals(until) && recognition.next() instanceof RecognitionResult.Partial partial) {
            text = partial.text();
        }
        return text;
    }

    @Test
    void withTheNextUtteranceTheBetterOneComesBack() throws Exception {
        best.ears.failing = Failing.AT_END;
        best.ears.kind = Kind.TIMEOUT;
        Recognition recognition = open();
        assertThat(say(recognition, "one").engine()).isEqualTo("The second");
        best.ears.failing = Failing.NEVER;
        best.usable = true;
        assertThat(say(recognition, "two")).isEqualTo(new Final(1, "two", 0.9, "The best"));
        await().until(() -> second.ears.streams.getFirst().closed);
        assertThat(say(recognition, "three").engine()).isEqualTo("The best");
    }

    @Test
    void aBetterOneThatCannotBeOpenedLosesNothing() throws Exception {
        best.usable = false;
        Recognition recognition = open();
        assertThat(say(recognition, "one").engine()).isEqualTo("The second");
        best.usable = true;
        best.ears.failing = Failing.AT_OPEN;
        assertThat(say(recognition, "two")).isEqualTo(new Final(1, "two", 0.9, "The second"));
        assertThat(second.ears.streams).hasSize(1);
    }

    @Test
    void aLineThatBreaksBetweenUtterancesIsOpenedAgain() throws Exception {
        Recognition recognition = open();
        say(recognition, "one");
        best.ears.streams.getFirst().breaks();
        assertThat(say(recognition, "two")).isEqualTo(new Final(1, "two", 0.9, "The best"));
        assertThat(best.failures).isEmpty();
    }

    @Test
    void theLastOneIsWaitedForAsLongAsItTakes() throws Exception {
        best.usable = false;
        second.usable = false;
        builtIn.patience = Duration.ofMillis(1);
        builtIn.ears.failing = Failing.SILENT_AT_END;
        Recognition recognition = open();
        recognition.begin();
        write(recognition, "slow");
        recognition.end();
        CompletableFuture<String> heard = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                heard.complete(last(recognition).text());
            } catch (InterruptedException | RuntimeException e) {
                heard.completeExceptionally(e);
            }
        });
        builtIn.ears.streams.getFirst().results.add(new Final(0, "slow", 0.5));
        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void whenAllAreGoneTheConversationHearsOfIt() {
        for (FakeRung rung : List.of(best, second, builtIn)) {
            rung.ears.failing = Failing.AT_END;
            rung.ears.kind = Kind.UNAVAILABLE;
        }
        Recognition recognition = open();
        assertThatThrownBy(() -> say(recognition, "hello"))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void aBuiltInOneWithoutPlacesRefusesAndStaysHealthy() {
        best.usable = false;
        second.usable = false;
        builtIn.ears.failing = Failing.AT_OPEN;
        builtIn.ears.kind = Kind.BUSY;
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BUSY));
        assertThat(builtIn.failures).isEmpty();
    }

    @Test
    void aBuiltInOneThatIsTakenForBrokenIsAskedAllTheSame() throws Exception {
        best.usable = false;
        second.usable = false;
        builtIn.usable = false;
        assertThat(say(open(), "hello").text()).isEqualTo("hello");
    }

    @Test
    void whatEachOneHeardIsCounted() throws Exception {
        Recognition recognition = open();
        recognition.begin();
        recognition.write(new short[16_000], 0, 16_000);
        best.ears.failing = Failing.AT_END;
        recognition.end();
        last(recognition);
        recognition.close();
        assertThat(best.milliseconds).hasValue(1_000);
        assertThat(second.milliseconds).hasValue(1_000);
    }

    @Test
    void theVocabularyGoesAlong() throws Exception {
        Recognition recognition = open();
        Vocabulary words = new Vocabulary(List.of("Kubernetes"));
        recognition.bias(words);
        assertThat(best.ears.streams.getFirst().vocabulary).isEqualTo(words);
        best.ears.failing = Failing.AT_END;
        say(recognition, "hello");
        assertThat(second.ears.streams.getFirst().vocabulary).isEqualTo(words);
    }

    @Test
    void closingEndsABlockedReaderAndTheEngine() throws Exception {
        Recognition recognition = open();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                ended.complete(recognition.next() == null);
            } catch (InterruptedException | RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        recognition.close();
        recognition.close();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(best.ears.streams.getFirst().closed).isTrue();
    }

    @Test
    void soundOutsideAnUtteranceIsRefused() {
        Recognition recognition = open();
        assertThatThrownBy(() -> recognition.write(new short[1], 0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(recognition::end).isInstanceOf(IllegalStateException.class);
    }
}
