package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.Fault;
import io.vivavoce.interview.Turn;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.RecognizerChanged;
import io.vivavoce.voice.internal.SessionEvent.SpeechStarted;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import io.vivavoce.voice.internal.SessionEvent.TranscriptUpdated;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final Duration NOW = Duration.ofSeconds(7);

    private final Happenings events = new Happenings();
    private final Breakable ears = new Breakable();
    private Listener listener = new Listener(ears, null, events);

    /// A recogniser that is away until it is told to work.
    private static final class Breakable implements SpeechToText {
        private final ScriptedSpeechToText working = new ScriptedSpeechToText("server words");
        private final AtomicBoolean away = new AtomicBoolean(true);

        @Override
        public SpeechToTextCapabilities capabilities() {
            return working.capabilities();
        }

        @Override
        public Recognition open(Vocabulary vocabulary) {
            if (away.get()) {
                throw new ProviderException(ProviderException.Kind.CRASHED, "it is away");
            }
            return working.open(vocabulary);
        }
    }

    @AfterEach
    void tearDown() {
        listener.close();
    }

    @Test
    void anEngineThatDoesNotSayHowSureItIsIsNotTakenForUnsure() {
        assertThat(Listener.event(new RecognitionResult.Final(2, "words", 0), 5))
                .isEqualTo(new TranscriptFinal(7, "words", null, Turn.Source.VOICE));
        assertThat(Listener.event(new RecognitionResult.Final(2, "words", 0.4), 5))
                .isEqualTo(new TranscriptFinal(7, "words", 0.4, Turn.Source.VOICE));
    }

    @Test
    @Fault("no-recogniser")
    void aRecogniserThatWasAwayFromTheStartIsUsedOnceItIsThere() throws InterruptedException {
        ears.away.set(false);
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.WORKING);
        listener.begin(NOW, new short[160]);
        int number = events.await(SpeechStarted.class).utterance();
        listener.end();
        TranscriptFinal words = events.await(TranscriptFinal.class);
        assertThat(words.utterance()).isEqualTo(number);
        assertThat(words.text()).isEqualTo("server words");
        assertThat(words.source()).isEqualTo(Turn.Source.VOICE);
    }

    @Test
    @Fault("no-recogniser")
    void meanwhileTheBrowsersOwnWordsCount() throws InterruptedException {
        assertThat(listener.clientListens(true, NOW)).isTrue();
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.BROWSER);

        listener.heardByClient("browser", false, null, NOW);
        listener.heardByClient("browser words", true, 0.7, NOW.plusSeconds(1));

        int number = events.await(SpeechStarted.class).utterance();
        assertThat(events.await(TranscriptUpdated.class)).isEqualTo(new TranscriptUpdated(number, "browser"));
        assertThat(events.await(SpeechStopped.class).lastSpeech()).isEqualTo(NOW.plusSeconds(1));
        assertThat(events.await(TranscriptFinal.class))
                .isEqualTo(new TranscriptFinal(number, "browser words", 0.7, Turn.Source.BROWSER));
    }

    @Test
    void theBrowsersWordsAreNotTakenWhileTheServersRecogniserWorks() throws InterruptedException {
        ears.away.set(false);
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.WORKING);
        assertThat(listener.clientListens(true, NOW)).isFalse();
        listener.heardByClient("not wanted", true, 0.9, NOW);
        assertThat(events.none()).isTrue();
    }

    @Test
    @Fault("no-recogniser")
    void wordsThatWereBegunWhenTheRecogniserCameBackAreNumberedBeforeItsOwn() throws InterruptedException {
        listener.clientListens(true, NOW);
        listener.heardByClient("half a", false, null, NOW);
        ears.away.set(false);
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.WORKING);
        listener.heardByClient("half a sentence", true, null, NOW);
        int before = events.await(TranscriptFinal.class).utterance();
        listener.begin(NOW, new short[160]);
        listener.end();
        assertThat(events.await(TranscriptFinal.class).utterance()).isGreaterThan(before);
    }

    @Test
    void aBrowserThatStopsListeningInMidWordLeavesNobodyWaiting() throws InterruptedException {
        listener.clientListens(true, NOW);
        listener.heardByClient("half a", false, null, NOW);
        listener.clientListens(false, NOW);
        assertThat(events.await(TranscriptFinal.class).text()).isEmpty();
        events.await(RecognizerChanged.class, e -> e.state() != EngineState.BROWSER);
    }

    @Test
    @Fault("crash-loop")
    void aRecogniserThatKeepsFailingIsMissingAfterAFewTriesAndTypingIsAskedFor() throws InterruptedException {
        ears.away.set(false);
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.WORKING);
        ears.away.set(true);
        Recognition broken = new ScriptedSpeechToText("").open(Vocabulary.NONE);
        listener.close();
        listener = new Listener(ears, broken, events);
        broken.close();
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.RECOVERING);
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.MISSING);
        ears.away.set(false);
        events.await(RecognizerChanged.class, e -> e.state() == EngineState.WORKING);
    }
}
