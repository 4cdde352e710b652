package io.vivavoce.provider;

import java.time.Duration;

/// Uses an engine once, as cheaply as it can, to see that it works.
///
/// @param <E> the port: a recogniser, a voice or a language model
@FunctionalInterface
public interface Trial<E> {
    /// How long its first result took.
    ///
    /// @throws ProviderException what is wrong with it
    Duration run(E engine) throws InterruptedException;
}
