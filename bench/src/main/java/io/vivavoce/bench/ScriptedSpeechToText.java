package io.vivavoce.bench;

import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hears the same finished sentence in every utterance: a word more for each quarter of a second, the whole of it a
/// set time after the end.
final class ScriptedSpeechToText implements SpeechToText {
    private static final int SAMPLE_RATE = 16_000;
    private static final int SAMPLES_PER_WORD = SAMPLE_RATE / 4;
    private static final String[] WORDS =
            "I moved the nightly batch to a queue and that cut the delay from 9 hours to 20 minutes".split(" ", -1);

    private final Duration finalText;

    ScriptedSpeechToText(Duration finalText) {
        this.finalText = finalText;
    }

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities("scripted", SAMPLE_RATE, Set.of(Locale.ENGLISH), true, false, false);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        return new Script();
    }

    private record Due(long atNanos, @Nullable RecognitionResult result) {}

    private final class Script implements Recognition {
        private final BlockingQueue<Due> results = new LinkedBlockingQueue<>();
        private int utterance = -1;
        private int samplesHeard;

        @Override
        public void begin() {
            utterance++;
            samplesHeard = 0;
        }

        @Override
        public void write(short[] samples, int offset, int length) {
            int before = samplesHeard / SAMPLES_PER_WORD;
            samplesHeard += length;
            int words = Math.min(WORDS.length, samplesHeard / SAMPLES_PER_WORD);
            if (words > before) {
                String text = String.join(" ", Arrays.copyOf(WORDS, words));
                results.add(new Due(System.nanoTime(), new RecognitionResult.Partial(utterance, text)));
            }
        }

        @Override
        public void end() {
            String text = samplesHeard == 0 ? "" : String.join(" ", WORDS);
            results.add(new Due(
                    System.nanoTime() + finalText.toNanos(), new RecognitionResult.Final(utterance, text, 0.9)));
        }

        @Override
        public void bias(Vocabulary vocabulary) {}

        @Override
        public @Nullable RecognitionResult next() throws InterruptedException {
            Due due = results.take();
            long wait = due.atNanos() - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            return due.result();
        }

        @Override
        public void close() {
            results.add(new Due(System.nanoTime(), null));
        }
    }
}
