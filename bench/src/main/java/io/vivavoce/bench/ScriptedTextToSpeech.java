package io.vivavoce.bench;

import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Speaks a steady tone of a length that follows the number of words, its first piece after a set time.
final class ScriptedTextToSpeech implements TextToSpeech {
    private static final int SAMPLE_RATE = 16_000;
    private static final int PIECE_SAMPLES = SAMPLE_RATE / 5;
    private static final short LOUD = 1000;

    private final Duration firstAudio;
    private final Duration word;

    ScriptedTextToSpeech(Duration firstAudio, Duration word) {
        this.firstAudio = firstAudio;
        this.word = word;
    }

    @Override
    public TextToSpeechCapabilities capabilities() {
        return new TextToSpeechCapabilities("scripted", SAMPLE_RATE, Set.of(Locale.ENGLISH));
    }

    @Override
    public Synthesis open(String sentence) {
        int words = sentence.strip().split("\\s+", -1).length;
        return new Tone((int) (words * word.toMillis() * SAMPLE_RATE / 1000));
    }

    private final class Tone implements Synthesis {
        private final CountDownLatch closed = new CountDownLatch(1);
        private final long readyAt = System.nanoTime() + firstAudio.toNanos();
        private int left;

        Tone(int samples) {
            left = samples;
        }

        @Override
        public short @Nullable [] next() throws InterruptedException {
            long wait = readyAt - System.nanoTime();
            boolean stopped = wait > 0 ? closed.await(wait, TimeUnit.NANOSECONDS) : closed.getCount() == 0;
            if (stopped || left == 0) {
                return null;
            }
            short[] piece = new short[Math.min(PIECE_SAMPLES, left)];
            left -= piece.length;
            Arrays.fill(piece, LOUD);
            return piece;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
