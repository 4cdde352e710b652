package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CertainSilenceTest {
    private final CertainSilence silence = new CertainSilence();

    @Test
    void theBeginningOfASilenceIsJudgedAndTheRestIsCertain() {
        for (int i = 0; i < CertainSilence.AFTER_WINDOWS; i++) {
            assertThat(silence.isCertain(window(0))).isFalse();
        }
        assertThat(silence.isCertain(window(CertainSilence.LOUDEST))).isTrue();
        assertThat(silence.isCertain(window(-CertainSilence.LOUDEST))).isTrue();
    }

    @Test
    void oneSampleOfSoundIsJudgedAtOnce() {
        for (int i = 0; i < 100; i++) {
            silence.isCertain(window(0));
        }
        short[] click = window(0);
        click[511] = -(CertainSilence.LOUDEST + 1);
        assertThat(silence.isCertain(click)).isFalse();
        assertThat(silence.isCertain(window(0))).isFalse();
    }

    private static short[] window(int sample) {
        short[] window = new short[512];
        Arrays.fill(window, (short) sample);
        return window;
    }
}
