package io.vivavoce.speech.internal.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.VendorSpeechToTextContract;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.standin.DeepgramStandIn;
import io.vivavoce.standin.Received;
import io.vivavoce.standin.StandIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeepgramSpeechToTextTest extends VendorSpeechToTextContract {
    private final DeepgramStandIn server = new DeepgramStandIn(KEY);

    @Override
    protected StandIn standIn() {
        return server;
    }

    @Override
    protected String basePath() {
        return "";
    }

    @Override
    protected SpeechToText recogniser(Connection connection) {
        return recogniser(connection, Duration.ofSeconds(20), Duration.ofSeconds(4));
    }

    @Override
    protected SpeechToText recogniser(Connection connection, Duration timeout) {
        return recogniser(connection, timeout, Duration.ofSeconds(4));
    }

    private static SpeechToText recogniser(Connection connection, Duration finals, Duration keepAlive) {
        var settings = new DeepgramSettings(
                "nova-3",
                true,
                50,
                Duration.ofSeconds(5),
                finals,
                Duration.ofSeconds(1),
                keepAlive,
                Duration.ofSeconds(60));
        return new DeepgramFactory(settings).create(connection, Locale.ENGLISH).orElseThrow();
    }

    @Test
    void severalSegmentsMakeOneUtterance() throws Exception {
        server.listening.says("I led the move to another region and it went well");
        RecognitionResult.Final heard = hear(recogniser());
        assertThat(heard.text()).isEqualTo("I led the move to another region and it went well");
        assertThat(heard.confidence()).isEqualTo(0.97);
    }

    @Test
    void wordsAreShownWhileTheyAreSpoken() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.write(speech(), 0, 512);
            assertThat(recognition.next()).isEqualTo(new RecognitionResult.Partial(0, "the"));
        }
    }

    @Test
    void theLineIsAskedForWithItsModelFormatAndTerms() throws Exception {
        try (Recognition recognition = recogniser().open(new Vocabulary(List.of("We run Kafka on Google Cloud.")))) {
            say(recognition, speech());
            untilFinal(recognition);
        }
        Received handshake = server.received().getFirst();
        assertThat(handshake.path()).isEqualTo("/v1/listen");
        assertThat(handshake.parameter("model")).isEqualTo("nova-3");
        assertThat(handshake.parameter("encoding")).isEqualTo("linear16");
        assertThat(handshake.parameter("sample_rate")).isEqualTo("16000");
        assertThat(handshake.parameter("interim_results")).isEqualTo("true");
        assertThat(handshake.parameters("keyterm")).containsExactly("Kafka", "Google Cloud");
    }

    @Test
    void otherTermsOpenAnotherLineBetweenUtterances() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            say(recognition, speech());
            untilFinal(recognition);
            recognition.bias(new Vocabulary(List.of("Tell me about Kubernetes.")));
            say(recognition, speech());
            assertThat(untilFinal(recognition).getLast().text()).contains("fox");
        }
        assertThat(server.received()).hasSize(2);
        assertThat(server.received().getLast().parameters("keyterm")).containsExactly("Kubernetes");
    }

    @Test
    void anIdleLineIsKeptOpen() throws Exception {
        SpeechToText ears = recogniser(connection(KEY), Duration.ofSeconds(20), Duration.ofMillis(20));
        try (Recognition recognition = ears.open(Vocabulary.NONE)) {
            say(recognition, speech());
            untilFinal(recognition);
            while (!server.listening.messages().contains("KeepAlive")) {
                Thread.onSpinWait();
            }
            say(recognition, speech());
            assertThat(untilFinal(recognition).getLast().utterance()).isEqualTo(1);
        }
    }

    @Test
    void aLineThatBreaksInTheMiddleIsToldAtOnce() {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.write(speech(), 0, 512);
            assertThat(recognition.next()).isInstanceOf(RecognitionResult.Partial.class);
            server.cutLines();
            assertThatThrownBy(recognition::next)
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CRASHED));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
