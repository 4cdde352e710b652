package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Trial;
import io.vivavoce.speech.TextToSpeech;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Lets a voice say one word and stops listening at its first sound.
record VoiceTrial(LongSupplier nanoTime) implements Trial<TextToSpeech> {
    private static final String WORD = "Hello.";

    @Override
    public Duration run(TextToSpeech voice) throws InterruptedException {
        long start = nanoTime.getAsLong();
        try (TextToSpeech.Synthesis synthesis = voice.open(WORD)) {
            if (synthesis.next() == null) {
                throw new ProviderException(Kind.CRASHED, voice.capabilities().engine() + " makes no sound");
            }
        }
        return Duration.ofNanos(nanoTime.getAsLong() - start);
    }
}
