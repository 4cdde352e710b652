package io.vivavoce.e2e;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A person at the other end of the live protocol, without a page: a microphone that runs all the time, a loudspeaker
/// that acknowledges in real time, and everything the server said. Thread-safe; [#close] hangs up.
public final class LiveClient implements AutoCloseable {
    private static final int SAMPLE_RATE = 16_000;
    private static final int FRAME_SAMPLES = 320;
    private static final int HEADER_BYTES = 16;
    private static final int FAST = 10;
    private static final long FRAME_NANOS = 20_000_000;
    private static final short[] SILENCE = new short[FRAME_SAMPLES];

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> messages = new ArrayList<>();
    private final Queue<short[]> speech = new ArrayDeque<>();
    private final Queue<short[]> held = new ArrayDeque<>();
    private final long started = System.nanoTime();
    private final Loudspeaker loudspeaker = new Loudspeaker();
    private final boolean microphone;
    private final int playbackSpeed;
    private final WebSocket socket;
    private final Thread clock;
    private final long readyAt;
    private volatile long stalledUntil = System.nanoTime();
    private boolean audible;
    private int closeCode = -1;

    private LiveClient(ProductClient.Ticket ticket, boolean microphone, int playbackSpeed) {
        this.microphone = microphone;
        this.playbackSpeed = playbackSpeed;
        this.socket = http.newWebSocketBuilder()
                .header("Origin", ticket.origin())
                .buildAsync(ticket.webSocket(), new Listener())
                .join();
        Map<String, Object> join = new HashMap<>();
        join.put("protocol", 1);
        join.put("sessionId", ticket.session());
        join.put("token", ticket.token());
        join.put("microphone", microphone ? Map.of("sampleRate", SAMPLE_RATE) : null);
        send("join", join);
        await("ready", message -> true);
        this.readyAt = System.nanoTime();
        this.clock = Thread.ofVirtual().name("live client").start(this::run);
    }

    /// Connects with a microphone and returns once the server is ready.
    public static LiveClient speaking(ProductClient.Ticket ticket) {
        return new LiveClient(ticket, true, 1);
    }

    /// Connects without a microphone and lets the interviewer's speech pass in a tenth of its time.
    public static LiveClient typing(ProductClient.Ticket ticket) {
        return new LiveClient(ticket, false, FAST);
    }

    /// Speaks into the microphone; returns at once.
    public void say(Sound sound) {
        if (sound.sampleRate() != SAMPLE_RATE) {
            throw new IllegalArgumentException("the microphone runs at 16 kHz, not at " + sound.sampleRate() + " Hz");
        }
        synchronized (this) {
            short[] samples = sound.samples();
            for (int at = 0; at < samples.length; at += FRAME_SAMPLES) {
                short[] frame = new short[FRAME_SAMPLES];
                System.arraycopy(samples, at, frame, 0, Math.min(FRAME_SAMPLES, samples.length - at));
                speech.add(frame);
            }
        }
    }

    /// Types an answer and waits until it is stored.
    public JsonNode type(String text) {
        UUID clientId = UUID.randomUUID();
        send("answer", Map.of("clientId", clientId, "text", text));
        return await(
                "turn", turn -> clientId.toString().equals(turn.path("clientId").asString("")));
    }

    public void done() {
        send("done", Map.of());
    }

    public void end() {
        send("end", Map.of());
    }

    /// Sends a message of the protocol.
    public void send(String type, Map<String, ?> fields) {
        Map<String, Object> message = new HashMap<>(fields);
        message.put("type", type);
        synchronized (socket) {
            socket.sendText(ProductClient.JSON.writeValueAsString(message), true)
                    .join();
        }
    }

    /// Waits until the interviewer has finished speaking and listens.
    public JsonNode awaitListening() {
        return awaitState(
                "listening", state -> state.path("activity").asString().equals("listening") && silent());
    }

    /// Waits until the latest state fits.
    public JsonNode awaitState(String what, Predicate<JsonNode> fits) {
        Waiting.until(what + "; last messages: " + tail(), Duration.ofMinutes(2), () -> {
            JsonNode state = state();
            return (state != null && fits.test(state)) || closeCode() >= 0;
        });
        JsonNode state = state();
        if (state == null || !fits.test(state)) {
            throw new IllegalStateException("closed with " + closeCode() + " before: " + what + "; " + tail());
        }
        return state;
    }

    /// Waits for a message, or finds it among those that have come already.
    public JsonNode await(String type, Predicate<JsonNode> fits) {
        return await(type, 0, fits);
    }

    /// Waits for a message that came after the first `seen` ones.
    public JsonNode await(String type, int seen, Predicate<JsonNode> fits) {
        Waiting.until(
                "message " + type + "; last messages: " + tail(),
                Duration.ofMinutes(2),
                () -> find(type, seen, fits) != null);
        JsonNode found = find(type, seen, fits);
        if (found == null) {
            throw new IllegalStateException("message " + type + " has vanished");
        }
        return found;
    }

