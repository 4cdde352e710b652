package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.Connection;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Lets a vendor itself hear a sentence of the built-in voice: for tests with a real key.
public final class LiveEars {
    private static final String SENTENCE = "in my last job I led the migration of our billing service";
    private static final int WINDOW = 512;

    private LiveEars() {}

    public static void understand(
            String provider, String baseUrl, String keyVariable, Function<Connection, SpeechToText> ears)
            throws InterruptedException {
        String key = java.util.Objects.requireNonNull(System.getenv(keyVariable));
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                FliteTextToSpeech voice = Engines.voice("slt")) {
            short[] speech = Engines.speak(voice, SENTENCE);
            var connection = new Connection(provider, URI.create(baseUrl), key, http);
            try (Recognition recognition =
                    ears.apply(connection).open(new Vocabulary(List.of("Your billing service at PostgreSQL.")))) {
                recognition.begin();
                for (int at = 0; at < speech.length; at += WINDOW) {
                    recognition.write(speech, at, Math.min(WINDOW, speech.length - at));
                }
                recognition.end();
                RecognitionResult result = recognition.next();
                while (result instanceof RecognitionResult.Partial) {
                    result = recognition.next();
                }
                assertThat(result).isInstanceOfSatisfying(RecognitionResult.Final.class, heard -> {
                    assertThat(heard.text().toLowerCase(Locale.ROOT)).contains("migration", "service");
                    assertThat(heard.confidence()).isBetween(0.1, 1.0);
                });
            }
        }
    }
}
