package io.vivavoce.speech.internal;

import io.vivavoce.speech.Recognition;
import java.util.ArrayDeque;
import java.util.Deque;

/// An utterance that is not understood yet, and its sound, so that another recogniser can hear it. Not thread-safe.
final class KeptUtterance {
    private static final long NANOS_PER_SAMPLE = 1_000_000_000L / 16_000;
    /// An engine understands at least so much faster than people speak.
    private static final int FASTER = 4;

    private final int number;
    private final boolean keeps;
    private final long mostSamples;
    private final Deque<short[]> sound = new ArrayDeque<>();
    private long samples;
    private boolean ended;
    private long endedAt;
    private int shown;
    private boolean replayed;

    /// @param keeps false where nobody else could hear it anyway
    KeptUtterance(int number, boolean keeps, long mostSamples) {
        this.number = number;
        this.keeps = keeps;
        this.mostSamples = mostSamples;
    }

    int number() {
        return number;
    }

    /// @param piece not changed by anybody afterwards
    void add(short[] piece) {
        if (!keeps) {
            return;
        }
        sound.addLast(piece);
        samples += piece.length;
        while (samples > mostSamples && sound.size() > 1) {
            samples -= sound.removeFirst().length;
        }
    }

    boolean keeps() {
        return keeps;
    }

    void end(long now) {
        ended = true;
        endedAt = now;
    }

    boolean ended() {
        return ended;
    }

    /// When the recogniser that hears it now had all of it, in nanoseconds.
    long endedAt() {
        return endedAt;
    }

    /// Whether a partial may be shown: words that stand on the screen do not vanish because another recogniser starts
    /// from the beginning.
    boolean shows(String partial) {
        if (replayed && partial.length() < shown) {
            return false;
        }
        shown = Math.max(shown, partial.length());
        return true;
    }

    /// Whether any of its words were shown.
    boolean shown() {
        return shown > 0;
    }

    /// How much longer an engine may take that is told all of it at once, in nanoseconds.
    long allowance() {
        return replayed ? samples * NANOS_PER_SAMPLE / FASTER : 0;
    }

    /// Says all of it to another recogniser.
    ///
    /// @return the samples it was given
    long replay(Recognition to, long now) {
        replayed = true;
        to.begin();
        sound.forEach(piece -> to.write(piece, 0, piece.length));
        if (ended) {
            endedAt = now;
            to.end();
        }
        return samples;
    }
}
