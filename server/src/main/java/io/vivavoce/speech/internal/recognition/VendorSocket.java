package io.vivavoce.speech.internal.recognition;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A WebSocket to a vendor. What is sent waits in order until the connection stands; nothing here blocks. Thread-safe.
final class VendorSocket implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final int NORMAL = 1000;
    private static final int POLICY = 1008;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Connection connection;
    private final Ear ear;
    private final long backlog;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<WebSocket> connected = new CompletableFuture<>();
    private CompletableFuture<WebSocket> sent;

    /// Who listens. Called by one thread at a time, with no lock held.
    interface Ear {
        void received(VendorSocket from, String message);

        /// Called once at most, and not after [VendorSocket#close].
        void lost(VendorSocket from, ProviderException cause);
    }

    /// @param backlog bytes that may wait to be sent
    VendorSocket(Connection connection, long backlog, Ear ear) {
        this.connection = connection;
        this.backlog = backlog;
        this.ear = ear;
        this.sent = connected;
    }

    /// Connects; to be called once, first.
    void open(URI address, Map<String, String> headers, Duration timeout) {
        watch(connected);
        try {
            WebSocket.Builder builder = connection.http().newWebSocketBuilder().connectTimeout(timeout);
            headers.forEach(builder::header);
            var _ = builder.buildAsync(address, new Listener()).whenComplete((socket, thrown) -> {
                if (thrown == null) {
                    connected.complete(socket);
                } else {
                    connected.completeExceptionally(thrown);
                }
            });
        } catch (RuntimeException e) {
            connected.completeExceptionally(e);
        }
    }

    void send(String message) {
        send(message.length(), socket -> socket.sendText(message, true));
    }

    void send(byte[] message) {
        send(message.length, socket -> socket.sendBinary(ByteBuffer.wrap(message), true));
    }

    private void send(int size, Function<WebSocket, CompletableFuture<WebSocket>> step) {
        if (over.get()) {
            return;
        }
        if (waiting.addAndGet(size) > backlog) {
            lost(new ProviderException(Kind.TIMEOUT, connection.provider() + " does not take sound fast enough"));
            return;
        }
        synchronized (this) {
            sent = sent.thenCompose(step);
            watch(sent.whenComplete((_, _) -> waiting.addAndGet(-size)));
        }
    }

    private void watch(CompletableFuture<WebSocket> step) {
        var _ = step.whenComplete((_, thrown) -> {
            if (thrown != null) {
                lost(HttpFailures.of(connection, thrown));
            }
        });
    }

    private void lost(ProviderException cause) {
        if (over.compareAndSet(false, true)) {
            abort();
            ear.lost(this, cause);
        }
    }

    private void abort() {
        var _ = connected.thenAccept(WebSocket::abort);
    }

    /// Says goodbye and hangs up, without waiting for an answer.
    ///
    /// @param farewell the vendor's own last message, empty for none
    void close(String farewell) {
        if (over.compareAndSet(false, true)) {
            synchronized (this) {
                CompletableFuture<WebSocket> last =
                        farewell.isEmpty() ? sent : sent.thenCompose(socket -> socket.sendText(farewell, true));
                var _ = last.thenCompose(socket -> socket.sendClose(NORMAL, ""))
                        .orTimeout(CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((_, _) -> abort());
            }
        }
    }

    @Override
    public void close() {
        close("");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (message.length() > LARGEST_MESSAGE) {
                lost(new ProviderException(Kind.CRASHED, connection.provider() + " sent too large a message"));
            } else if (last) {
                String whole = message.toString();
                message.setLength(0);
                if (!over.get()) {
                    ear.received(VendorSocket.this, whole);
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            Kind kind =
                    switch (code) {
                        case POLICY -> Kind.REJECTED;
                        case TRY_AGAIN_LATER -> Kind.BUSY;
                        default -> Kind.CRASHED;
                    };
            lost(HttpFailures.said(connection, kind, code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable thrown) {
            lost(HttpFailures.of(connection, thrown));
        }
    }
}
