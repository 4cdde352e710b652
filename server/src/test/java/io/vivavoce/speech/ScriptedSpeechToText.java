package io.vivavoce.speech;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// Understands the same words in every utterance, at once.
public final class ScriptedSpeechToText implements SpeechToText {
    private final String words;

    public ScriptedSpeechToText(String words) {
        this.words = words;
    }

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities("scripted", 16_000, Set.of(Locale.ENGLISH), true, false, false);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        return new Stream();
    }

    private final class Stream implements Recognition {
        private static final RecognitionResult CLOSED = new RecognitionResult.Partial(-1, "");

        private final BlockingQueue<RecognitionResult> results = new LinkedBlockingQueue<>();
        private int utterance = -1;
        private boolean partial;

        @Override
        public void begin() {
            utterance++;
            partial = false;
        }

        @Override
        public void write(short[] samples, int offset, int length) {
            if (!partial) {
                partial = true;
                results.add(new RecognitionResult.Partial(utterance, words));
            }
        }

        @Override
        public void end() {
            results.add(new RecognitionResult.Final(utterance, words, 0.9));
        }

        @Override
        public void bias(Vocabulary vocabulary) {}

        @Override
        public @Nullable RecognitionResult next() throws InterruptedException {
            RecognitionResult result = results.take();
            return result.utterance() < 0 ? null : result;
        }

        @Override
        public void close() {
            results.add(CLOSED);
        }
    }
}
