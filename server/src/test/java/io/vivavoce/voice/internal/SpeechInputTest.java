package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.LoudnessVoiceActivity;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.internal.SessionEvent.MicrophoneGap;
import io.vivavoce.voice.internal.SessionEvent.SpeechStarted;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpeechInputTest {
    private final LoudnessVoiceActivity voiceActivity = new LoudnessVoiceActivity();
    private final ListeningPass pass = new ListeningPass(voiceActivity.detector());
    private final Queue<ListeningPass.Microphone> pool = new ArrayDeque<>();
    private final List<SessionEvent> events = new CopyOnWriteArrayList<>();
    private final ScriptedSpeechToText ears = new ScriptedSpeechToText("words");
    private long micros;
    private long sequence;

    private final SpeechInput input = new SpeechInput(
            voiceActivity,
            new Listener(ears, ears.open(Vocabulary.NONE), events::add),
            16_000,
            Duration.ofSeconds(5),
            pool::add,
            () -> micros,
            events::add);

    @AfterEach
    void tearDown() {
        input.close();
        work();
    }

    @Test
    void speechIsToldByItsFirstAndLastSoundOnTheSessionsClock() {
        hear(50, 0);
        hear(50, 8_000);
        hear(50, 0);
        SpeechStarted started = the(SpeechStarted.class);
        SpeechStopped stopped = the(SpeechStopped.class);
        assertThat(started.at()).isBetween(Duration.ofMillis(950), Duration.ofMillis(1_050));
        assertThat(stopped.lastSpeech()).isBetween(Duration.ofMillis(1_980), Duration.ofMillis(2_030));
    }

    @Test
    void speechAfterALongSilenceIsHeardFromItsFirstSound() {
        hear(500, 0);
        hear(50, 8_000);
        assertThat(the(SpeechStarted.class).at()).isBetween(Duration.ofMillis(9_950), Duration.ofMillis(10_050));
    }

    @Test
    void aHoleInTheSequenceIsNoted() {
        hear(3, 0);
        sequence += 5;
        hear(1, 0);
        assertThat(events).contains(new MicrophoneGap());
    }

    @Test
    void nothingIsHeardWhileTheMicrophoneIsNotWanted() {
        input.listen(false);
        hear(50, 8_000);
        assertThat(events).isEmpty();
        input.listen(true);
        hear(50, 8_000);
        assertThat(events).hasAtLeastOneElementOfType(SpeechStarted.class);
    }

    @Test
    void aClosedInputAsksForNoMoreWorkWhateverIsLeftInIt() {
        for (int i = 0; i < 20; i++) {
            input.offer(frame(0));
        }
        input.close();
        work();
        input.offer(frame(0));
        assertThat(pool).isEmpty();
    }

    private void hear(int frames, int loudness) {
        for (int i = 0; i < frames; i++) {
            input.offer(frame(loudness));
            work();
        }
    }

    private AudioFrame frame(int loudness) {
        short[] samples = new short[320];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i % 2 == 0 ? loudness : -loudness);
        }
        micros += 20_000;
        return new AudioFrame(sequence, sequence++ * 20_000, samples);
    }

    /// Runs what the pool was asked for; more than a task for each window would never end.
    private void work() {
        for (int tasks = 0; !pool.isEmpty(); tasks++) {
            assertThat(tasks).isLessThan(100);
            pass.over(List.of(pool.remove()));
        }
    }

    private <T> T the(Class<T> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
