package io.vivavoce.voice.internal;

import io.vivavoce.speech.VoiceActivity;
import io.vivavoce.voice.internal.SessionEvent.MicrophoneGap;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Listens to one microphone: ring → voice activity → recogniser → rare events. Sound itself never enters the mailbox.
///
/// [#offer] is called by the socket's thread and returns at once. The work is done a window at a time in the passes of
/// the [ListeningPool]. [#close] from any thread.
final class SpeechInput implements ListeningPass.Microphone, AutoCloseable {
    private static final int RATE = 16_000;
    private static final int FRAME_MICROS = 20_000;
    private static final int PREROLL_SAMPLES = RATE / 2;
    private static final int INITIAL_BUFFER_SAMPLES = RATE / 4;

    private final Consumer<ListeningPass.Microphone> pool;
    private final Consumer<SessionEvent> mailbox;
    private final LongSupplier sessionMicros;
    private final Listener listener;
    private final MicrophoneBuffer buffer;
    private final @Nullable Resampler resampler;
    private final SpeechGate gate = new SpeechGate();
    private final CertainSilence silence = new CertainSilence();
    private final Preroll preroll = new Preroll(PREROLL_SAMPLES);
    private final CaptureClock captureClock = new CaptureClock();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicInteger commands = new AtomicInteger();
    private final short[] window;
    private final VoiceActivity.Window toBeJudged;

    private long expectedSequence;
    private volatile long capturedAtStart;
    private volatile long samplesOffered;
    private long position;
    private volatile boolean released;
    private boolean listening = true;
    private boolean utteranceOpen;
    private volatile boolean closed;

    /// What is heard so soon after "I'm done" is the rest of the last word.
    private static final int LINGER_SAMPLES = RATE * 3 / 10;

    private static final int FINISH = 1;
    private static final int LISTEN = 2;
    private static final int IGNORE = 4;

    SpeechInput(
            VoiceActivity voiceActivity,
            Listener listener,
            int sampleRate,
            Duration bufferLimit,
            Consumer<ListeningPass.Microphone> pool,
            LongSupplier sessionMicros,
            Consumer<SessionEvent> mailbox) {
        this.listener = listener;
        this.pool = pool;
        this.sessionMicros = sessionMicros;
        this.mailbox = mailbox;
        this.resampler = sampleRate == RATE ? null : new Resampler();
        this.window = new short[voiceActivity.windowSamples()];
        this.toBeJudged = new VoiceActivity.Window(voiceActivity.open(), window);
        this.buffer =
                new MicrophoneBuffer(INITIAL_BUFFER_SAMPLES, Math.toIntExact(bufferLimit.toMillis() * (RATE / 1000)));
    }

    /// Takes a frame. Socket thread only.
    void offer(AudioFrame frame) {
        if (closed) {
            return;
        }
        short[] samples = resampler == null ? frame.samples() : resampler.resample(frame.samples());
        if (frame.sequence() != expectedSequence && expectedSequence > 0) {
            mailbox.accept(new MicrophoneGap());
        }
        expectedSequence = frame.sequence() + 1;
        captureClock.arrived(frame.capturedAtMicros() + FRAME_MICROS, sessionMicros.getAsLong());
        anchor(frame, samples.length);
        if (buffer.write(samples) > 0) {
            mailbox.accept(new MicrophoneGap());
        }
        if (buffer.size() >= window.length) {
            schedule();
        }
    }

    /// Ends the open utterance now; its final words follow.
    void finishUtterance() {
        command(FINISH);
    }

    /// Stops or starts listening. An open utterance is ended.
    void listen(boolean on) {
        command(on ? LISTEN : IGNORE);
    }

    @Override
    public void close() {
        closed = true;
        schedule();
    }

    /// Sample numbers and capture times run in step except across a gap: the newest frame says how they belong
    /// together.
    private void anchor(AudioFrame frame, int samples) {
        long offered = samplesOffered + samples;
        samplesOffered = offered;
        capturedAtStart = captureClock.onSessionClock(frame.capturedAtMicros() + FRAME_MICROS) - micros(offered);
    }

    private void command(int flag) {
        commands.accumulateAndGet(flag, (all, one) -> one == FINISH ? all | one : (all & FINISH) | one);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            pool.accept(this);
        }
    }

    @Override
    public VoiceActivity.@Nullable Window next() {
        if (closed) {
            release();
            return null;
        }
        for (long at = buffer.read(window); at >= 0; at = buffer.read(window)) {
            position = at;
            if (listening && silence.isCertain(window)) {
                judged(0);
            } else if (listening) {
                return toBeJudged;
            }
        }
        obey(commands.getAndSet(0));
        return null;
    }

    @Override
    public void judged(float probability) {
        switch (gate.window(window, position, probability)) {
            case STARTED -> start();
            case STOPPED -> stop();
            case NONE -> feed();
        }
    }

    @Override
    public void rest() {
        scheduled.set(false);
        if (moreToDo()) {
            schedule();
        }
    }

    private boolean moreToDo() {
        return closed ? !released : buffer.size() >= window.length || commands.get() != 0;
    }

    private void release() {
        if (!released) {
            released = true;
            listener.close();
        }
    }

    private void start() {
        preroll.add(window);
        utteranceOpen = true;
        listener.begin(sessionTime(gate.onset()), preroll.take());
    }

    private void feed() {
        if (utteranceOpen) {
            listener.write(window);
        } else {
            preroll.add(window);
        }
    }

    private void stop() {
        if (utteranceOpen) {
            utteranceOpen = false;
            listener.write(window);
            mailbox.accept(new SpeechStopped(sessionTime(gate.lastSpeech())));
            listener.end();
        }
    }

    private void obey(int flags) {
        if ((flags & (FINISH | IGNORE)) != 0 && utteranceOpen) {
            utteranceOpen = false;
            mailbox.accept(new SpeechStopped(sessionTime(gate.lastSpeech())));
            gate.restart(position + LINGER_SAMPLES);
            listener.end();
        }
        if ((flags & (LISTEN | IGNORE)) != 0) {
            listening = (flags & LISTEN) != 0;
        }
    }

    private Duration sessionTime(long sample) {
        return Duration.ofNanos((capturedAtStart + micros(sample)) * 1000);
    }

    private static long micros(long samples) {
        return samples * 1_000_000 / RATE;
    }
}
