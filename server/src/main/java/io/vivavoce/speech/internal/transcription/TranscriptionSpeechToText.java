package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.recognition.Pcm;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Recognises by whole utterances, each sent as a WAV file when it has ended.
final class TranscriptionSpeechToText implements SpeechToText {
    static final int SAMPLE_RATE = 16_000;
    private static final long LARGEST_ANSWER = 4 << 20;

    private final String name;
    private final Connection connection;
    private final Dialect dialect;
    private final Locale language;
    private final TranscriptionSettings settings;

    TranscriptionSpeechToText(
            String name, Connection connection, Dialect dialect, Locale language, TranscriptionSettings settings) {
        this.name = name;
        this.connection = connection;
        this.dialect = dialect;
        this.language = language;
        this.settings = settings;
    }

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities(name, SAMPLE_RATE, Set.of(language), false, false, false);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        return new TranscriptionRecognition(this, settings, vocabulary);
    }

    /// @param pcm a whole utterance
    Transcript transcribe(byte[] pcm, List<String> terms) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> sent = connection
                .http()
                .sendAsync(
                        request(pcm, terms),
                        BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
        try {
            return read(sent.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw HttpFailures.of(connection, e);
        } finally {
            sent.cancel(true);
        }
    }

    private HttpRequest request(byte[] pcm, List<String> terms) {
        Multipart form = new Multipart()
                .file("file", "speech.wav", "audio/wav", Pcm.wav(pcm, SAMPLE_RATE))
                .field("language", language.getLanguage());
        dialect.fields().forEach(form::field);
        if (!terms.isEmpty()) {
            form.field("prompt", String.join(", ", terms));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(connection.at(dialect.path()))
                .timeout(settings.requestTimeout())
                .header("Content-Type", form.contentType())
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(form.bytes()));
        if (!connection.key().isEmpty()) {
            request.header(dialect.keyHeader(), dialect.keyPrefix() + connection.key());
        }
        return request.build();
    }

    private Transcript read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw HttpFailures.of(connection, answer.statusCode(), answer.headers(), answer.body());
        }
        try {
            return Transcript.read(answer.body(), settings.noSpeech());
        } catch (IllegalArgumentException e) {
            throw new ProviderException(
                    Kind.CRASHED, connection.provider() + " gave a transcript that cannot be read", e);
        }
    }
}
