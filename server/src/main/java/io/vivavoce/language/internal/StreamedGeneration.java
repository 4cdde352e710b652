package io.vivavoce.language.internal;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.TokenUsage;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An answer that a client of LangChain4j pushes, to be pulled. The client works on a virtual thread of its own, which
/// waits when the queue is full; interrupting that thread gives the request up and closes its line.
final class StreamedGeneration implements Generation {
    /// What the client does on that thread.
    @FunctionalInterface
    interface Talk {
        void with(StreamingChatResponseHandler handler);
    }

    private sealed interface Step {}

    private record Piece(String text) implements Step {}

    private record End(TokenUsage usage, FinishReason reason) implements Step {}

    private record Failure(ProviderException cause) implements Step {}

    private static final Step CLOSED = new Failure(new ProviderException(Kind.UNAVAILABLE, "The answer was given up."));

    private final String provider;
    private final long asked;
    private final boolean byTool;
    private final Duration idle;
    private final long deadline;
    private final BlockingQueue<Step> steps;
    private final Thread talking;
    private long written;
    private volatile boolean closed;
    private @Nullable Step last;

    /// @param byTool whether the arguments of a tool are the answer, and not what is said beside them
    StreamedGeneration(String provider, LanguageRequest request, boolean byTool, LanguageProperties limits, Talk talk) {
        this.provider = provider;
        this.asked = request.length();
        this.byTool = byTool;
        this.idle = limits.idleTimeout();
        this.deadline = System.nanoTime() + limits.requestTimeout().toNanos();
        this.steps = new ArrayBlockingQueue<>(limits.pieces());
        this.talking = Thread.ofVirtual().name("language-" + provider).start(() -> run(talk));
    }

    @Override
    public @Nullable String next() throws InterruptedException {
        if (closed || last instanceof End) {
            return null;
        }
        Step step = last == null ? awaited() : last;
        if (closed) {
            return null;
        }
        return switch (step) {
            case Piece piece -> {
                written += piece.text().length();
                yield piece.text();
            }
            case End end -> {
                last = end;
                yield null;
            }
            case Failure failure -> {
                last = failure;
                talking.interrupt();
                throw failure.cause();
            }
        };
    }

    private Step awaited() throws InterruptedException {
        long whole = deadline - System.nanoTime();
        long patience = written == 0 ? whole : Math.min(whole, idle.toNanos());
        Step step = steps.poll(Math.max(0, patience), TimeUnit.NANOSECONDS);
        return step != null
                ? step
                : new Failure(new ProviderException(
                        Kind.TIMEOUT,
                        provider + (written == 0 ? " did not answer in time." : " did not go on with its answer.")));
    }

    @Override
    public TokenUsage usage() {
        return last instanceof End end ? end.usage() : TokenUsage.estimated(asked, written);
    }

    @Override
    public FinishReason finishReason() {
        if (last instanceof End end) {
            return end.reason();
        }
        if (closed) {
            return FinishReason.CANCELLED;
        }
        throw new IllegalStateException("The answer has not ended.");
    }

    @Override
    public void close() {
        closed = true;
        talking.interrupt();
        steps.clear();
        steps.offer(CLOSED);
    }

    private void run(Talk talk) {
        Pushed handler = new Pushed();
        try {
            talk.with(handler);
            handler.fail(new ProviderException(Kind.CRASHED, provider + " broke off in the middle of its answer."));
        } catch (ProviderException e) {
            handler.fail(e);
        } catch (RuntimeException e) {
            handler.onError(e);
        }
    }

    private final class Pushed implements StreamingChatResponseHandler {
        private boolean over;
        private long pushed;

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            push(byTool ? "" : piece.text(), context.streamingHandle());
        }

        @Override
        public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
            push(byTool ? piece.partialArguments() : "", context.streamingHandle());
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            over(new End(usage(response), reason(response)));
        }

        @Override
        public void onError(Throwable error) {
            fail(
                    error instanceof ProviderException known
                            ? known
                            : new ProviderException(
                                    Kind.CRASHED,
                                    provider + " sent what cannot be read: "
                                            + error.getClass().getSimpleName()));
        }

        private void push(String text, StreamingHandle line) {
            pushed += text.length();
            if (over || closed) {
                line.cancel();
            } else if (!text.isEmpty()) {
                put(new Piece(text));
            }
        }

        void fail(ProviderException cause) {
            over(new Failure(cause));
        }

        private void over(Step step) {
            if (!over) {
                over = true;
                put(step);
            }
        }

        private void put(Step step) {
            try {
                steps.put(step);
            } catch (InterruptedException e) {
                over = true;
                Thread.currentThread().interrupt();
            }
        }

        private TokenUsage usage(ChatResponse response) {
            var counted = response.metadata().tokenUsage();
            if (counted == null || counted.inputTokenCount() == null || counted.outputTokenCount() == null) {
                return TokenUsage.estimated(asked, pushed);
            }
            return new TokenUsage(counted.inputTokenCount(), counted.outputTokenCount(), false);
        }

        private static FinishReason reason(ChatResponse response) {
            return switch (response.metadata().finishReason()) {
                case STOP, TOOL_EXECUTION -> FinishReason.COMPLETE;
                case LENGTH -> FinishReason.LENGTH;
                case CONTENT_FILTER -> FinishReason.FILTERED;
                case OTHER -> FinishReason.OTHER;
                case null -> FinishReason.OTHER;
            };
        }
    }
}
