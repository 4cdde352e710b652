package io.vivavoce.language.internal;

import io.vivavoce.language.Generation;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The first piece of an answer, or nothing of it: whoever waits for it in vain closes the answer.
final class FirstPiece {
    private FirstPiece() {}

    /// @return null when the answer is empty
    /// @throws ProviderException also when there is none in time
    static @Nullable String of(Generation generation, Duration patience, String engine) throws InterruptedException {
        FutureTask<@Nullable String> first = new FutureTask<>(generation::next);
        Thread.ofVirtual().name("first-piece").start(first);
        try {
            return first.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            generation.close();
            throw new ProviderException(
                    Kind.TIMEOUT, engine + " gave no first word within " + patience.toMillis() + " ms.");
        } catch (InterruptedException e) {
            generation.close();
            throw e;
        } catch (ExecutionException e) {
            generation.close();
            throw e.getCause() instanceof ProviderException known
                    ? known
                    : new ProviderException(Kind.CRASHED, engine + " broke in an unknown way.", e.getCause());
        }
    }
}
