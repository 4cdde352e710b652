package io.vivavoce.voice.internal;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the live protocol that plays replies in no time.
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 20;

    final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    final AtomicInteger speechFrames = new AtomicInteger();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final WebSocket socket;
    private final ReentrantLock sending = new ReentrantLock(true);
    private int sequence;

    LiveClient(HttpClient http, int port, String origin) {
        this(http, URI.create("ws://localhost:" + port), origin.isEmpty() ? Map.of() : Map.of("Origin", origin));
    }

    /// @param headers of the handshake
    LiveClient(HttpClient http, URI server, Map<String, String> headers) {
        var builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(server.resolve("/ws/v1/interview"), this).join();
    }

    void send(String json) {
        inTurn(() -> socket.sendText(json, true));
    }

    void send(byte[] bytes) {
        inTurn(() -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    /// One at a time, for the socket takes no second message before the first is sent; and in the
    /// order of asking, so that who sends without end does not keep the reader from answering.
    private void inTurn(Supplier<CompletableFuture<WebSocket>> message) {
        sending.lock();
        try {
            message.get().join();
        } finally {
            sending.unlock();
        }
    }

    /// The same message again and again, until the server has had enough of it.
    void flood(String json) {
        try {
            while (!closeCode.isDone()) {
                send(json);
            }
        } catch (CompletionException closedMeanwhile) {
            return;
        }
    }

    void join(String session, String token, String microphone) {
        send("""
                {"type":"join","protocol":1,"sessionId":"%s","token":"%s","microphone":%s}""".formatted(session, token, microphone));
    }

    /// Sends 20 ms of sound of this loudness.
    void hum(int loudness) {
        ByteBuffer frame = ByteBuffer.allocate(16 + 640).order(ByteOrder.LITTLE_ENDIAN);
        frame.put((byte) 1).put((byte) 0).putShort((short) 0).putInt(sequence).putLong(sequence * 20_000L);
        for (int i = 0; i < 320; i++) {
            frame.putShort((short) (loudness * Math.sin(i / 5.0)));
        }
        sequence++;
        send(frame.array());
    }

    /// The next message of a type that fits; everything before it is dropped.
    JsonNode await(String type, Predicate<JsonNode> fits) throws InterruptedException {
        while (true) {
            JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no " + type + " came");
            }
            if (message.path("type").asString().equals(type) && fits.test(message)) {
                return message;
            }
        }
    }

    void awaitActivity(String activity) throws InterruptedException {
        await("state", state -> state.path("activity").asString().equals(activity));
    }

    int closed() throws Exception {
        return closeCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            JsonNode message = JSON.readTree(text.toString());
            text.setLength(0);
            messages.add(message);
            acknowledge(message);
        }
        ws.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket ws, ByteBuffer data, boolean last) {
        byte[] piece = new byte[data.remaining()];
        data.get(piece);
        binary.writeBytes(piece);
        if (last) {
            speechFrames.incrementAndGet();
            binary.reset();
        }
        ws.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
        closeCode.complete(code);
        return null;
    }

    private void acknowledge(JsonNode message) {
        boolean played = message.path("type").asString().equals("reply")
                && (message.path("state").asString().equals("complete")
                        || message.path("state").asString().equals("flushed"));
        if (played) {
            String answer = """
                    {"type":"playback","reply":%d,"playedMs":%d,"state":"ended"}""".formatted(
                    message.path("reply").asInt(), message.path("totalMs").asLong(0));
            send(answer);
        }
    }
}