    /// Everything the server has said so far.
    public synchronized List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    public synchronized int seen() {
        return messages.size();
    }

    public List<JsonNode> messages(String type) {
        return messages().stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    public @Nullable JsonNode state() {
        List<JsonNode> states = messages("state");
        return states.isEmpty() ? null : states.getLast();
    }

    public synchronized boolean playing() {
        return loudspeaker.playing();
    }

    public synchronized int playedMs() {
        return loudspeaker.playedMs();
    }

    /// Whether anything but digital silence has ever come.
    public synchronized boolean heardAnything() {
        return audible;
    }

    /// The moment of [System#nanoTime] at which the server was ready for this client.
    public long readyAtNanos() {
        return readyAt;
    }

    /// The code the server closed with, -1 while the line is open.
    public synchronized int closeCode() {
        return closeCode;
    }

    private synchronized boolean silent() {
        return loudspeaker.silent() && speech.isEmpty();
    }

    private @Nullable JsonNode find(String type, int seen, Predicate<JsonNode> fits) {
        List<JsonNode> all = messages();
        return all.subList(Math.min(seen, all.size()), all.size()).stream()
                .filter(message -> message.path("type").asString().equals(type))
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    private String tail() {
        List<JsonNode> all = messages();
        return all.subList(Math.max(0, all.size() - 6), all.size()).toString();
    }

    private void run() {
        for (int tick = 0; closeCode() < 0; tick++) {
            try {
                if (microphone) {
                    held.add(nextFrame());
                    sendHeld(tick);
                }
                for (int frame = 0; frame < playbackSpeed; frame++) {
                    reportSparingly(tick, play());
                }
            } catch (CompletionException e) {
                return;
            }
            LockSupport.parkNanos(started + (tick + 1) * FRAME_NANOS - System.nanoTime());
        }
    }

    /// Holds every frame back for a while and sends them all at once afterwards, as a stalled line does.
    public void stall(Duration length) {
        stalledUntil = System.nanoTime() + length.toNanos();
    }

    private synchronized short[] nextFrame() {
        short[] frame = speech.poll();
        return frame == null ? SILENCE : frame;
    }

    private synchronized Loudspeaker.@Nullable Playback play() {
        return loudspeaker.tick();
    }

    private void sendHeld(int tick) {
        while (System.nanoTime() >= stalledUntil && !held.isEmpty()) {
            int sequence = tick + 1 - held.size();
            sendFrame(sequence, held.remove(), started / 1000 + sequence * (FRAME_NANOS / 1000));
        }
    }

    private void sendFrame(int sequence, short[] samples, long capturedMicros) {
        ByteBuffer frame =
                ByteBuffer.allocate(HEADER_BYTES + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        frame.put((byte) 1).put((byte) 0).putShort((short) 0).putInt(sequence).putLong(capturedMicros);
        frame.asShortBuffer().put(samples);
        synchronized (socket) {
            socket.sendBinary(frame.rewind(), true).join();
        }
    }

    /// However fast it plays: ten times a second, as the protocol has it.
    private void reportSparingly(int tick, Loudspeaker.@Nullable Playback playback) {
        if (playback != null
                && (playbackSpeed == 1 || tick % 5 == 0 || !playback.state().equals("playing"))) {
            report(playback);
        }
    }

    private void report(Loudspeaker.@Nullable Playback playback) {
        if (playback != null) {
            send(
                    "playback",
                    Map.of("reply", playback.reply(), "playedMs", playback.playedMs(), "state", playback.state()));
        }
    }

    /// Hangs up without a word, as a lost line does.
    @Override
    public void close() {
        closed(1006);
        clock.interrupt();
        socket.abort();
        http.shutdownNow();
    }

    private synchronized void closed(int code) {
        if (closeCode < 0) {
            closeCode = code;
        }
    }

    private void heard(JsonNode message) {
        Loudspeaker.Playback playback = null;
        synchronized (this) {
            messages.add(message);
            if (message.path("type").asString().equals("reply")) {
                switch (message.path("state").asString()) {
                    case "paused" -> loudspeaker.pause(true);
                    case "resumed" -> loudspeaker.pause(false);
                    case "flushed" ->
                        playback = loudspeaker.flush(message.path("reply").asInt());
                    default -> {}
                }
            }
        }
        Loudspeaker.Playback heard = playback;
        if (heard != null) {
            Thread.ofVirtual().start(() -> report(heard));
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private ByteBuffer binary = ByteBuffer.allocate(1 << 12);

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard(ProductClient.JSON.readTree(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            binary.put(data);
            if (last) {
                synchronized (LiveClient.this) {
                    audible |= loudspeaker.receive(binary.flip());
                }
                binary = ByteBuffer.allocate(1 << 12);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed(statusCode);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed(1006);
        }
    }
}
