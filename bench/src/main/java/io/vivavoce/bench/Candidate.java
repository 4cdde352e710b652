package io.vivavoce.bench;

import io.vivavoce.e2e.Loudspeaker;
import io.vivavoce.e2e.Sound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One simulated person: listens, waits a moment, speaks an answer, waits for the reply, and notes how long it took.
/// Lives on the generator's thread.
///
/// Sample `s` of the microphone is captured at `microphoneStart + s / 16 kHz` and leaves with its frame, 20 ms blocks,
/// as from a real sound card. All times are scheduled ones, so that a stall of the generator counts against the result.
final class Candidate implements WebSocketWire.Listener {
    static final long FRAME_NANOS = 20_000_000;
    private static final int SAMPLE_RATE = 16_000;
    private static final int FRAME_SAMPLES = 320;
    private static final int VAD_WINDOW = 512;
    private static final int VAD_WINDOW_MILLIS = 32;
    private static final int HEADER_BYTES = 16;
    private static final long MISSED_NANOS = Duration.ofSeconds(8).toNanos();
    private static final int BARGE_IN_AFTER_MS = 1_200;
    private static final JsonMapper JSON = new JsonMapper();

    private final UUID session;
    private final Manner manner;
    private final Tally tally;
    private final int seed;
    private final Loudspeaker loudspeaker = new Loudspeaker();
    private final ByteBuffer frame =
            ByteBuffer.allocate(HEADER_BYTES + FRAME_SAMPLES * 2).order(ByteOrder.LITTLE_ENDIAN);
    private @Nullable WebSocketWire wire;
    private long microphoneStart;
    private long samplesSent;
    private Sound answer;
    private long speechStart = -1;
    private boolean awaiting;
    private boolean barging;
    private boolean listening;
    private long quietSince;
    private int turns;
    private @Nullable String ended;

    /// How the people of a run behave.
    ///
    /// @param answers spoken one after the other
    /// @param endpointing the silence after which the server may take an answer as finished
    /// @param bargesIn every second reply is interrupted
    record Manner(List<Sound> answers, Duration endpointing, boolean bargesIn) {
        Manner {
            answers = List.copyOf(answers);
        }
    }

    Candidate(UUID session, Manner manner, Tally tally, int seed) {
        this.session = session;
        this.manner = manner;
        this.tally = tally;
        this.seed = seed;
        this.answer = manner.answers().getFirst();
    }

    UUID session() {
        return session;
    }

    /// How the interview ended, null while it goes on.
    @Nullable
    String ended() {
        return ended;
    }

