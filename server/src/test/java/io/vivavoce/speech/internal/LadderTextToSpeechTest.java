package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LadderTextToSpeechTest {
    private static final String SENTENCE = "What did you change in the end?";
    private final ProviderException crash = new ProviderException(Kind.CRASHED, "it broke");

    private final AtomicLong time = new AtomicLong();

    /// A voice that does, sentence by sentence, what it is told.
    private final class FakeVoice implements TextToSpeech {
        private final String name;
        private final int rate;
        private final int level;
        private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
        private final List<String> asked = new ArrayList<>();
        private final CountDownLatch stalled = new CountDownLatch(1);
        private int closed;

        FakeVoice(String name, int rate, int level) {
            this.name = name;
            this.rate = rate;
            this.level = level;
        }

        FakeVoice then(Step... next) {
            steps.addAll(List.of(next));
            return this;
        }

        @Override
        public TextToSpeechCapabilities capabilities() {
            return new TextToSpeechCapabilities(name, rate, Set.of(Locale.ENGLISH));
        }

        @Override
        public Synthesis open(String sentence) {
            asked.add(sentence);
            Step step = Objects.requireNonNullElse(steps.poll(), Step.SPEAK);
            if (step == Step.REFUSE) {
                throw new ProviderException(Kind.UNAUTHORISED, "the key is wrong");
            }
            return new Spoken(step);
        }

        private final class Spoken implements Synthesis {
            private final Step step;
            private final CountDownLatch open = new CountDownLatch(1);
            private int pieces;

            Spoken(Step step) {
                this.step = step;
            }

            @Override
            public short @Nullable [] next() throws InterruptedException {
                if (step == Step.STALL) {
                    stalled.countDown();
                    open.await();
                    return null;
                }
                if (step == Step.BREAK || (step == Step.CUT && pieces == 2)) {
                    throw crash;
                }
                if (step == Step.WAIT && pieces == 0) {
                    throw new ProviderException(Kind.BUSY, "later", null, 429, Duration.ofSeconds(7));
                }
                time.addAndGet(1_000_000);
                return pieces++ == 4 || open.getCount() == 0 ? null : flat(rate / 20, level);
            }

            @Override
            public void close() {
                closed++;
                open.countDown();
            }
        }
    }

    private enum Step {
        SPEAK,
        REFUSE,
        BREAK,
        CUT,
        STALL,
        WAIT
    }

    /// A rung that keeps what it is told.
    private static final class FakeRung implements Rung<TextToSpeech> {
        private final FakeVoice voice;
        private final Tier tier;
        private final List<Duration> successes = new ArrayList<>();
        private final List<ProviderException> failures = new ArrayList<>();
        private Duration patience = Duration.ofMinutes(1);
        private long characters;

        FakeRung(FakeVoice voice, Tier tier) {
            this.voice = voice;
            this.tier = tier;
        }

        @Override
        public String id() {
            return voice.name;
        }

        @Override
        public String name() {
            return voice.name;
        }

        @Override
        public Tier tier() {
            return tier;
        }

        @Override
        public TextToSpeech engine() {
            return voice;
        }

        @Override
        public Duration patience() {
            return patience;
        }

        @Override
        public boolean usable() {
            return failures.isEmpty();
        }

        @Override
        public void succeeded(Duration firstResult) {
            successes.add(firstResult);
        }

        @Override
        public void failed(ProviderException cause) {
            failures.add(cause);
        }

        @Override
        public void used(Unit unit, long amount) {
            assertThat(unit).isEqualTo(Unit.CHARACTERS);
            characters += amount;
        }
    }

    private final FakeVoice cloud = new FakeVoice("cloud", 24_000, 1_000);
    private final FakeVoice local = new FakeVoice("local", 22_050, 2_000);
    private final FakeVoice builtIn = new FakeVoice("built in", 16_000, 3_000);
    private final FakeRung first = new FakeRung(cloud, Tier.CLOUD);
    private final FakeRung second = new FakeRung(local, Tier.LOCAL_MODEL);
    private final FakeRung last = new FakeRung(builtIn, Tier.BUILT_IN);

    private LadderTextToSpeech ladder() {
        return of(first, second, last);
    }

    private LadderTextToSpeech of(FakeRung... rungs) {
        return new LadderTextToSpeech(
                () -> Stream.of(rungs)
                        .filter(FakeRung::usable)
                        .map(rung -> (Rung<TextToSpeech>) rung)
                        .toList(),
                builtIn,
                time::get);
    }

    @Test
    void theBestVoiceSpeaksAndItsWorkIsCountedOnce() throws InterruptedException {
        assertThat(spoken(ladder())).hasSize(4_800).containsOnly((short) 1_000);
        assertThat(first.characters).isEqualTo(SENTENCE.length());
        assertThat(first.successes).containsExactly(Duration.ofMillis(1));
        assertThat(second.characters + last.characters).isZero();
    }

    @Test
    void aVoiceThatRefusesIsReplacedUnheardWithoutBeingAskedAgain() throws InterruptedException {
        cloud.then(Step.REFUSE);
        assertSpeaks(spoken(ladder()), 2_000);
        assertThat(cloud.asked).hasSize(1);
        assertThat(first.failures).extracting(ProviderException::kind).containsExactly(Kind.UNAUTHORISED);
        assertThat(first.characters).isZero();
    }

    @Test
    void aVoiceThatBreaksIsAskedOnceMore() throws InterruptedException {
        cloud.then(Step.BREAK, Step.SPEAK);
        assertSpeaks(spoken(ladder()), 1_000);
        assertThat(first.failures).isEmpty();
        assertThat(local.asked).isEmpty();
    }

    @Test
    void aVoiceThatBreaksTwiceIsReplacedUnheard() throws InterruptedException {
        cloud.then(Step.BREAK, Step.BREAK);
        assertSpeaks(spoken(ladder()), 2_000);
        assertThat(first.failures).hasSize(1);
        assertThat(cloud.closed).as("what it had begun is let go").isEqualTo(2);
    }

    @Test
    void aVoiceThatSaysWhenToComeBackIsNotAskedBefore() throws InterruptedException {
        cloud.then(Step.WAIT);
        assertSpeaks(spoken(ladder()), 2_000);
        assertThat(cloud.asked).hasSize(1);
    }

    @Test
    void aVoiceThatStallsIsWaitedForNoLongerThanItsPatience() throws InterruptedException {
        cloud.then(Step.STALL);
        first.patience = Duration.ofMillis(30);
        assertSpeaks(spoken(ladder()), 2_000);
        assertThat(cloud.asked).hasSize(1);
        assertThat(cloud.closed).isPositive();
        assertThat(first.failures).extracting(ProviderException::kind).containsExactly(Kind.TIMEOUT);
    }

    @Test
    void theBuiltInVoiceHasAllTheTimeItNeeds() throws InterruptedException {
        last.patience = Duration.ZERO;
        assertSpeaks(spoken(of(last)), 3_000);
        assertThat(last.failures).isEmpty();
    }

    @Test
    void aCutInTheMiddleIsToldAndTheNextSentenceHasTheNextVoice() throws InterruptedException {
        cloud.then(Step.CUT);
        LadderTextToSpeech ladder = ladder();
        try (TextToSpeech.Synthesis synthesis = ladder.open(SENTENCE)) {
            assertThat(synthesis.next()).isNotNull();
            assertThat(synthesis.next()).isNotNull();
            assertThatThrownBy(synthesis::next).isSameAs(crash);
        }
        assertThat(local.asked).as("no second voice within the sentence").isEmpty();
        assertSpeaks(spoken(ladder), 2_000);
        assertThat(first.failures).containsExactly(crash);
    }

    @Test
    void allVoicesComeAtTheRateOfTheFirstMoment() throws InterruptedException {
        cloud.then(Step.REFUSE);
        second.failures.add(crash);
        LadderTextToSpeech ladder = ladder();
        assertThat(ladder.capabilities().sampleRate()).isEqualTo(24_000);
        short[] sound = spoken(ladder);
        assertThat(sound).hasSize(4_800);
        assertSpeaks(sound, 3_000);
        assertThat(ladder.capabilities())
                .isEqualTo(new TextToSpeechCapabilities("built in", 24_000, Set.of(Locale.ENGLISH)));
    }

    @Test
    void withTheBuiltInVoiceAloneNothingIsResampled() throws InterruptedException {
        LadderTextToSpeech ladder = of(last);
        assertThat(ladder.capabilities()).isEqualTo(builtIn.capabilities());
        assertThat(spoken(ladder)).hasSize(3_200).containsOnly((short) 3_000);
    }

    @Test
    void whenEveryVoiceFailsTheLastOneSaysWhy() {
        cloud.then(Step.REFUSE);
        local.then(Step.BREAK, Step.BREAK);
        builtIn.then(Step.BREAK, Step.BREAK);
        assertThatThrownBy(() -> spoken(ladder())).isSameAs(crash);
    }

    @Test
    void whenNoneIsUsableTheBuiltInOneIsAskedAnyway() throws InterruptedException {
        last.failures.add(crash);
        assertSpeaks(spoken(of(last)), 3_000);
    }

    @Test
    void closingEndsTheSearchForAVoice() throws InterruptedException {
        cloud.then(Step.STALL);
        TextToSpeech.Synthesis synthesis = ladder().open(SENTENCE);
        Thread closing = Thread.ofVirtual().start(() -> {
            try {
                cloud.stalled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synthesis.close();
        });
        assertThat(synthesis.next()).isNull();
        closing.join();
        assertThat(local.asked).isEmpty();
        assertThat(first.failures).as("nobody was to blame").isEmpty();
    }

    @Test
    void aTrialHearsTheFirstSoundAndLeaves() throws InterruptedException {
        assertThat(new VoiceTrial(time::get).run(cloud)).isEqualTo(Duration.ofMillis(1));
        assertThat(cloud.closed).isEqualTo(1);
        cloud.then(Step.BREAK);
        assertThatThrownBy(() -> new VoiceTrial(time::get).run(cloud)).isSameAs(crash);
    }

    private static short[] spoken(TextToSpeech voice) throws InterruptedException {
        return Engines.speak(voice, SENTENCE);
    }

    /// One voice alone: each is as loud as no other.
    private static void assertSpeaks(short[] sound, int level) {
        assertThat(sound.length).isPositive();
        for (int i = 200; i < sound.length - 200; i++) {
            assertThat((int) sound[i]).isBetween(level - 2, level + 2);
        }
    }

    private static short[] flat(int length, int level) {
        short[] piece = new short[length];
        java.util.Arrays.fill(piece, (short) level);
        return piece;
    }
}
