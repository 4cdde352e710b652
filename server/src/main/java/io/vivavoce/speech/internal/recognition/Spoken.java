package io.vivavoce.speech.internal.recognition;

import io.vivavoce.speech.RecognitionResult;

/// An utterance on its way through a vendor's stream, and the words that stay. Not thread-safe.
public final class Spoken {
    private final int number;
    private final long start;
    private long samples;
    private int loudest;
    private boolean ended;
    private boolean finished;
    private long endedAt;
    private final StringBuilder words = new StringBuilder();
    private double confidence;
    private int weight;

    /// @param start samples of the stream before it
    Spoken(int number, long start) {
        this.number = number;
        this.start = start;
    }

    void heard(short[] piece, int offset, int length) {
        samples += length;
        for (int i = offset; i < offset + length; i++) {
            loudest = Math.max(loudest, Math.abs(piece[i]));
        }
    }

    void end(long now) {
        ended = true;
        endedAt = now;
    }

    int number() {
        return number;
    }

    /// Where it begins in the stream, in samples.
    public long start() {
        return start;
    }

    public long samples() {
        return samples;
    }

    /// The loudest of its samples.
    public int loudest() {
        return loudest;
    }

    public boolean ended() {
        return ended;
    }

    long endedAt() {
        return endedAt;
    }

    boolean finished() {
        return finished;
    }

    /// Its words are known; the final is given when it is its turn.
    public void finish() {
        finished = true;
    }

    /// Adds words that no longer change.
    ///
    /// @param sureness 0 to 1
    public void settle(String more, double sureness) {
        if (!more.isBlank()) {
            int words = more.strip().split("\\s+").length;
            confidence = (confidence * weight + Math.clamp(sureness, 0, 1) * words) / (weight + words);
            weight += words;
            this.words.append(this.words.isEmpty() ? "" : " ").append(more.strip());
        }
    }

    /// The words that stay and those that may change.
    public String with(String partial) {
        return partial.isBlank() ? words.toString() : (words + " " + partial.strip()).strip();
    }

    RecognitionResult.Final result() {
        return new RecognitionResult.Final(number, words.toString(), confidence);
    }
}
