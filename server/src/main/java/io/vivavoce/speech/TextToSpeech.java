package io.vivavoce.speech;

import io.vivavoce.provider.ProviderException;
import org.jspecify.annotations.Nullable;

/// Turns a sentence into speech. Thread-safe.
public interface TextToSpeech {
    TextToSpeechCapabilities capabilities();

    /// Starts to speak one sentence.
    ///
    /// @throws ProviderException when the engine refuses it
    Synthesis open(String sentence);

    /// One sentence being spoken. Pulled by one thread; [#close] from any thread cancels it.
    interface Synthesis extends AutoCloseable {
        /// The next piece of 16-bit mono PCM, null at the end. Blocks until the engine has made it.
        ///
        /// @throws ProviderException when the engine failed
        short @Nullable [] next() throws InterruptedException;

        @Override
        void close();
    }
}
