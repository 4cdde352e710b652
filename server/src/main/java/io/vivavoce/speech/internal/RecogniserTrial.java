package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Trial;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets a recogniser hear a second of faint noise: whatever it makes of it, it is there, takes the key, and answers.
record RecogniserTrial(Duration timeout) implements Trial<SpeechToText> {
    private static final int LOUDNESS = 300;
    private static final int PIECE = 512;

    @Override
    public Duration run(SpeechToText engine) throws InterruptedException {
        short[] noise = noise(engine.capabilities().sampleRate());
        AtomicBoolean late = new AtomicBoolean();
        try (Recognition recognition = engine.open(Vocabulary.NONE)) {
            Thread watch = Thread.ofVirtual().name("recogniser-trial").start(() -> {
                try {
                    Thread.sleep(timeout);
                    late.set(true);
                    recognition.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            try {
                recognition.begin();
                for (int at = 0; at < noise.length; at += PIECE) {
                    recognition.write(noise, at, Math.min(PIECE, noise.length - at));
                }
                long from = System.nanoTime();
                recognition.end();
                RecognitionResult result = recognition.next();
                while (result instanceof RecognitionResult.Partial) {
                    result = recognition.next();
                }
                if (result == null) {
                    throw new ProviderException(
                            late.get() ? Kind.TIMEOUT : Kind.CRASHED, "the recogniser gave no result for a trial");
                }
                return Duration.ofNanos(System.nanoTime() - from);
            } finally {
                watch.interrupt();
            }
        }
    }

    private static short[] noise(int samples) {
        Random random = new Random(1);
        short[] noise = new short[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (short) (random.nextGaussian() * LOUDNESS);
        }
        return noise;
    }
}
