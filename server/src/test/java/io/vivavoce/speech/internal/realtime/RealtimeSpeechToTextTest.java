package io.vivavoce.speech.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.Connection;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.VendorSpeechToTextContract;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.StandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RealtimeSpeechToTextTest extends VendorSpeechToTextContract {
    private final OpenAiStandIn server = new OpenAiStandIn(KEY);

    @Override
    protected StandIn standIn() {
        return server;
    }

    @Override
    protected String basePath() {
        return "/v1";
    }

    @Override
    protected SpeechToText recogniser(Connection connection) {
        return recogniser(connection, Duration.ofSeconds(20));
    }

    @Override
    protected SpeechToText recogniser(Connection connection, Duration timeout) {
        var settings = new RealtimeSettings(
                "gpt-4o-transcribe", 40, 100, Duration.ofSeconds(5), timeout, Duration.ofSeconds(60));
        return new RealtimeFactory(settings).create(connection, Locale.ENGLISH).orElseThrow();
    }

    @Override
    protected boolean breaksInSilence() {
        return true;
    }

    @Test
    void theSessionIsForTranscriptionWithoutDetectionOfTurns() throws Exception {
        try (Recognition recognition = recogniser().open(new Vocabulary(List.of("We run Kafka.")))) {
            say(recognition, speech());
            untilFinal(recognition);
            recognition.bias(new Vocabulary(List.of("And Redis.")));
            say(recognition, speech());
            untilFinal(recognition);
        }
        assertThat(server.received().getFirst().parameter("intent")).isEqualTo("transcription");
        JsonNode input =
                server.realtimeTranscription.updates().getFirst().path("audio").path("input");
        assertThat(input.path("transcription").path("prompt").asString()).isEqualTo("Kafka");
        assertThat(input.path("turn_detection").isNull()).isTrue();
        assertThat(server.realtimeTranscription.updates().getLast().toString()).contains("Redis");
    }

    @Test
    void deltasAreShownAsTheyGrow() throws Exception {
        List<String> shown = new ArrayList<>();
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            say(recognition, speech());
            RecognitionResult result = recognition.next();
            while (result instanceof RecognitionResult.Partial partial) {
                shown.add(partial.text());
                result = recognition.next();
            }
        }
        assertThat(shown).allSatisfy(text -> assertThat("the quick brown fox").startsWith(text));
    }

    @Test
    void confidenceComesFromTheTokens() throws Exception {
        assertThat(hear(recogniser()).confidence()).isBetween(0.81, 0.82);
    }
}
