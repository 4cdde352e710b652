package io.vivavoce.speech.internal.recognition;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A conversation with a vendor who recognises over a WebSocket: utterances are numbered, their finals given in order,
/// the line kept open between them. A subclass speaks the vendor's language; its methods are called with the lock of
/// this object held.
public abstract class SocketRecognition implements Recognition {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final Limits limits;
    private final ResultQueue results = new ResultQueue();
    private final Deque<Spoken> underWay = new ArrayDeque<>();
    private final Ear ear = new Ear();
    private @Nullable VendorSocket socket;
    private @Nullable Spoken open;
    private int begun;
    private long position;
    private long lastSent = System.nanoTime();
    private @Nullable Thread watch;

    /// @param connectTimeout for the connection and its handshake
    /// @param finalTimeout how long the words of an utterance may take after its end
    /// @param keepAlive how long nothing may be said before [#keepAlive] is
    /// @param backlogBytes what may wait to be sent
    public record Limits(Duration connectTimeout, Duration finalTimeout, Duration keepAlive, long backlogBytes) {}

    protected SocketRecognition(Connection connection, Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    /// Opens the line, instead of the one before if there is one; positions count from 0 again.
    protected final synchronized void connect(URI address, Map<String, String> headers) {
        if (socket != null) {
            socket.close(farewell());
        }
        position = 0;
        socket = new VendorSocket(connection, limits.backlogBytes(), ear);
        socket.open(address, headers, limits.connectTimeout());
        if (watch == null) {
            watch = Thread.ofVirtual().name("recognition-watch").start(this::watch);
        }
    }

    /// Sends sound of the utterance that is open.
    protected abstract void sendSound(short[] samples, int offset, int length);

    /// An utterance begins; the line is idle when `first`.
    protected abstract void began(Spoken utterance, boolean first);

    /// Asks for the words of an utterance that ended, or finishes it.
    protected abstract void ended(Spoken utterance);

    protected abstract void received(JsonNode message);

    /// What keeps an idle line open, empty when nothing is needed.
    protected abstract String keepAlive();

    protected abstract String farewell();

    /// Whether an utterance counts as understood, though the vendor said nothing more of it for so long.
    protected boolean enough(Spoken utterance, Duration waited) {
        return false;
    }

    protected final void send(String message) {
        if (socket != null) {
            lastSent = System.nanoTime();
            socket.send(message);
        }
    }

    protected final void send(byte[] message) {
        if (socket != null) {
            lastSent = System.nanoTime();
            socket.send(message);
        }
    }

    /// Samples sent on this line.
    protected final long position() {
        return position;
    }

    /// Oldest first.
    protected final Iterable<Spoken> underWay() {
        return underWay;
    }

    protected final boolean idle() {
        return underWay.isEmpty();
    }

    protected final void show(Spoken utterance, String partial) {
        String text = utterance.with(partial);
        if (!text.isEmpty()) {
            results.add(new RecognitionResult.Partial(utterance.number(), text));
        }
    }

    protected final void fail(Kind kind, String said) {
        fail(HttpFailures.said(connection, kind, said));
    }

    private void fail(ProviderException cause) {
        results.fail(cause);
        hangUp();
    }

    /// Gives the finals of all utterances whose turn it is.
    protected final void give() {
        for (Spoken oldest = underWay.peekFirst(); oldest != null && oldest.finished(); oldest = underWay.peekFirst()) {
            underWay.removeFirst();
            results.add(oldest.result());
        }
    }

    @Override
    public final synchronized void begin() {
        if (open != null) {
            throw new IllegalStateException("the last utterance is still open");
        }
        boolean first = underWay.isEmpty();
        if (first && !results.over()) {
            beforeFirst();
        }
        open = new Spoken(begun++, position);
        underWay.addLast(open);
        began(open, first);
    }

    /// The line is idle and an utterance is about to begin.
    protected void beforeFirst() {}

    @Override
    public final synchronized void write(short[] samples, int offset, int length) {
        Spoken utterance = openUtterance();
        utterance.heard(samples, offset, length);
        if (!results.over()) {
            sendSound(samples, offset, length);
        }
        position += length;
    }

    @Override
    public final synchronized void end() {
        Spoken utterance = openUtterance();
        utterance.end(System.nanoTime());
        open = null;
        if (!results.over()) {
            ended(utterance);
            give();
            notifyAll();
        }
    }

    private Spoken openUtterance() {
        if (open == null) {
            throw new IllegalStateException("no utterance is open");
        }
        return open;
    }

    @Override
    public final @Nullable RecognitionResult next() throws InterruptedException {
        return results.next();
    }

    @Override
    public final synchronized void close() {
        results.close();
        hangUp();
    }

    private void hangUp() {
        if (socket != null) {
            socket.close(farewell());
        }
        if (watch != null) {
            watch.interrupt();
        }
    }

    private synchronized void watch() {
        try {
            while (!results.over()) {
                wait(look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sees to what is due.
    ///
    /// @return milliseconds until the next look
    private long look() {
        long now = System.nanoTime();
        Spoken oldest = underWay.peekFirst();
        if (oldest != null && oldest.ended()) {
            Duration waited = Duration.ofNanos(now - oldest.endedAt());
            if (enough(oldest, waited)) {
                oldest.finish();
                give();
            } else if (waited.compareTo(limits.finalTimeout()) >= 0) {
                fail(Kind.TIMEOUT, "no words for an utterance");
            }
        }
        long quiet = now - lastSent;
        if (quiet >= limits.keepAlive().toNanos() && !keepAlive().isEmpty()) {
            send(keepAlive());
            quiet = 0;
        }
        long pause = Math.min(
                limits.keepAlive().toNanos() - quiet, limits.finalTimeout().toNanos() / 4);
        return Math.max(1, pause / 1_000_000);
    }

    private final class Ear implements VendorSocket.Ear {
        @Override
        public void received(VendorSocket from, String message) {
            synchronized (SocketRecognition.this) {
                if (from != socket || results.over()) {
                    return;
                }
                try {
                    SocketRecognition.this.received(JSON.readTree(message));
                } catch (JacksonException e) {
                    fail(Kind.CRASHED, "a message that cannot be read");
                }
                give();
            }
        }

        @Override
        public void lost(VendorSocket from, ProviderException cause) {
            synchronized (SocketRecognition.this) {
                if (from == socket) {
                    fail(cause);
                }
            }
        }
    }
}
