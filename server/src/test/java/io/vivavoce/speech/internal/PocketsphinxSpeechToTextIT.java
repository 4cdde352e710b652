package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextContract;
import io.vivavoce.speech.Vocabulary;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PocketsphinxSpeechToTextIT extends SpeechToTextContract {
    private static final String SENTENCE = "the customer was happy with the new payment system";

    private PocketsphinxSpeechToText recogniser;
    private short[] speech;

    @BeforeAll
    void start() throws InterruptedException {
        recogniser = Engines.recogniser(Map.of("recogniser.max-streams", "2", "recogniser.place-timeout", "5s"));
        try (FliteTextToSpeech voice = Engines.voice("slt")) {
            speech =
                    Engines.withSilence(Engines.speak(voice, SENTENCE), Duration.ofMillis(300), Duration.ofMillis(300));
        }
    }

    @AfterAll
    void stop() {
        if (recogniser != null) {
            recogniser.close();
        }
    }

    @Override
    protected SpeechToText recogniser() {
        return recogniser;
    }

    @Override
    protected short[] speech() {
        return speech;
    }

    @Override
    protected String wordInSpeech() {
        return "customer";
    }

    @Test
    void wordsShowWhileTheyAreSpoken() throws Exception {
        try (Recognition recognition = recogniser.open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.write(speech, 0, speech.length);
            assertThat(recognition.next())
                    .isInstanceOfSatisfying(
                            RecognitionResult.Partial.class,
                            partial -> assertThat(partial.text()).isNotBlank());
            recognition.end();
            assertThat(untilFinal(recognition).getLast().confidence()).isBetween(0.05, 1.0);
        }
    }

    @Test
    void theFinalStillArrivesWhenTheRecogniserIsKilledInMidUtterance() throws Exception {
        try (Recognition recognition = recogniser.open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.write(speech, 0, speech.length / 2);
            recogniser.engine().running().kill();
            recognition.write(speech, speech.length / 2, speech.length - speech.length / 2);
            recognition.end();
            assertThat(untilFinal(recognition).getLast().text()).contains(wordInSpeech());
            say(recognition, speech);
            assertThat(untilFinal(recognition).getLast().utterance()).isEqualTo(1);
        }
    }

    @Test
    void moreStreamsThanPlacesAreRefused() {
        try (Recognition _ = recogniser.open(Vocabulary.NONE);
                Recognition _ = recogniser.open(Vocabulary.NONE)) {
            assertThatThrownBy(() -> recogniser.open(Vocabulary.NONE))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.BUSY));
        }
    }

    @Test
    void aModelThatIsNotInstalledSaysHowToGetIt() {
        try (PocketsphinxSpeechToText missing =
                new PocketsphinxSpeechToText(Engines.properties(Map.of("recogniser.model", "/nowhere")))) {
            assertThatThrownBy(() -> missing.open(Vocabulary.NONE))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNAVAILABLE))
                    .hasMessageContaining("pocketsphinx-en-us");
            assertThat(missing.describe().state()).isEqualTo(SpeechEngine.State.MISSING);
        }
    }
}
