package io.vivavoce.language.internal;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.TokenUsage;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One answer, by the first model that begins it in time. A failure before the first piece goes to the next model
/// unseen; one after it is the caller's to see, because its words may have been said already. An answer by a schema is
/// nothing before it is whole: it is handed out in one piece, and a failure at any point goes to the next model.
///
/// A model that broke before it began, or was busy without saying until when, is asked a second time at once; one that
/// did not begin in time is not, for the time is spent.
final class LadderGeneration implements Generation {
    private static final int TRIES = 2;

    private final Ladder<LanguageModel> ladder;
    private final LanguageRequest request;
    private boolean begun;
    private volatile boolean closed;
    private volatile @Nullable Attempt attempt;

    LadderGeneration(Ladder<LanguageModel> ladder, LanguageRequest request) {
        this.ladder = ladder;
        this.request = request;
    }

    @Override
    public @Nullable String next() throws InterruptedException {
        if (closed) {
            return null;
        }
        if (!begun) {
            begun = true;
            return begin();
        }
        Attempt current = attempt;
        return current == null ? null : current.next();
    }

    private @Nullable String begin() throws InterruptedException {
        Set<String> tried = new HashSet<>();
        ProviderException last = new ProviderException(Kind.UNAVAILABLE, "No language model may be used now.");
        for (Rung<LanguageModel> rung = untried(tried); rung != null; rung = untried(tried)) {
            tried.add(rung.id());
            for (int tries = 1; tries <= TRIES && !closed; tries++) {
                try {
                    return new Attempt(rung).begin();
                } catch (ProviderException e) {
                    last = e;
                }
                if (!worthAnotherTry(last)) {
                    break;
                }
            }
            if (closed) {
                return null;
            }
            rung.failed(last);
        }
        throw last;
    }

    private @Nullable Rung<LanguageModel> untried(Set<String> tried) {
        Optional<Rung<LanguageModel>> next = ladder.usable().stream()
                .filter(rung -> !tried.contains(rung.id()))
                .findFirst();
        return next.orElse(null);
    }

    private boolean worthAnotherTry(ProviderException failure) {
        Attempt failed = attempt;
        return (failed == null || !failed.spoken)
                && failure.retryable()
                && failure.kind() != Kind.TIMEOUT
                && failure.retryAfter().isEmpty();
    }

    @Override
    public TokenUsage usage() {
        Attempt current = attempt;
        return current == null ? new TokenUsage(0, 0, false) : current.answer.usage();
    }

    @Override
    public FinishReason finishReason() {
        Attempt current = attempt;
        if (current == null) {
            if (closed) {
                return FinishReason.CANCELLED;
            }
            throw new IllegalStateException("The answer has not begun.");
        }
        return current.answer.finishReason();
    }

    @Override
    public void close() {
        closed = true;
        Attempt current = attempt;
        if (current != null) {
            current.close();
        }
    }

    /// An answer of one model, and the count of what it took.
    private final class Attempt {
        private final Rung<LanguageModel> rung;
        private final Generation answer;
        private final AtomicBoolean counted = new AtomicBoolean();
        private volatile boolean spoken;

        Attempt(Rung<LanguageModel> rung) {
            this.rung = rung;
            this.answer = rung.engine().open(request);
        }

        @Nullable
        String begin() throws InterruptedException {
            attempt = this;
            if (closed) {
                close();
                return null;
            }
            long asked = System.nanoTime();
            String first = FirstPiece.of(answer, rung.patience(), rung.name());
            spoken = first != null;
            if (closed) {
                close();
                return null;
            }
            rung.succeeded(Duration.ofNanos(System.nanoTime() - asked));
            if (first == null) {
                count();
            }
            return first == null || request.schema() == null ? first : whole(first);
        }

        private String whole(String first) throws InterruptedException {
            StringBuilder text = new StringBuilder(first);
            try {
                for (String piece = answer.next(); piece != null; piece = answer.next()) {
                    text.append(piece);
                }
            } finally {
                close();
            }
            return text.toString();
        }

        @Nullable
        String next() throws InterruptedException {
            try {
                String piece = answer.next();
                if (piece == null) {
                    count();
                }
                return piece;
            } catch (ProviderException e) {
                close();
                rung.failed(e);
                throw e;
            }
        }

        void close() {
            answer.close();
            if (spoken) {
                count();
            }
        }

        private void count() {
            if (counted.compareAndSet(false, true)) {
                TokenUsage usage = answer.usage();
                rung.used(Rung.Unit.INPUT_TOKENS, usage.input());
                rung.used(Rung.Unit.OUTPUT_TOKENS, usage.output());
            }
        }
    }
}
