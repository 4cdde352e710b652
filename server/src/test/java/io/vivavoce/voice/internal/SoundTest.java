package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.voice.internal.recording.WavFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SoundTest {
    @Nested
    class Capture {
        private final CaptureClock clock = new CaptureClock();

        @Test
        void jitterOfTheLineDoesNotMoveTheMomentOfCapture() {
            var random = new Random(3);
            long delay = 5_000;
            for (int frame = 0; frame < 500; frame++) {
                long captured = frame * 20_000L;
                clock.arrived(captured, captured + delay + (frame == 20 ? 0 : random.nextInt(40_000)));
            }
            assertThat(clock.onSessionClock(9_000_000)).isBetween(9_005_000L, 9_016_000L);
        }

        @Test
        void aNewClockOfTheClientIsTakenAsOne() {
            clock.arrived(1_000_000, 2_000_000);
            clock.arrived(900_000_000, 2_020_000);
            assertThat(clock.onSessionClock(900_000_000)).isEqualTo(2_020_000);
        }
    }

    @Nested
    class Buffer {
        @Test
        void growsToItsLimitThenDropsTheOldestAndKeepsCount() {
            var buffer = new MicrophoneBuffer(4, 8);
            assertThat(buffer.write(new short[] {1, 2, 3, 4, 5, 6})).isZero();
            assertThat(buffer.write(new short[] {7, 8, 9})).isEqualTo(1);
            short[] two = new short[2];
            assertThat(buffer.read(two)).isEqualTo(1);
            assertThat(two).containsExactly(2, 3);
            assertThat(buffer.size()).isEqualTo(6);
            assertThat(buffer.dropped()).isEqualTo(1);
        }

        @Test
        void givesNothingBeforeThereIsEnough() {
            var buffer = new MicrophoneBuffer(4, 8);
            assertThat(buffer.write(new short[] {1})).isZero();
            assertThat(buffer.read(new short[2])).isEqualTo(-1);
        }

        @Test
        void samplesComeOutAsTheyWentInWhateverTheSizes() {
            var random = new Random(11);
            var buffer = new MicrophoneBuffer(16, 1 << 16);
            short in = 0;
            short out = 0;
            for (int i = 0; i < 2_000; i++) {
                short[] piece = new short[random.nextInt(40)];
                for (int k = 0; k < piece.length; k++) {
                    piece[k] = in++;
                }
                assertThat(buffer.write(piece)).isZero();
                short[] into = new short[1 + random.nextInt(40)];
                if (buffer.read(into) >= 0) {
                    for (short sample : into) {
                        assertThat(sample).isEqualTo(out++);
                    }
                }
            }
        }
    }

    @Nested
    class Resampling {
        @Test
        void keepsAToneOfSpeechAndRemovesWhatWouldFold() {
            assertThat(levelAfter(1_000)).isBetween(0.95, 1.05);
            assertThat(levelAfter(3_400)).isBetween(0.95, 1.05);
            assertThat(levelAfter(10_500)).isLessThan(0.03);
        }

        @Test
        void threeSamplesBecomeTwo() {
            assertThat(new Resampler().resample(new short[480])).hasSize(320);
        }

        private double levelAfter(double hertz) {
            var resampler = new Resampler();
            double in = 0;
            double out = 0;
            for (int frame = 0; frame < 50; frame++) {
                short[] tone = new short[480];
                for (int i = 0; i < tone.length; i++) {
                    tone[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * (frame * 480 + i) / 24_000));
                }
                short[] after = resampler.resample(tone);
                if (frame > 0) {
                    in += power(tone);
                    out += power(after);
                }
            }
            return Math.sqrt(out / in);
        }

        private double power(short[] samples) {
            double sum = 0;
            for (short sample : samples) {
                sum += (double) sample * sample;
            }
            return sum / samples.length;
        }
    }

    @Nested
    class Frames {
        private ByteBuffer frame(int samples) {
            ByteBuffer frame = ByteBuffer.allocate(16 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
            frame.put(0, (byte) 1).putInt(4, 77).putLong(8, 123_456_789L).putShort(16, (short) -5);
            return frame;
        }

        @Test
        void carrySequenceCaptureTimeAndSamples() {
            AudioFrame frame = Objects.requireNonNull(FrameCodec.decode(frame(320), 16_000));
            assertThat(frame.sequence()).isEqualTo(77);
            assertThat(frame.capturedAtMicros()).isEqualTo(123_456_789L);
            assertThat(frame.samples()).hasSize(320).startsWith(-5, 0);
        }

        @Test
        void ofAnotherLengthTypeOrFlagAreMalformed() {
            assertThat(FrameCodec.decode(frame(319), 16_000)).isNull();
            assertThat(FrameCodec.decode(frame(320), 24_000)).isNull();
            assertThat(FrameCodec.decode(frame(320).put(0, (byte) 2), 16_000)).isNull();
            assertThat(FrameCodec.decode(frame(320).put(1, (byte) 1), 16_000)).isNull();
            assertThat(FrameCodec.decode(frame(320).putLong(8, -1), 16_000)).isNull();
            assertThat(FrameCodec.decode(ByteBuffer.allocate(0), 16_000)).isNull();
        }

        @Test
        void ofAReplyNameReplyAndFrame() {
            ByteBuffer bytes =
                    FrameCodec.encode(3, 9, new short[] {1, 2, 3}, 1, 2, true).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(bytes.remaining()).isEqualTo(16 + 4);
            assertThat(bytes.get(0)).isEqualTo((byte) 2);
            assertThat(bytes.get(1)).isEqualTo((byte) 1);
            assertThat(bytes.getInt(4)).isEqualTo(3);
            assertThat(bytes.getInt(8)).isEqualTo(9);
            assertThat(bytes.getShort(16)).isEqualTo((short) 2);
        }
    }

    @Nested
    class Wav {
        @Test
        void comesBackAsItWasWritten() {
            WavFile read = Objects.requireNonNull(WavFile.read(new WavFile(16_000, new short[] {1, -2, 3}).bytes()));
            assertThat(read.sampleRate()).isEqualTo(16_000);
            assertThat(read.samples()).containsExactly(1, -2, 3);
        }

        @Test
        void damagedFilesAreRefusedWithoutHarm() {
            var random = new Random(5);
            byte[] good = new WavFile(16_000, new short[400]).bytes();
            for (int i = 0; i < 5_000; i++) {
                byte[] bad = java.util.Arrays.copyOf(good, random.nextInt(good.length + 1));
                for (int flips = 0; flips < 4 && bad.length > 0; flips++) {
                    bad[random.nextInt(Math.min(bad.length, 48))] = (byte) random.nextInt(256);
                }
                WavFile read = WavFile.read(bad);
                assertThat(read == null || read.samples().length <= bad.length).isTrue();
            }
        }
    }

    @Test
    void theFirstSoundBeforeSpeechIsKept() {
        var preroll = new Preroll(4);
        preroll.add(new short[] {1, 2, 3});
        preroll.add(new short[] {4, 5, 6});
        assertThat(preroll.take()).containsExactly(3, 4, 5, 6);
        assertThat(preroll.take()).isEmpty();
    }
}
