package io.vivavoce.voice.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Fuzz;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Damaged recordings come to sound within the limit, or to a refusal; to nothing else.
class RecordingFuzzTest {
    private static final int FILES = 20_000;
    private static final int WORKERS = 2;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<byte[]> good = List.of(
            new WavFile(22_050, hum(22_050)).bytes(),
            OggOpusFile.of(hum(16_000), 16_000),
            WebmFile.live(OggOpusFile.of(hum(16_000), 16_000)),
            WebmFile.grouped(OggOpusFile.of(hum(16_000), 16_000)));

    @Test
    void whateverIsDamagedIsReadOrRefused() throws Exception {
        Fuzz.run("damaged recordings", FILES, WORKERS, random -> {
            byte[] file = damaged(good.get(random.nextInt(good.size())), random);
            try {
                assertThat(Recording.read(file, LONGEST).length()).isLessThanOrEqualTo(LONGEST);
            } catch (UnreadableRecordingException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        });
    }

    private static byte[] damaged(byte[] file, Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(file.length + 1) : file.length;
        byte[] damaged = Arrays.copyOf(file, length);
        for (int i = random.nextInt(20); i >= 0 && length > 0; i--) {
            int near = random.nextBoolean() ? Math.min(length, 120) : length;
            damaged[random.nextInt(near)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static short[] hum(int samples) {
        short[] hum = new short[samples];
        for (int i = 0; i < samples; i++) {
            hum[i] = (short) (4_000 * Math.sin(i / 10.0));
        }
        return hum;
    }
}
