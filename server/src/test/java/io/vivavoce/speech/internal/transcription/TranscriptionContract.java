package io.vivavoce.speech.internal.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.VendorSpeechToTextContract;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.standin.OpenAiTranscription;
import io.vivavoce.standin.Received;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What every recogniser by utterance does.
abstract class TranscriptionContract extends VendorSpeechToTextContract {
    abstract EngineFactory<SpeechToText> factory(TranscriptionConfiguration all, TranscriptionSettings settings);

    abstract OpenAiTranscription transcription();

    @Override
    protected SpeechToText recogniser(Connection connection) {
        return recogniser(connection, Duration.ofSeconds(20));
    }

    @Override
    protected SpeechToText recogniser(Connection connection, Duration timeout) {
        return factory(new TranscriptionConfiguration(), TestSettings.of(timeout))
                .create(connection, Locale.ENGLISH)
                .orElseThrow();
    }

    @Test
    void theWholeUtteranceIsSentAsOneFileWithItsTerms() throws Exception {
        try (Recognition recognition =
                recogniser().open(new Vocabulary(List.of("We talk about Kubernetes and Kafka.")))) {
            say(recognition, speech());
            untilFinal(recognition);
        }
        Received request = standIn().received().getFirst();
        assertThat(request.header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(request.body()).hasSizeGreaterThan(32_044);
        assertThat(request.text()).contains("filename=\"speech.wav\"", "Kubernetes, Kafka", "\r\nen\r\n");
    }

    @Test
    void confidenceComesFromTheServersOwnProbabilities() throws Exception {
        assertThat(hear(recogniser()).confidence()).isBetween(0.80, 0.83);
    }

    @Test
    void silenceIsNotEvenSent() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            say(recognition, new short[16_000]);
            assertThat(untilFinal(recognition).getLast().text()).isEmpty();
        }
        assertThat(standIn().received()).isEmpty();
    }
}
