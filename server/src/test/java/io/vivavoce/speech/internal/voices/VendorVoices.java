package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.speech.TextToSpeech;
import java.util.Locale;
import java.util.Map;

/// Voices of vendors with their usual settings, for those outside of this package.
public final class VendorVoices {
    private VendorVoices() {}

    public static TextToSpeech elevenLabs(Connection connection, Locale language) {
        VoicesProperties settings = HttpVoiceContract.settings(Map.of());
        return new HttpVoice("ElevenLabs", new ElevenLabsSpeech(settings.elevenlabs()), connection, settings, language);
    }
}
