package io.vivavoce.e2e;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// What a person would hear: plays the frames of a reply in real time and says how far it is. Not thread-safe.
public final class Loudspeaker {
    private static final int FRAME_MILLIS = 20;
    private static final int ACKNOWLEDGE_EVERY = 5;
    private static final int HEADER_BYTES = 16;

    private int reply = -1;
    private int framesReceived;
    private int framesPlayed;
    private boolean last;
    private boolean paused;
    private boolean loud;
    private boolean finished = true;

    /// What the server is told about a reply.
    public record Playback(int reply, int playedMs, String state) {}

    /// Takes a frame of the protocol.
    ///
    /// @return whether it holds the first sample of its reply that is not silence
    public boolean receive(ByteBuffer frame) {
        ByteBuffer bytes = frame.order(ByteOrder.LITTLE_ENDIAN);
        int number = bytes.getInt(4);
        if (number < reply) {
            return false;
        }
        if (number > reply) {
            begin(number);
        }
        framesReceived++;
        last |= (bytes.get(1) & 1) != 0;
        if (loud || !audible(bytes)) {
            return false;
        }
        loud = true;
        return true;
    }

    private void begin(int number) {
        reply = number;
        framesReceived = 0;
        framesPlayed = 0;
        last = false;
        paused = false;
        loud = false;
        finished = false;
    }

    private static boolean audible(ByteBuffer frame) {
        for (int at = HEADER_BYTES; at + 1 < frame.limit(); at += 2) {
            if (frame.getShort(at) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Stops playing and keeps the buffer, or goes on.
    public void pause(boolean stopped) {
        paused = stopped;
    }

    /// Throws the rest of a reply away; null when it had ended already.
    public @Nullable Playback flush(int flushed) {
        if (flushed != reply || finished) {
            return null;
        }
        finished = true;
        return playback("ended");
    }

    /// Lets a frame's time pass; null when there is nothing to report.
    public @Nullable Playback tick() {
        if (finished || paused || framesPlayed == framesReceived) {
            return null;
        }
        framesPlayed++;
        if (last && framesPlayed == framesReceived) {
            finished = true;
            return playback("ended");
        }
        if (framesPlayed == 1) {
            return playback("started");
        }
        return framesPlayed % ACKNOWLEDGE_EVERY == 0 ? playback("playing") : null;
    }

    public int reply() {
        return reply;
    }

    public boolean playing() {
        return !finished && !paused && framesReceived > 0;
    }

    /// Whether the last reply has come to its end.
    public boolean silent() {
        return finished;
    }

    public int playedMs() {
        return framesPlayed * FRAME_MILLIS;
    }

    private Playback playback(String state) {
        return new Playback(reply, playedMs(), state);
    }
}
