package io.vivavoce.language;

import io.vivavoce.provider.ProviderException;
import org.jspecify.annotations.Nullable;

/// An answer being written. Pulled by one thread; whoever pulls slowly slows the server down. [#close] from any thread
/// cancels the request on the wire and ends a waiting [#next]. Must be closed.
public interface Generation extends AutoCloseable {
    /// Why an answer ended.
    enum FinishReason {
        /// The model came to its end.
        COMPLETE,
        /// It was cut off at the most tokens asked for.
        LENGTH,
        /// The vendor held the rest back.
        FILTERED,
        /// It was closed before its end.
        CANCELLED,
        /// The server gave another reason, or none.
        OTHER
    }

    /// The next piece of the answer, never empty; null at its end, and after [#close]. Blocks until there is one.
    ///
    /// @throws ProviderException when the model failed, or did not go on in time; nothing follows it
    @Nullable
    String next() throws InterruptedException;

    /// What the request was made of, as far as it is known: whole when [#next] has given null.
    TokenUsage usage();

    /// @throws IllegalStateException before the end
    FinishReason finishReason();

    @Override
    void close();
}
