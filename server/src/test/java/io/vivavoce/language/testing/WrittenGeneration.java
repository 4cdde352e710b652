package io.vivavoce.language.testing;

import io.vivavoce.language.Generation;
import io.vivavoce.language.TokenUsage;
import org.jspecify.annotations.Nullable;

/// An answer that is there at once, in one piece.
final class WrittenGeneration implements Generation {
    private final String text;
    private boolean given;
    private boolean ended;
    private boolean closed;

    WrittenGeneration(String text) {
        this.text = text;
    }

    @Override
    public synchronized @Nullable String next() {
        if (closed || given) {
            ended |= !closed;
            return null;
        }
        given = true;
        return text;
    }

    @Override
    public TokenUsage usage() {
        return TokenUsage.estimated(0, text.length());
    }

    @Override
    public synchronized FinishReason finishReason() {
        if (!ended && !closed) {
            throw new IllegalStateException("The answer is not over.");
        }
        return ended ? FinishReason.COMPLETE : FinishReason.CANCELLED;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
