package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.speech.internal.voices.SoundReader.UnreadableSound;
import io.vivavoce.standin.MadeVoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundReaderTest {
    private static final String TEXT = "Some words to say.";

    @Test
    void bareSoundIsReadWhateverTheSizesItComesIn() throws Exception {
        byte[] sound = MadeVoice.pcm(TEXT, 24_000);
        var random = new Random(2);
        InputStream uneven = new ByteArrayInputStream(sound) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(900)));
            }
        };
        assertThat(all(new SoundReader(uneven, 24_000, 24_000))).containsExactly(samples(sound));
    }

    @Test
    void halfASampleAtTheEndIsNone() throws Exception {
        byte[] sound = Arrays.copyOf(MadeVoice.pcm(TEXT, 24_000), 4_001);
        assertThat(all(reader(sound, 24_000))).hasSize(2_000);
        assertThat(all(reader(new byte[3], 24_000))).hasSize(1);
        assertThat(all(reader(new byte[0], 24_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWavIsReadWhetherItKnowsItsLengthOrNot(boolean known) throws Exception {
        assertThat(all(reader(MadeVoice.wav(TEXT, 24_000, known), 0)))
                .containsExactly(samples(MadeVoice.pcm(TEXT, 24_000)));
    }

    @Test
    void aWavInPlaceOfBareSoundIsReadAsWhatItIs() throws Exception {
        assertThat(all(reader(MadeVoice.wav(TEXT, 16_000, true), 24_000)).length)
                .isEqualTo(samples(MadeVoice.pcm(TEXT, 24_000)).length);
    }

    @Test
    void otherChunksBeforeAndBehindTheSoundAreNoSound() throws Exception {
        byte[] wav = MadeVoice.wav(TEXT, 24_000, true);
        var out = new ByteArrayOutputStream();
        out.write(wav, 0, 36);
        out.write(
                ByteBuffer.allocate(14)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("LIST".getBytes(StandardCharsets.US_ASCII))
                        .putInt(5)
                        .put(new byte[6])
                        .array(),
                0,
                14);
        out.write(wav, 36, wav.length - 36);
        out.writeBytes("LIST....".getBytes(StandardCharsets.US_ASCII));
        assertThat(all(reader(out.toByteArray(), 0))).containsExactly(samples(MadeVoice.pcm(TEXT, 24_000)));
    }

    @Test
    void aWavThatEndsBeforeItsLengthIsCutOff() {
        byte[] wav = MadeVoice.wav(TEXT, 24_000, true);
        assertThatThrownBy(() -> all(reader(Arrays.copyOf(wav, wav.length / 2), 0)))
                .isInstanceOf(UnreadableSound.class)
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"error\":1}", "{ \"error\"", "<html><body>", "ID3\u0004\u0000", "OggS\u0000", "fLaC\u0000"})
    void whatIsNoSoundIsNotPlayed(String other) {
        byte[] bytes = other.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> all(reader(bytes, 24_000))).isInstanceOf(UnreadableSound.class);
        assertThatThrownBy(() -> all(reader(bytes, 0))).isInstanceOf(UnreadableSound.class);
    }

    @Test
    void aWavOfAnotherKindIsNotPlayed() {
        for (int at : new int[] {20, 22, 34}) {
            byte[] wav = MadeVoice.wav(TEXT, 24_000, true);
            wav[at] = 3;
            assertThatThrownBy(() -> all(reader(wav, 0))).isInstanceOf(UnreadableSound.class);
        }
        byte[] wav = MadeVoice.wav(TEXT, 1_000, true);
        assertThatThrownBy(() -> all(reader(wav, 0))).isInstanceOf(UnreadableSound.class);
    }

    @Test
    void noHeaderOfAnyBytesDoesMoreThanFail() throws Exception {
        var random = new Random(9);
        for (int round = 0; round < 3_000; round++) {
            byte[] wav = Arrays.copyOf(MadeVoice.wav("x", 8_000, true), 44 + random.nextInt(40));
            for (int change = random.nextInt(6); change >= 0; change--) {
                wav[4 + random.nextInt(wav.length - 4)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(wav, random.nextInt(wav.length));
            try {
                assertThat(all(reader(cut, 0)).length).isLessThan(1_000);
            } catch (UnreadableSound expected) {
                assertThat(expected).hasMessageStartingWith("it");
            }
        }
    }

    private static SoundReader reader(byte[] bytes, int bareRate) {
        return new SoundReader(new ByteArrayInputStream(bytes), bareRate, 24_000);
    }

    private static short[] all(SoundReader reader) throws Exception {
        short[] all = new short[0];
        for (short[] piece = reader.next(); piece != null; piece = reader.next()) {
            assertThat(piece.length).isLessThanOrEqualTo(2_400);
            int length = all.length;
            all = Arrays.copyOf(all, length + piece.length);
            System.arraycopy(piece, 0, all, length, piece.length);
        }
        return all;
    }

    private static short[] samples(byte[] pcm) {
        short[] samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
