package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.recognition.KeyTerms;
import io.vivavoce.speech.internal.recognition.Pcm;
import io.vivavoce.speech.internal.recognition.ResultQueue;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// Gathers utterances and sends them one after the other, on a virtual thread of its own.
final class TranscriptionRecognition implements Recognition {
    private final TranscriptionSpeechToText engine;
    private final TranscriptionSettings settings;
    private final ResultQueue results = new ResultQueue();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Thread sender;
    private List<String> terms;
    private @Nullable ByteArrayOutputStream open;
    private int loudest;
    private int begun;

    private record Ended(int number, byte[] pcm, int loudest, List<String> terms) {}

    TranscriptionRecognition(TranscriptionSpeechToText engine, TranscriptionSettings settings, Vocabulary vocabulary) {
        this.engine = engine;
        this.settings = settings;
        this.terms = KeyTerms.of(vocabulary, settings.keyTerms());
        this.sender = Thread.ofVirtual().name("transcription").start(this::send);
    }

    @Override
    public synchronized void begin() {
        if (open != null) {
            throw new IllegalStateException("the last utterance is still open");
        }
        open = new ByteArrayOutputStream();
        loudest = 0;
    }

    @Override
    public synchronized void write(short[] samples, int offset, int length) {
        ByteArrayOutputStream utterance = openUtterance();
        if (millis(utterance.size()) > settings.longest().toMillis()) {
            results.fail(new ProviderException(
                    Kind.REJECTED,
                    "an utterance is longer than " + settings.longest().toSeconds() + " s"));
            return;
        }
        utterance.writeBytes(Pcm.bytes(samples, offset, length));
        for (int i = offset; i < offset + length; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
    }

    @Override
    public synchronized void end() {
        ended.add(new Ended(begun++, openUtterance().toByteArray(), loudest, terms));
        open = null;
    }

    private ByteArrayOutputStream openUtterance() {
        if (open == null) {
            throw new IllegalStateException("no utterance is open");
        }
        return open;
    }

    @Override
    public synchronized void bias(Vocabulary vocabulary) {
        terms = KeyTerms.of(vocabulary, settings.keyTerms());
    }

    private void send() {
        try {
            while (!results.over()) {
                Ended utterance = ended.take();
                Transcript understood = hasWords(utterance)
                        ? engine.transcribe(utterance.pcm(), utterance.terms())
                        : Transcript.NOTHING;
                results.add(
                        new RecognitionResult.Final(utterance.number(), understood.text(), understood.confidence()));
            }
        } catch (ProviderException e) {
            results.fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasWords(Ended utterance) {
        Duration length = Duration.ofMillis(millis(utterance.pcm().length));
        return utterance.loudest() > settings.quietest() && length.compareTo(settings.shortest()) >= 0;
    }

    private static long millis(long bytes) {
        return bytes * 1_000 / (TranscriptionSpeechToText.SAMPLE_RATE * Short.BYTES);
    }

    @Override
    public @Nullable RecognitionResult next() throws InterruptedException {
        return results.next();
    }

    @Override
    public void close() {
        results.close();
        sender.interrupt();
    }
}
