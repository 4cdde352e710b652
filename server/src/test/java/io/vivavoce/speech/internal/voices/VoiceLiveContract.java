package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechContract;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;

/// The contract, kept by the vendor itself. It costs a few hundred characters.
abstract class VoiceLiveContract extends TextToSpeechContract {
    private final TextToSpeech voice;

    VoiceLiveContract(String provider, String baseUrl, String keyVariable, VoiceProtocol protocol) {
        String key = String.valueOf(System.getenv(keyVariable));
        var connection = new Connection(provider, URI.create(baseUrl), key, HttpClient.newHttpClient());
        voice = new HttpVoice(provider, protocol, connection, settings(), Locale.ENGLISH);
    }

    static VoicesProperties settings() {
        return HttpVoiceContract.settings(Map.of());
    }

    @Override
    protected TextToSpeech voice() {
        return voice;
    }

    /// A vendor's voice takes another breath each time.
    @Override
    protected int milliseconds() {
        return 1_500;
    }
}
