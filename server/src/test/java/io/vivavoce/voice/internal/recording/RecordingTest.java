package io.vivavoce.voice.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// The same tone in every kind of file.
    enum Kind {
        WAV,
        OGG,
        WEBM,
        WEBM_GROUPS;

        byte[] of(short[] samples, int rate) {
            return switch (this) {
                case WAV -> new WavFile(rate, samples).bytes();
                case OGG -> OggOpusFile.of(samples, rate);
                case WEBM -> WebmFile.live(OggOpusFile.of(samples, rate));
                case WEBM_GROUPS -> WebmFile.grouped(OggOpusFile.of(samples, rate));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aToneIsStillThatTone(Kind kind) throws Exception {
        Recording read = Recording.read(kind.of(tone(16_000, 440, 3), 16_000), LONGEST);
        assertThat(read.length()).isBetween(Duration.ofMillis(2_990), Duration.ofMillis(3_040));
        assertThat(frequency(read.samples())).isBetween(435.0, 445.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000})
    void everyUsualRateIsRead(int rate) throws Exception {
        Recording read = Recording.read(new WavFile(rate, tone(rate, 440, 2)).bytes(), LONGEST);
        assertThat(read.length()).isBetween(Duration.ofMillis(1_999), Duration.ofMillis(2_001));
        assertThat(frequency(read.samples())).isBetween(435.0, 445.0);
    }

    @Test
    void twoChannelsAreMixed() throws Exception {
        short[] tone = tone(16_000, 440, 1);
        byte[] mono = new WavFile(16_000, tone).bytes();
        ByteBuffer stereo = ByteBuffer.allocate(44 + tone.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        stereo.put(mono, 0, 44).putShort(22, (short) 2).putInt(40, tone.length * 4);
        for (short sample : tone) {
            stereo.putShort(sample).putShort((short) 0);
        }
        Recording read = Recording.read(stereo.array(), LONGEST);
        assertThat(read.samples()).hasSize(tone.length);
        assertThat(read.samples()[500]).isEqualTo((short) (tone[500] / 2));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLongerThanPermittedIsRefusedAsThat(Kind kind) {
        byte[] file = kind.of(tone(16_000, 440, 3), 16_000);
        assertThatThrownBy(() -> Recording.read(file, Duration.ofSeconds(2)))
                .isInstanceOfSatisfying(
                        UnreadableRecordingException.class,
                        e -> assertThat(e.isTooLong()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 7_999, 48_001, 96_000, 0, -1})
    void otherRatesAreRefused(int rate) {
        byte[] file = new WavFile(rate, new short[100]).bytes();
        assertThatThrownBy(() -> Recording.read(file, LONGEST)).isInstanceOf(UnreadableRecordingException.class);
    }

    @Test
    void aFileThatIsNoRecordingIsRefused() {
        for (String begin : new String[] {"", "OggS", "RIFF", "\u001aE\u00df\u00a3", "ID3", "fLaC"}) {
            byte[] file = (begin + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> Recording.read(file, LONGEST))
                    .isInstanceOfSatisfying(
                            UnreadableRecordingException.class,
                            e -> assertThat(e.isTooLong()).isFalse());
        }
    }

    @Test
    void anOggFileOfSomethingElseIsRefused() {
        byte[] file = OggOpusFile.of(tone(16_000, 440, 1), 16_000);
        file[28] = 'X';
        assertThatThrownBy(() -> Recording.read(file, LONGEST)).isInstanceOf(UnreadableRecordingException.class);
    }

    @Test
    void aCutOffFileIsReadAsFarAsItGoes() throws Exception {
        for (Kind kind : Kind.values()) {
            byte[] file = kind.of(tone(16_000, 440, 3), 16_000);
            byte[] half = Arrays.copyOf(file, file.length / 2);
            assertThat(Recording.read(half, LONGEST).length()).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static short[] tone(int rate, double frequency, int seconds) {
        short[] samples = new short[rate * seconds];
        var random = new Random(5);
        for (int i = 0; i < samples.length; i++) {
            double sway = 1 + 0.2 * Math.sin(i * 20.0 / rate);
            samples[i] = (short) (8_000 * sway * Math.sin(2 * Math.PI * frequency * i / rate) + random.nextInt(40));
        }
        return samples;
    }

    /// By crossings of zero, away from the edges.
    private static double frequency(short[] samples) {
        int from = samples.length / 4;
        int to = samples.length * 3 / 4;
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                crossings++;
            }
        }
        return crossings * (double) Recording.RATE / (to - from);
    }
}
