package io.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.VoiceActivity.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What every detector of speech does, whatever its technology.
public abstract class VoiceActivityContract {
    private static final int SECONDS = 5;
    private static final Offset<Float> ROUNDING = Offset.offset(1e-3f);

    protected abstract VoiceActivity voiceActivity();

    /// Somebody speaking without a pause worth the name, at the detector's rate.
    protected abstract short[] speech();

    @Test
    void speechIsHeard() {
        assertThat(shareOfSpeech(speech())).isGreaterThan(0.8);
    }

    @Test
    void quietSpeechIsHeard() {
        short[] quiet = speech();
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = (short) (quiet[i] / 16);
        }
        assertThat(shareOfSpeech(quiet)).isGreaterThan(0.7);
    }

    @Test
    void silenceIsNotSpeech() {
        assertThat(shareOfSpeech(new short[SECONDS * voiceActivity().sampleRate()]))
                .isZero();
    }

    @Test
    void noiseIsNotSpeech() {
        assertThat(shareOfSpeech(noise(300))).isLessThan(0.02);
        assertThat(shareOfSpeech(noise(3000))).isLessThan(0.02);
    }

    @Test
    void humIsNotSpeech() {
        int rate = voiceActivity().sampleRate();
        short[] hum = new short[SECONDS * rate];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (short)
                    (1500 * Math.sin(2 * Math.PI * 120 * i / rate) + 500 * Math.sin(2 * Math.PI * 240 * i / rate));
        }
        assertThat(shareOfSpeech(hum)).isLessThan(0.02);
    }

    @Test
    void windowsOfOnePassDoNotDisturbEachOther() {
        short[] speech = speech();
        short[] noise = noise(3000);
        VoiceActivity.Stream alone = voiceActivity().open();
        VoiceActivity.Stream first = voiceActivity().open();
        VoiceActivity.Stream other = voiceActivity().open();
        VoiceActivity.Stream last = voiceActivity().open();
        int window = voiceActivity().windowSamples();
        try (VoiceActivity.Detector detector = voiceActivity().detector()) {
            for (int at = 0; at + window <= Math.min(speech.length, noise.length); at += window) {
                short[] spoken = Arrays.copyOfRange(speech, at, at + window);
                float expected = detector.probabilities(List.of(new Window(alone, spoken)))[0];
                float[] together = detector.probabilities(List.of(
                        new Window(first, spoken),
                        new Window(other, Arrays.copyOfRange(noise, at, at + window)),
                        new Window(last, spoken)));
                assertThat(together[0]).isCloseTo(expected, ROUNDING);
                assertThat(together[2]).isCloseTo(expected, ROUNDING);
            }
        }
    }

    @Test
    void aWholePassIsJudged() {
        try (VoiceActivity.Detector detector = voiceActivity().detector()) {
            short[] silence = new short[voiceActivity().windowSamples()];
            List<Window> windows = Stream.generate(
                            () -> new Window(voiceActivity().open(), silence))
                    .limit(detector.largestPass())
                    .toList();
            assertThat(detector.probabilities(windows)).hasSize(windows.size());
        }
    }

    private short[] noise(double amplitude) {
        Random random = new Random(7);
        short[] noise = new short[SECONDS * voiceActivity().sampleRate()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) Math.clamp(random.nextGaussian() * amplitude, -32_768, 32_767);
        }
        return noise;
    }

    private double shareOfSpeech(short[] samples) {
        int window = voiceActivity().windowSamples();
        int heard = 0;
        int windows = 0;
        VoiceActivity.Stream stream = voiceActivity().open();
        try (VoiceActivity.Detector detector = voiceActivity().detector()) {
            for (int at = 0; at + window <= samples.length; at += window) {
                short[] next = Arrays.copyOfRange(samples, at, at + window);
                float probability = detector.probabilities(List.of(new Window(stream, next)))[0];
                assertThat(probability).isBetween(0f, 1f);
                heard += probability >= 0.5f ? 1 : 0;
                windows++;
            }
        }
        return heard / (double) windows;
    }
}
