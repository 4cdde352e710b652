package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.Locale;
import java.util.Set;

/// A voice behind HTTP. Neither retries nor falls back.
final class HttpVoice implements TextToSpeech {
    static final int RATE = 24_000;

    private final String name;
    private final VoiceProtocol protocol;
    private final Connection connection;
    private final VoicesProperties limits;
    private final Locale language;

    HttpVoice(String name, VoiceProtocol protocol, Connection connection, VoicesProperties limits, Locale language) {
        this.name = name;
        this.protocol = protocol;
        this.connection = connection;
        this.limits = limits;
        this.language = language;
    }

    @Override
    public TextToSpeechCapabilities capabilities() {
        return new TextToSpeechCapabilities(name, RATE, Set.of(language));
    }

    @Override
    public Synthesis open(String sentence) {
        if (sentence.length() > limits.maxCharacters()) {
            throw new ProviderException(
                    Kind.REJECTED, "a text to speak has at most " + limits.maxCharacters() + " characters");
        }
        var synthesis = new HttpSynthesis(
                protocol, connection, limits, SpeakableText.parts(sentence, protocol.requestCharacters()));
        synthesis.start();
        return synthesis;
    }
}
