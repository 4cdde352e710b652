package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.voice.internal.SpeechGate.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeechGateTest {
    private static final int WINDOW = 512;

    private final SpeechGate gate = new SpeechGate();
    private final Random random = new Random(7);
    private long position;

    @Test
    void theEndIsTheLastSoundAndNotWhereTheDetectorLetsGo() {
        hear(30, 20, 0.05f);
        hear(40, 3_000, 0.99f);
        // The voice ends in the middle of a window; the detector lingers for three more.
        long end = position + 200;
        short[] half = noise(20);
        System.arraycopy(noise(3_000), 0, half, 0, 200);
        window(half, 0.99f);
        hear(3, 20, 0.7f);
        List<Change> changes = hear(12, 20, 0.05f);
        assertThat(changes).contains(Change.STOPPED);
        assertThat(gate.lastSpeech()).isBetween(end - 160, end + 160);
    }

    @Test
    void aVoiceWhoseFirstWindowsWereNotRecognisedIsNotTakenForNoise() {
        hear(60, 20, 0.05f);
        hear(2, 8_000, 0.3f);
        hear(60, 3_000, 0.99f);
        long end = position;
        assertThat(hear(12, 20, 0.05f)).contains(Change.STOPPED);
        assertThat(gate.lastSpeech()).isEqualTo(end);
    }

    @Test
    void oneActiveWindowIsNotSpeech() {
        hear(1, 3_000, 0.9f);
        assertThat(hear(10, 20, 0.1f)).containsOnly(Change.NONE);
    }

    @Test
    void aShortGapDoesNotEndSpeech() {
        hear(20, 3_000, 0.9f);
        assertThat(hear(6, 20, 0.1f)).containsOnly(Change.NONE);
        assertThat(hear(5, 3_000, 0.9f)).containsOnly(Change.NONE);
        assertThat(gate.speaking()).isTrue();
    }

    @Test
    void speechBeginsWhereTheEnergyRoseBeforeTheDetectorNoticed() {
        hear(100, 20, 0.05f);
        long onset = position;
        hear(3, 3_000, 0.3f);
        hear(2, 3_000, 0.9f);
        assertThat(gate.speaking()).isTrue();
        assertThat(gate.onset()).isEqualTo(onset);
    }

    @Test
    void whatWasLoudLongBeforeIsNotItsBeginning() {
        hear(100, 20, 0.05f);
        hear(40, 3_000, 0.1f);
        long noticed = position;
        hear(2, 3_000, 0.9f);
        assertThat(gate.onset()).isEqualTo(noticed - 4_000);
    }

    @Test
    void speechBeginsAtItsFirstActiveWindow() {
        hear(10, 20, 0.1f);
        long onset = position;
        assertThat(hear(2, 3_000, 0.9f)).containsExactly(Change.NONE, Change.STARTED);
        assertThat(gate.onset()).isEqualTo(onset);
    }

    @Test
    void afterARestartLingeringSoundIsNotANewBeginning() {
        hear(20, 3_000, 0.9f);
        gate.restart(position + 4_800);
        assertThat(hear(9, 3_000, 0.9f)).containsOnly(Change.NONE);
        assertThat(hear(3, 3_000, 0.9f)).contains(Change.STARTED);
    }

    private List<Change> hear(int windows, int loudness, float probability) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < windows; i++) {
            changes.add(window(noise(loudness), probability));
        }
        return changes;
    }

    private Change window(short[] samples, float probability) {
        Change change = gate.window(samples, position, probability);
        position += samples.length;
        return change;
    }

    private short[] noise(int loudness) {
        short[] samples = new short[WINDOW];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (random.nextGaussian() * loudness);
        }
        return samples;
    }
}
