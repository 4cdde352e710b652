package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;

/// How one vendor is asked for speech over a connection. Immutable.
interface VoiceProtocol {
    /// The request for the sound of a text.
    HttpRequest.Builder request(Connection connection, String text);

    /// Samples per second of its bare PCM; 0 when it sends WAV, which says so itself.
    int bareRate();

    /// Characters of one request.
    int requestCharacters();

    /// What an answer other than 2xx means.
    default ProviderException refusal(Connection connection, int status, HttpHeaders headers, String body) {
        return HttpFailures.of(connection, status, headers, body);
    }
}
