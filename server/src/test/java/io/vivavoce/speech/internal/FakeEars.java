package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.recognition.ResultQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A recogniser that understands every sample as a letter, and fails when it is told to.
final class FakeEars implements SpeechToText {
    enum Failing {
        NEVER,
        AT_OPEN,
        AT_BEGIN,
        IN_THE_MIDDLE,
        AFTER_WORDS,
        AT_END,
        SILENT_AT_END
    }

    final List<Heard> streams = new CopyOnWriteArrayList<>();
    volatile Failing failing = Failing.NEVER;
    volatile ProviderException.Kind kind = ProviderException.Kind.CRASHED;
    /// How often it fails before it works.
    volatile int times = Integer.MAX_VALUE;

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities("fake", 16_000, Set.of(Locale.ENGLISH), true, false, false);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        if (fails(Failing.AT_OPEN)) {
            throw failure();
        }
        Heard stream = new Heard(vocabulary);
        streams.add(stream);
        return stream;
    }

    private synchronized boolean fails(Failing when) {
        return failing == when && times-- > 0;
    }

    private ProviderException failure() {
        return new ProviderException(kind, "told to fail");
    }

    final class Heard implements Recognition {
        final ResultQueue results = new ResultQueue();
        final List<String> utterances = new ArrayList<>();
        volatile Vocabulary vocabulary;
        volatile boolean closed;
        private StringBuilder words = new StringBuilder();

        Heard(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        /// It breaks by itself.
        void breaks() {
            results.fail(failure());
        }

        @Override
        public void begin() {
            words = new StringBuilder();
            utterances.add("");
            failIf(Failing.AT_BEGIN);
        }

        @Override
        public void write(short[] samples, int offset, int length) {
            failIf(Failing.IN_THE_MIDDLE);
            for (int i = offset; i < offset + length; i++) {
                words.append((char) samples[i]);
            }
            utterances.set(utterances.size() - 1, words.toString());
            results.add(new RecognitionResult.Partial(utterances.size() - 1, words.toString()));
            failIf(Failing.AFTER_WORDS);
        }

        @Override
        public void end() {
            failIf(Failing.AT_END);
            if (!fails(Failing.SILENT_AT_END)) {
                results.add(new RecognitionResult.Final(utterances.size() - 1, words.toString(), 0.9));
            }
        }

        private void failIf(Failing when) {
            if (fails(when)) {
                breaks();
            }
        }

        @Override
        public void bias(Vocabulary next) {
            vocabulary = next;
        }

        @Override
        public @Nullable RecognitionResult next() throws InterruptedException {
            return results.next();
        }

        @Override
        public void close() {
            closed = true;
            results.close();
        }
    }
}
