package io.vivavoce.speech;

import io.vivavoce.provider.ProviderException;
import org.jspecify.annotations.Nullable;

/// One open stream into a recogniser: utterances in, words out.
///
/// One thread writes ([#begin], [#write], [#end], [#bias]); another one pulls [#next]. [#close] may be called from any
/// thread, ends a blocked [#next] and may be called twice.
public interface Recognition extends AutoCloseable {
    /// Starts an utterance. Its number is one more than the last one's, from 0.
    void begin();

    /// Adds 16-bit mono PCM to the utterance that is open. Returns at once: an engine that falls behind drops
    /// nothing and blocks nobody, it buffers up to its own limit and then fails the stream.
    void write(short[] samples, int offset, int length);

    /// Ends the utterance; exactly one [RecognitionResult.Final] follows for it, with empty text when nothing
    /// was heard.
    void end();

    /// Replaces the vocabulary from the next utterance on.
    void bias(Vocabulary vocabulary);

    /// The next result, in order; null once the stream is closed.
    ///
    /// @throws ProviderException when the engine failed; the stream is then of no more use
    @Nullable
    RecognitionResult next() throws InterruptedException;

    @Override
    void close();
}
