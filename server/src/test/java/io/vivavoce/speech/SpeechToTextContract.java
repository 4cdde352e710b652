package io.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every recogniser does, whatever its technology.
@Timeout(180)
public abstract class SpeechToTextContract {
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    protected abstract SpeechToText recogniser();

    /// Speech at the recogniser's rate, and a word that must be found in it.
    protected abstract short[] speech();

    protected abstract String wordInSpeech();

    @Test
    void capabilitiesTellWhatItTakes() {
        SpeechToTextCapabilities capabilities = recogniser().capabilities();
        assertThat(capabilities.engine()).isNotBlank();
        assertThat(capabilities.sampleRate()).isIn(8_000, 16_000, 24_000, 48_000);
        assertThat(capabilities.languages()).isNotEmpty();
    }

    @Test
    void anUtteranceEndsInOneFinalWithItsWords() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            say(recognition, speech());
            RecognitionResult.Final last = untilFinal(recognition).getLast();
            assertThat(last.utterance()).isZero();
            assertThat(last.text().toLowerCase(java.util.Locale.ROOT)).contains(wordInSpeech());
        }
    }

    @Test
    void silenceEndsInAnEmptyFinal() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            say(recognition, new short[recogniser().capabilities().sampleRate()]);
            assertThat(untilFinal(recognition).getLast().text()).isEmpty();
        }
    }

    @Test
    void anUtteranceWithoutSoundEndsInAnEmptyFinal() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.end();
            assertThat(untilFinal(recognition).getLast().text()).isEmpty();
        }
    }

    @Test
    void utterancesAreNumberedAndAnsweredInOrder() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            for (int i = 0; i < 3; i++) {
                say(recognition, speech());
            }
            List<Integer> finals = new ArrayList<>();
            while (finals.size() < 3) {
                finals.add(untilFinal(recognition).getLast().utterance());
            }
            assertThat(finals).containsExactly(0, 1, 2);
        }
    }

    @Test
    void aNewVocabularyIsTakenBetweenUtterances() throws Exception {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            say(recognition, speech());
            untilFinal(recognition);
            recognition.bias(new Vocabulary(List.of("Tell me about Kubernetes, C++ and résumés. \u0000\uD83D\uDE00")));
            say(recognition, speech());
            assertThat(untilFinal(recognition).getLast().utterance()).isEqualTo(1);
        }
    }

    @Test
    void closingEndsABlockedReader() throws Exception {
        Recognition recognition = recogniser().open(Vocabulary.NONE);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                ended.complete(recognition.next() == null);
            } catch (InterruptedException | RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        recognition.close();
        recognition.close();
        assertThat(ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void soundOutsideAnUtteranceIsRefused() {
        try (Recognition recognition = recogniser().open(Vocabulary.NONE)) {
            assertThatThrownBy(() -> recognition.write(new short[512], 0, 512))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(recognition::end).isInstanceOf(IllegalStateException.class);
        }
    }

    /// Writes an utterance in windows of 32 ms, as the live loop does.
    protected static void say(Recognition recognition, short[] samples) {
        recognition.begin();
        for (int at = 0; at < samples.length; at += 512) {
            recognition.write(samples, at, Math.min(512, samples.length - at));
        }
        recognition.end();
    }

    /// The finals up to and with the next one.
    protected static List<RecognitionResult.Final> untilFinal(Recognition recognition) throws InterruptedException {
        for (RecognitionResult result = recognition.next(); result != null; result = recognition.next()) {
            if (result instanceof RecognitionResult.Final last) {
                return List.of(last);
            }
        }
        throw new AssertionError("the stream ended without a final");
    }
}
