package io.vivavoce.speech.internal;

import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.internal.LadderSpeechToText.Opened;

/// One engine's part in a conversation. Not thread-safe.
final class LadderStream {
    /// Samples per second.
    static final int RATE = 16_000;

    private final Rung<SpeechToText> rung;
    private final Recognition recognition;
    private final int first;
    private long samples;
    private boolean dead;

    /// @param first the conversation's number of the utterance that is the engine's first
    LadderStream(Opened opened, int first) {
        this.rung = opened.rung();
        this.recognition = opened.recognition();
        this.first = first;
    }

    Rung<SpeechToText> rung() {
        return rung;
    }

    Recognition recognition() {
        return recognition;
    }

    boolean builtIn() {
        return rung.tier() == Tier.BUILT_IN;
    }

    /// Whether it is this rung's, with the same key.
    boolean serves(Rung<SpeechToText> other) {
        return rung.equals(other) || (builtIn() && other.tier() == Tier.BUILT_IN);
    }

    /// The conversation's number of the utterance of a result.
    int number(RecognitionResult result) {
        return first + result.utterance();
    }

    void write(short[] piece, int offset, int length) {
        heard(length);
        recognition.write(piece, offset, length);
    }

    /// It was given so many samples.
    void heard(long length) {
        samples += length;
    }

    /// Writes down what it was given since.
    void account() {
        if (samples > 0) {
            rung.used(Rung.Unit.AUDIO_MILLISECONDS, samples * 1000 / RATE);
            samples = 0;
        }
    }

    void dies() {
        dead = true;
    }

    boolean dead() {
        return dead;
    }
}
