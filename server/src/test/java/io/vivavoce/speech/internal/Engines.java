package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.TextToSpeech;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The built-in engines for tests. A test that needs one that is not installed is skipped and says why.
final class Engines {
    private static final String PREFIX = "vivavoce.speech";

    private Engines() {}

    static SpeechProperties properties(Map<String, String> changes) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        changes.forEach((name, value) -> source.put(PREFIX + "." + name, value));
        return new Binder(source).bindOrCreate(PREFIX, SpeechProperties.class);
    }

    static FliteTextToSpeech voice(String name) {
        FliteTextToSpeech voice = new FliteTextToSpeech(properties(Map.of("voice.name", name)));
        assume(() -> voice.engine().running());
        return voice;
    }

    static PocketsphinxSpeechToText recogniser(Map<String, String> changes) {
        PocketsphinxSpeechToText recogniser = new PocketsphinxSpeechToText(properties(changes));
        assume(() -> recogniser.engine().running());
        return recogniser;
    }

    private interface Start {
        void run() throws InterruptedException;
    }

    private static void assume(Start start) {
        try {
            start.run();
        } catch (ProviderException e) {
            if (e.kind() == ProviderException.Kind.UNAVAILABLE) {
                System.out.println("Skipped: " + e.getMessage());
                Assumptions.abort(String.valueOf(e.getMessage()));
            }
            throw e;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static short[] speak(TextToSpeech voice, String text) throws InterruptedException {
        short[] sound = new short[0];
        try (TextToSpeech.Synthesis synthesis = voice.open(text)) {
            for (short[] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
                int length = sound.length;
                sound = Arrays.copyOf(sound, length + piece.length);
                System.arraycopy(piece, 0, sound, length, piece.length);
            }
        }
        return sound;
    }

    static short[] withSilence(short[] sound, Duration before, Duration after) {
        int lead = (int) (before.toMillis() * 16);
        short[] padded = new short[lead + sound.length + (int) (after.toMillis() * 16)];
        System.arraycopy(sound, 0, padded, lead, sound.length);
        return padded;
    }
}
