package io.vivavoce.speech.internal;

import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.Rung;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.List;
import java.util.function.LongSupplier;

/// The voices one user may have, best first, behind one face. A sentence goes to the best one that is usable when it
/// begins; all of them are brought to one sample rate, which stays for the life of this object. Thread-safe.
final class LadderTextToSpeech implements TextToSpeech {
    private static final int NARROW_RATE = 16_000;
    private static final int WIDE_RATE = 24_000;

    private final Ladder<TextToSpeech> ladder;
    private final TextToSpeech lastResort;
    private final LongSupplier nanoTime;
    private final int sampleRate;

    /// @param lastResort asked when no rung is usable, to say what is wrong in its own words
    /// @param nanoTime see [System#nanoTime]
    LadderTextToSpeech(Ladder<TextToSpeech> ladder, TextToSpeech lastResort, LongSupplier nanoTime) {
        this.ladder = ladder;
        this.lastResort = lastResort;
        this.nanoTime = nanoTime;
        this.sampleRate = best().sampleRate() == NARROW_RATE ? NARROW_RATE : WIDE_RATE;
    }

    @Override
    public TextToSpeechCapabilities capabilities() {
        TextToSpeechCapabilities best = best();
        return new TextToSpeechCapabilities(best.engine(), sampleRate, best.languages());
    }

    private TextToSpeechCapabilities best() {
        List<Rung<TextToSpeech>> usable = ladder.usable();
        return (usable.isEmpty() ? lastResort : usable.getFirst().engine()).capabilities();
    }

    /// Costs nothing: the voices are tried when the first piece is asked for, so that closing ends the search.
    @Override
    public Synthesis open(String sentence) {
        return new LadderSynthesis(ladder, lastResort, nanoTime, sampleRate, sentence);
    }
}
