package io.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcmResamplerTest {
    private static final int LEVEL = 10_000;

    @ParameterizedTest
    @CsvSource({
        "8000,16000", "8000,24000", "16000,24000", "16000,48000", "22050,24000", "22050,16000", "24000,16000",
        "24000,48000", "44100,16000", "44100,24000", "44100,48000", "48000,8000", "48000,16000", "48000,44100",
        "24000,8000", "11025,16000", "12345,16000", "17321,23997"
    })
    void aToneKeepsItsPlaceItsFrequencyAndItsLevel(int from, int to) {
        for (double hertz : new double[] {200, 1_000, 0.38 * Math.min(from, to)}) {
            short[] out = PcmResampler.convert(tone(from, hertz), from, to);
            assertThat(out.length).isEqualTo((int) Math.ceil(tone(from, hertz).length * (double) to / from));
            assertThat(distance(out, to, hertz)).as("%s Hz", hertz).isLessThan(0.002);
        }
    }

    @ParameterizedTest
    @CsvSource({"24000,16000", "44100,16000", "48000,16000", "48000,24000", "48000,8000", "22050,8000"})
    void whatWouldFoldIsGone(int from, int to) {
        for (double hertz : new double[] {0.505 * to, 0.6 * to, 0.9 * to}) {
            if (hertz < from / 2.0) {
                assertThat(level(PcmResampler.convert(tone(from, hertz), from, to)))
                        .as("%s Hz", hertz)
                        .isLessThan(LEVEL * 0.0005);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8000,24000", "16000,24000", "22050,48000"})
    void noMirrorAppearsAboveTheOldBand(int from, int to) {
        short[] out = PcmResampler.convert(tone(from, 1_000), from, to);
        assertThat(distance(out, to, 1_000)).isLessThan(0.0005);
    }

    @ParameterizedTest
    @CsvSource({"22050,24000", "24000,16000", "8000,48000", "44100,16000", "16000,16000", "48000,8000"})
    void theSizeOfThePiecesMakesNoDifference(int from, int to) {
        short[] noise = noise(20_000);
        short[] whole = PcmResampler.convert(noise, from, to);
        var random = new Random(7);
        var resampler = new PcmResampler(from, to);
        short[] all = new short[0];
        for (int at = 0; at < noise.length; ) {
            int length = Math.min(noise.length - at, random.nextInt(700));
            all = join(all, resampler.resample(noise, at, length));
            at += length;
        }
        assertThat(join(all, resampler.finish())).containsExactly(whole);
    }

    @Test
    void theLoudestSoundIsCutNotTurnedOver() {
        short[] square = new short[4_800];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 24 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = PcmResampler.convert(square, 48_000, 24_000);
        for (int i = 40; i < out.length - 40; i++) {
            if (i % 12 > 3 && i % 12 < 9) {
                assertThat(out[i] > 0).isEqualTo(i / 12 % 2 == 0);
            }
        }
    }

    @Test
    void nothingStaysNothing() {
        var resampler = new PcmResampler(44_100, 16_000);
        assertThat(resampler.resample(new short[0])).isEmpty();
        assertThat(resampler.finish()).isEmpty();
    }

    @Test
    void aFewSamplesAreNotLost() {
        assertThat(PcmResampler.convert(new short[] {1_000, 1_000, 1_000}, 16_000, 24_000))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3_999, 192_001, -16_000})
    void ratesThatAreNoneAreRefused(int rate) {
        assertThatThrownBy(() -> new PcmResampler(rate, 16_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PcmResampler(16_000, rate)).isInstanceOf(IllegalArgumentException.class);
    }

    private static short[] tone(int rate, double hertz) {
        short[] samples = new short[rate / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(LEVEL * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    private static short[] noise(int length) {
        var random = new Random(5);
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    /// How far the middle of the sound is from the tone it should be, as a share of the tone.
    private static double distance(short[] samples, int rate, double hertz) {
        double sum = 0;
        int edge = samples.length / 10;
        for (int i = edge; i < samples.length - edge; i++) {
            double wanted = LEVEL * Math.sin(2 * Math.PI * hertz * i / rate);
            sum += (samples[i] - wanted) * (samples[i] - wanted);
        }
        return Math.sqrt(2 * sum / (samples.length - 2 * edge)) / LEVEL;
    }

    private static double level(short[] samples) {
        int edge = samples.length / 10;
        return Arrays.stream(range(samples, edge)).max().orElseThrow();
    }

    private static double[] range(short[] samples, int edge) {
        double[] middle = new double[samples.length - 2 * edge];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = Math.abs(samples[edge + i]);
        }
        return middle;
    }

    private static short[] join(short[] a, short[] b) {
        short[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Test
    void theSinesOfThisTestAreSines() {
        assertThat(distance(tone(16_000, 440), 16_000, 440)).isCloseTo(0, within(0.0001));
    }
}