    /// How long it has been connected.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - microphoneStart);
    }

    int turns() {
        return turns;
    }

    void connected(WebSocketWire connection) {
        wire = connection;
    }

    /// The channel is good from now on; the first frame leaves at `firstFrame`.
    void start(long firstFrame) {
        microphoneStart = firstFrame - FRAME_NANOS;
        quietSince = firstFrame;
    }

    /// One frame's time.
    void tick(long scheduled) throws IOException {
        Loudspeaker.Playback playback = loudspeaker.tick();
        if (playback != null) {
            report(playback, scheduled);
        }
        if (awaiting && scheduled > timeOf(speechEnd()) + MISSED_NANOS) {
            tally.missed();
            awaiting = false;
            quietSince = scheduled;
        }
        if (!awaiting && (mayAnswer(scheduled) || mayBargeIn())) {
            barging = !loudspeaker.silent();
            planSpeech();
        }
        sendFrame(scheduled);
    }

    private boolean mayAnswer(long scheduled) {
        long gap = 400_000_000L + (seed * 7919L + turns * 104_729L) % 300 * 1_000_000L;
        return listening && loudspeaker.silent() && scheduled - quietSince > gap;
    }

    private boolean mayBargeIn() {
        return manner.bargesIn()
                && turns % 2 == 1
                && loudspeaker.playing()
                && loudspeaker.playedMs() > BARGE_IN_AFTER_MS;
    }

    /// The last sample of every second answer falls on another phase of the detector's window.
    private void planSpeech() {
        answer = manner.answers().get((seed + turns) % manner.answers().size());
        long phase = turns % 2 == 0 ? 0 : VAD_WINDOW / 2;
        long earliestEnd = samplesSent + answer.samples().length;
        long end = earliestEnd + Math.floorMod(phase - earliestEnd, (long) VAD_WINDOW);
        speechStart = end - answer.samples().length;
        awaiting = true;
        turns++;
    }

    private long speechEnd() {
        return speechStart + answer.samples().length;
    }

    private long timeOf(long sample) {
        return microphoneStart + sample * 1_000_000_000L / SAMPLE_RATE;
    }

    private void sendFrame(long scheduled) throws IOException {
        frame.clear();
        frame.put((byte) 1).put((byte) 0).putShort((short) 0);
        frame.putInt((int) (samplesSent / FRAME_SAMPLES)).putLong((scheduled - FRAME_NANOS) / 1000);
        boolean speaking = speechStart >= 0 && samplesSent + FRAME_SAMPLES > speechStart && samplesSent < speechEnd();
        for (int i = 0; i < FRAME_SAMPLES; i++) {
            long at = samplesSent + i - speechStart;
            boolean inside = speaking && at >= 0 && at < answer.samples().length;
            frame.putShort(inside ? answer.samples()[(int) at] : 0);
        }
        samplesSent += FRAME_SAMPLES;
        wire().sendBinary(frame.flip());
    }

    private void report(Loudspeaker.Playback playback, long now) throws IOException {
        wire().sendText("{\"type\":\"playback\",\"reply\":" + playback.reply() + ",\"playedMs\":" + playback.playedMs()
                + ",\"state\":\"" + playback.state() + "\"}");
        if (playback.state().equals("ended")) {
            quietSince = now;
        }
    }

    void end() throws IOException {
        wire().sendText("{\"type\":\"end\"}");
    }

    @Override
    public void binary(ByteBuffer payload) {
        long now = System.nanoTime();
        if (loudspeaker.receive(payload)) {
            audible(now);
        }
    }

    private void audible(long now) {
        if (turns == 0) {
            return;
        }
        double millis = (now - timeOf(speechEnd())) / 1e6;
        if (!awaiting) {
            tally.doubled();
        } else if (millis < manner.endpointing().toMillis() - VAD_WINDOW_MILLIS) {
            tally.early();
        } else if (turns > 1) {
            tally.replied(millis);
        }
        awaiting = false;
    }

    @Override
    public void text(String message) {
        JsonNode node = JSON.readTree(message);
        switch (node.path("type").asString("")) {
            case "state" -> listening = node.path("activity").asString("").equals("listening");
            case "reply" ->
                reply(node.path("state").asString(""), node.path("reply").asInt());
            case "ended" -> ended = node.path("outcome").asString("");
            default -> {}
        }
    }

    private void reply(String state, int reply) {
        long now = System.nanoTime();
        double sinceSpeech = (now - timeOf(speechStart)) / 1e6;
        switch (state) {
            case "paused" -> {
                loudspeaker.pause(true);
                tally.silenced(sinceSpeech);
            }
            case "resumed" -> {
                loudspeaker.pause(false);
                tally.resumed();
            }
            case "flushed" -> flushed(reply, now, sinceSpeech);
            default -> {}
        }
    }

    private void flushed(int reply, long now, double sinceSpeech) {
        Loudspeaker.Playback playback = loudspeaker.flush(reply);
        if (barging) {
            tally.flushed(sinceSpeech);
            barging = false;
        }
        if (playback != null) {
            try {
                report(playback, now);
            } catch (IOException e) {
                closed(1006);
            }
        }
    }

    @Override
    public void closed(int code) {
        if (ended == null) {
            tally.lost();
            ended = "closed with " + code;
        }
    }

    private WebSocketWire wire() {
        if (wire == null) {
            throw new IllegalStateException("not connected");
        }
        return wire;
    }
}
