package io.vivavoce.voice.internal;

import io.vivavoce.interview.Turn;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.RecognizerChanged;
import io.vivavoce.voice.internal.SessionEvent.SpeechStarted;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import io.vivavoce.voice.internal.SessionEvent.TranscriptUpdated;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One interview's ears: numbers the utterances, writes them into the recogniser, and reads its words on a virtual
/// thread of its own. A stream that breaks is opened again; the utterance in it counts with the words understood so
/// far. While there is none, the client's own recogniser may give the words.
///
/// [#begin], [#write], [#end] and [#close] belong to the input task; the rest may come from any thread.
final class Listener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LAST_RETRY = Duration.ofSeconds(15);

    /// A recogniser that could not be opened so often is not expected back soon: the person is told to type.
    private static final int HOPEFUL_TRIES = 3;

    private final SpeechToText engine;
    private final Consumer<SessionEvent> mailbox;
    private volatile Vocabulary vocabulary = Vocabulary.NONE;
    private volatile @Nullable Stream stream;
    private volatile boolean closed;
    private volatile int utterance = -1;
    private volatile EngineState state;
    private Duration pause = FIRST_RETRY;
    private boolean clientListens;
    private boolean clientHears;

    private final Thread reader;

    /// An open recognition and the number of the utterance it began with.
    private record Stream(Recognition recognition, int firstUtterance) {}

    /// @param first the stream admission was granted for, null when there is no recogniser
    Listener(SpeechToText engine, @Nullable Recognition first, Consumer<SessionEvent> mailbox) {
        this.engine = engine;
        this.mailbox = mailbox;
        this.stream = first == null ? null : new Stream(first, 0);
        this.state = first == null ? EngineState.MISSING : EngineState.WORKING;
        this.reader = Thread.ofVirtual().name("listener").start(this::read);
    }

    synchronized void begin(Duration onset, short[] preroll) {
        utterance++;
        mailbox.accept(new SpeechStarted(utterance, onset));
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
            mailbox.accept(TranscriptFinal.empty(utterance));
        }
    }

    synchronized void expect(Vocabulary words) {
        vocabulary = words;
        Stream current = stream;
        if (current != null) {
            current.recognition().bias(words);
        }
    }

    /// The client's own recogniser listens, or no longer does.
    ///
    /// @return whether it listens for us now: it does not while the server's works
    synchronized boolean clientListens(boolean on, Duration now) {
        boolean wanted = on && stream == null;
        if (!wanted) {
            endOfClientsUtterance(now);
        }
        if (wanted != clientListens) {
            clientListens = wanted;
            mailbox.accept(new RecognizerChanged(wanted ? EngineState.BROWSER : state));
        }
        return wanted;
    }

    /// What the client's own recogniser has understood of what is being said.
    synchronized void heardByClient(String text, boolean last, @Nullable Double confidence, Duration now) {
        if (!clientHears && !clientListens) {
            return;
        }
        if (!clientHears) {
            clientHears = true;
            mailbox.accept(new SpeechStarted(++utterance, now));
        }
        if (last) {
            clientHears = false;
            mailbox.accept(new SpeechStopped(now));
            mailbox.accept(new TranscriptFinal(utterance, text, confidence, Turn.Source.BROWSER));
        } else {
            mailbox.accept(new TranscriptUpdated(utterance, text));
        }
    }

    private void endOfClientsUtterance(Duration now) {
        if (clientHears) {
            clientHears = false;
            mailbox.accept(new SpeechStopped(now));
            mailbox.accept(TranscriptFinal.empty(utterance));
        }
    }

    private synchronized void tell(EngineState now) {
        state = now;
        clientListens &= now != EngineState.WORKING;
        if (!clientListens) {
            mailbox.accept(new RecognizerChanged(now));
        }
    }

    @Override
    public synchronized void close() {
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
                pause = result instanceof RecognitionResult.Final ? FIRST_RETRY : pause;
                result = current.recognition().next();
            }
        } catch (ProviderException e) {
            if (!closed) {
                log.warn("The recogniser broke ({}): {}", e.kind(), e.getMessage());
                tell(EngineState.RECOVERING);
            }
        }
        stream = null;
        current.recognition().close();
    }

    static SessionEvent event(RecognitionResult result, int firstUtterance) {
        return switch (result) {
            case RecognitionResult.Partial p -> new TranscriptUpdated(firstUtterance + p.utterance(), p.text());
            case RecognitionResult.Final f ->
                new TranscriptFinal(firstUtterance + f.utterance(), f.text(), told(f.confidence()), Turn.Source.VOICE);
        };
    }

    /// An engine that does not say how sure it is says 0.
    static @Nullable Double told(double confidence) {
        return confidence > 0 ? confidence : null;
    }

    /// @return false when nobody listens any more
    private synchronized boolean use(Recognition recognition) {
        if (closed) {
            recognition.close();
            return false;
        }
        stream = new Stream(recognition, utterance + 1);
        return true;
    }

    /// Waits longer each time, until an utterance has been understood again.
    private void reopen() throws InterruptedException {
        for (int tries = 1; !closed; tries++) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause.multipliedBy(2);
            try {
                if (use(engine.open(vocabulary))) {
                    tell(EngineState.WORKING);
                }
                return;
            } catch (ProviderException e) {
                log.debug("The recogniser is still away ({}): {}", e.kind(), e.getMessage());
                boolean hopeful = e.retryable() && tries < HOPEFUL_TRIES;
                tell(hopeful && state != EngineState.MISSING ? EngineState.RECOVERING : EngineState.MISSING);
            }
        }
    }
}
