package io.vivavoce.voice.internal;

import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechException;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.RecognizerChanged;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import io.vivavoce.voice.internal.SessionEvent.TranscriptUpdated;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One interview's recogniser: writes utterances into it, and reads its words on a virtual thread of its own. A stream
/// that breaks is opened again; the utterance in it counts with the words understood so far.
///
/// [#begin], [#write], [#end] and [#close] belong to the input task; [#expect] may come from any thread.
final class Listener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LAST_RETRY = Duration.ofSeconds(15);

    private final SpeechToText engine;
    private final Consumer<SessionEvent> mailbox;
    private volatile Vocabulary vocabulary = Vocabulary.NONE;
    private volatile @Nullable Stream stream;
    private volatile boolean closed;
    private volatile int utterance;

    private final Thread reader;

    /// An open recognition and the number of the utterance it began with.
    private record Stream(Recognition recognition, int firstUtterance) {}

    /// @param first the stream admission was granted for, null when there is no recogniser
    Listener(SpeechToText engine, @Nullable Recognition first, Consumer<SessionEvent> mailbox) {
        this.engine = engine;
        this.mailbox = mailbox;
        this.stream = first == null ? null : new Stream(first, 0);
        this.reader = Thread.ofVirtual().name("listener").unstarted(this::read);
        if (first != null) {
            reader.start();
        }
    }

    synchronized void begin(int number, short[] preroll) {
        utterance = number;
        Stream current = stream;
        if (current == null) {
            return;
        }
        current.recognition().begin();
        current.recognition().write(preroll, 0, preroll.length);
    }

    synchronized void write(short[] samples) {
        Stream current = stream;
        if (current != null && current.firstUtterance() <= utterance) {
            current.recognition().write(samples, 0, samples.length);
        }
    }

    synchronized void end() {
        Stream current = stream;
        if (current != null && current.firstUtterance() <= utterance) {
            current.recognition().end();
        } else {
            mailbox.accept(new TranscriptFinal(utterance, "", 0));
        }
    }

    synchronized void expect(Vocabulary words) {
        vocabulary = words;
        Stream current = stream;
        if (current != null) {
            current.recognition().bias(words);
        }
    }

    @Override
    public void close() {
        closed = true;
        Stream current = stream;
        if (current != null) {
            current.recognition().close();
        }
        reader.interrupt();
    }

    private void read() {
        try {
            while (!closed) {
                Stream current = stream;
                if (current == null) {
                    reopen();
                } else {
                    readAll(current);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll(Stream current) throws InterruptedException {
        try {
            RecognitionResult result = current.recognition().next();
            while (result != null) {
                mailbox.accept(event(result, current.firstUtterance()));
                result = current.recognition().next();
            }
        } catch (SpeechException e) {
            if (!closed) {
                log.warn("The recogniser broke ({}): {}", e.kind(), e.getMessage());
                mailbox.accept(new RecognizerChanged(EngineState.RECOVERING));
            }
        }
        stream = null;
        current.recognition().close();
    }

    private static SessionEvent event(RecognitionResult result, int firstUtterance) {
        return switch (result) {
            case RecognitionResult.Partial p -> new TranscriptUpdated(firstUtterance + p.utterance(), p.text());
            case RecognitionResult.Final f ->
                new TranscriptFinal(firstUtterance + f.utterance(), f.text(), f.confidence());
        };
    }

    private synchronized void use(Recognition recognition) {
        stream = new Stream(recognition, utterance + 1);
    }

    private void reopen() throws InterruptedException {
        Duration pause = FIRST_RETRY;
        while (!closed) {
            Thread.sleep(pause);
            try {
                Recognition again = engine.open(vocabulary);
                use(again);
                mailbox.accept(new RecognizerChanged(EngineState.WORKING));
                return;
            } catch (SpeechException e) {
                log.warn("The recogniser is still away ({}): {}", e.kind(), e.getMessage());
                mailbox.accept(new RecognizerChanged(e.retryable() ? EngineState.RECOVERING : EngineState.MISSING));
                pause = pause.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause.multipliedBy(2);
            }
        }
    }
}
