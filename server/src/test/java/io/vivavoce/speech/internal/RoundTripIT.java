package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// What the built-in voice says, the built-in recogniser understands.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripIT {
    private static final List<String> ANSWERS = List.of(
            "in my last job I led the migration of our billing service to a new database",
            "my manager disagreed with my proposal so I showed him the numbers from the pilot",
            "the deadline was very short so I split the work into small steps and shared a plan with the team",
            "I learned to ask for help earlier and to write down the decisions we made",
            "we chose a message queue because the two services were deployed at different times");
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            "Tell me about a service you had to migrate under time pressure. What was your role?",
            "Led the migration of the billing service to PostgreSQL. Introduced a message queue between services."));

    private PocketsphinxSpeechToText recogniser;

    @BeforeAll
    void start() {
        recogniser = Engines.recogniser(Map.of("recogniser.max-streams", "2", "recogniser.place-timeout", "5s"));
    }

    @AfterAll
    void stop() {
        if (recogniser != null) {
            recogniser.close();
        }
    }

    @Test
    void answersAreUnderstood() throws Exception {
        for (String voice : List.of("slt", "rms")) {
            WordErrors errors = recognise(voice, VOCABULARY);
            System.out.println("Word error rate of the voice " + voice + " with its vocabulary: " + errors);
            assertThat(errors.rate()).isLessThan(0.35);
        }
    }

    @Test
    void theVocabularyHelps() throws Exception {
        String rare = "I moved the kubernetes cluster behind nginx and kept the grafana dashboards";
        Vocabulary vocabulary = new Vocabulary(List.of("Kubernetes cluster, nginx, Grafana dashboards"));
        try (FliteTextToSpeech voice = Engines.voice("rms")) {
            WordErrors without = new WordErrors();
            WordErrors with = new WordErrors();
            short[] sound = Engines.speak(voice, rare);
            without.add(rare, recognise(sound, Vocabulary.NONE));
            with.add(rare, recognise(sound, vocabulary));
            System.out.println("Word error rate of rare words: " + without + ", with their vocabulary: " + with);
            assertThat(with.rate()).isLessThan(without.rate());
        }
    }

    @Test
    void aLongAnswerIsSettledAsItGoes() throws Exception {
        String answer = String.join(". ", ANSWERS) + ".";
        try (FliteTextToSpeech voice = Engines.voice("rms")) {
            WordErrors errors = new WordErrors();
            errors.add(answer, recognise(Engines.speak(voice, answer), VOCABULARY));
            System.out.println("Word error rate of a long answer: " + errors);
            assertThat(errors.rate()).isLessThan(0.35);
        }
    }

    private WordErrors recognise(String name, Vocabulary vocabulary) throws InterruptedException {
        WordErrors errors = new WordErrors();
        try (FliteTextToSpeech voice = Engines.voice(name)) {
            for (String answer : ANSWERS.subList(0, 3)) {
                errors.add(answer, recognise(Engines.speak(voice, answer + "."), vocabulary));
            }
        }
        return errors;
    }

    private String recognise(short[] sound, Vocabulary vocabulary) throws InterruptedException {
        short[] padded = Engines.withSilence(sound, Duration.ofMillis(300), Duration.ofMillis(400));
        try (Recognition recognition = recogniser.open(vocabulary)) {
            recognition.begin();
            recognition.write(padded, 0, padded.length);
            recognition.end();
            for (RecognitionResult result = recognition.next(); result != null; result = recognition.next()) {
                if (result instanceof RecognitionResult.Final last) {
                    return last.text();
                }
            }
            throw new AssertionError("the stream ended without a final");
        }
    }
}
