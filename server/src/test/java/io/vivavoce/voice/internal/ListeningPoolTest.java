package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.VoiceActivity;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListeningPoolTest {
    private static final int LARGEST_PASS = 4;

    private final BlockingQueue<Integer> passes = new LinkedBlockingQueue<>();
    private final CountDownLatch mayJudge = new CountDownLatch(1);

    @Test
    void whatBecomesReadyWhileThePoolIsBusyIsJudgedInFewPasses() throws InterruptedException {
        try (ListeningPool pool = new ListeningPool(new Gated(), 1)) {
            CountDownLatch rested = new CountDownLatch(9);
            pool.ready(new OneWindow(rested));
            assertThat(passes.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            IntStream.range(0, 8).forEach(i -> pool.ready(new OneWindow(rested)));
            mayJudge.countDown();
            assertThat(rested.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(passes).containsExactly(LARGEST_PASS, LARGEST_PASS);
    }

    @Test
    void whoIsReadyWhenThePoolClosesIsStillServed() throws InterruptedException {
        CountDownLatch rested = new CountDownLatch(3);
        try (ListeningPool pool = new ListeningPool(new Gated(), 1)) {
            IntStream.range(0, 3).forEach(i -> pool.ready(new OneWindow(rested)));
            assertThat(passes.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
        mayJudge.countDown();
        assertThat(rested.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /// A microphone with one window.
    private record OneWindow(CountDownLatch rested) implements ListeningPass.Microphone {
        @Override
        public VoiceActivity.@Nullable Window next() {
            return new VoiceActivity.Window(new VoiceActivity.Stream() {}, new short[512]);
        }

        @Override
        public void judged(float probability) {}

        @Override
        public void rest() {
            rested.countDown();
        }
    }

    /// A detector that says how large each pass is, and waits to be let on.
    private final class Gated implements VoiceActivity {
        @Override
        public int sampleRate() {
            return 16_000;
        }

        @Override
        public int windowSamples() {
            return 512;
        }

        @Override
        public Stream open() {
            return new Stream() {};
        }

        @Override
        public Detector detector() {
            return new Detector() {
                @Override
                public int largestPass() {
                    return LARGEST_PASS;
                }

                @Override
                public float[] probabilities(List<Window> windows) {
                    passes.add(windows.size());
                    boolean interrupted = false;
                    while (mayJudge.getCount() > 0) {
                        try {
                            mayJudge.await();
                        } catch (InterruptedException e) {
                            interrupted = true;
                        }
                    }
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    return new float[windows.size()];
                }

                @Override
                public void close() {}
            };
        }
    }
}
