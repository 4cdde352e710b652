package io.vivavoce.voice.internal;

import io.vivavoce.speech.VoiceActivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Listens to all microphones on a few platform threads. What becomes ready within [#GATHER] is judged in one pass of
/// the detector. That delays no reply: where speech ended is known long before the pause after it is over.
final class ListeningPool implements AutoCloseable {
    /// Some twelve windows of a hundred microphones become ready in that time.
    private static final Duration GATHER = Duration.ofMillis(4);

    private final VoiceActivity voiceActivity;
    private final BlockingQueue<ListeningPass.Microphone> ready = new LinkedBlockingQueue<>();
    private final ReentrantLock gathering = new ReentrantLock();
    private final List<Thread> threads;

    ListeningPool(VoiceActivity voiceActivity, int threads) {
        this.voiceActivity = voiceActivity;
        this.threads = IntStream.range(0, threads)
                .mapToObj(i -> Thread.ofPlatform()
                        .name("voice-input-" + i)
                        .daemon(true)
                        .start(this::work))
                .toList();
    }

    /// Any thread: a microphone has something to be worked on. It is handed over again only after its `rest`.
    void ready(ListeningPass.Microphone microphone) {
        ready.add(microphone);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            // Where the detector is missing no microphone is ever handed over.
            ListeningPass.Microphone first = ready.take();
            try (VoiceActivity.Detector detector = voiceActivity.detector()) {
                var pass = new ListeningPass(detector);
                pass.over(List.of(first));
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        pass.over(gather(detector.largestPass()));
                    }
                } finally {
                    letGo(pass);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Microphones that were closed last still have their recogniser to give back.
    private void letGo(ListeningPass pass) {
        for (ListeningPass.Microphone one = ready.poll(); one != null; one = ready.poll()) {
            pass.over(List.of(one));
        }
    }

    /// One thread gathers while the others judge.
    private List<ListeningPass.Microphone> gather(int most) throws InterruptedException {
        List<ListeningPass.Microphone> gathered = new ArrayList<>(most);
        gathering.lockInterruptibly();
        try {
            gathered.add(ready.take());
            long until = System.nanoTime() + GATHER.toNanos();
            for (long left = GATHER.toNanos(); left > 0 && ready.size() < most - 1; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
            ready.drainTo(gathered, most - 1);
            return gathered;
        } catch (InterruptedException e) {
            ready.addAll(gathered);
            throw e;
        } finally {
            gathering.unlock();
        }
    }
}
