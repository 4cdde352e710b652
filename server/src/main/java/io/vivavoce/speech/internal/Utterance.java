package io.vivavoce.speech.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/// One utterance under way: its sound as far as its words are not settled, and the words that are. Not thread-safe.
final class Utterance {
    private final int number;
    private final Deque<byte[]> sound = new ArrayDeque<>();
    private long bytes;
    private int skipped;
    private final StringBuilder settled = new StringBuilder();
    private double confidence;
    private int words;
    private boolean ended;
    private int attempts;

    Utterance(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /// Sound that is not settled, oldest first.
    Iterable<byte[]> sound() {
        return sound;
    }

    long bytes() {
        return bytes;
    }

    void add(byte[] pcm) {
        sound.addLast(pcm);
        bytes += pcm.length;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /// Counts one more attempt at recognising it; returns how many there have been.
    int tryAgain() {
        skipped = 0;
        return ++attempts;
    }

    /// Words that stay, and the sound they stand for, which is let go.
    void settle(String text, double confidence, int settledBytes) {
        append(text, confidence);
        skipped += settledBytes;
        for (byte[] oldest = sound.peekFirst();
                oldest != null && oldest.length <= skipped;
                oldest = sound.peekFirst()) {
            sound.removeFirst();
            skipped -= oldest.length;
            bytes -= oldest.length;
        }
    }

    /// Lets the sound go that is not settled; its words are lost.
    void drop() {
        sound.clear();
        bytes = 0;
    }

    void append(String text, double confidence) {
        if (text.isEmpty()) {
            return;
        }
        int more = text.split(" ").length;
        this.confidence = (this.confidence * words + confidence * more) / (words + more);
        words += more;
        settled.append(settled.isEmpty() ? "" : " ").append(text);
    }

    String text() {
        return settled.toString();
    }

    String textWith(String partial) {
        return settled.isEmpty() || partial.isEmpty() ? settled + partial : settled + " " + partial;
    }

    double confidence() {
        return confidence;
    }
}
