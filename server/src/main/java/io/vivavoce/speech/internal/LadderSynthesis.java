package io.vivavoce.speech.internal;

import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.PcmResampler;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeech.Synthesis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One sentence, with the first voice that makes a sound of it. Up to its first piece a failing voice is replaced
/// unnoticed; after it the failure is the caller's to mend, for a sentence never has two voices.
final class LadderSynthesis implements Synthesis {
    private static final int ATTEMPTS = 2;

    private final Ladder<TextToSpeech> ladder;
    private final TextToSpeech lastResort;
    private final LongSupplier nanoTime;
    private final int sampleRate;
    private final String sentence;
    private final Object handover = new Object();

    private @Nullable Rung<TextToSpeech> rung;
    private @Nullable Synthesis voice;
    private @Nullable PcmResampler resampler;
    private volatile boolean closed;
    private boolean begun;
    private boolean over;

    LadderSynthesis(
            Ladder<TextToSpeech> ladder,
            TextToSpeech lastResort,
            LongSupplier nanoTime,
            int sampleRate,
            String sentence) {
        this.ladder = ladder;
        this.lastResort = lastResort;
        this.nanoTime = nanoTime;
        this.sampleRate = sampleRate;
        this.sentence = sentence;
    }

    @Override
    public short @Nullable [] next() throws InterruptedException {
        if (!begun) {
            begun = true;
            return first();
        }
        Synthesis speaking = voice;
        while (speaking != null && !closed && !over) {
            short[] piece = atRate(following(speaking));
            if (piece == null || piece.length > 0) {
                return piece;
            }
        }
        return null;
    }

    private short @Nullable [] following(Synthesis speaking) throws InterruptedException {
        try {
            return speaking.next();
        } catch (ProviderException e) {
            if (closed) {
                return null;
            }
            if (rung != null) {
                rung.failed(e);
            }
            throw e;
        }
    }

    private short @Nullable [] first() throws InterruptedException {
        ProviderException failure = null;
        for (Rung<TextToSpeech> candidate : ladder.usable()) {
            for (int attempt = 1; !closed && candidate.usable(); attempt++) {
                try {
                    return first(candidate);
                } catch (ProviderException e) {
                    failure = e;
                    if (attempt == ATTEMPTS || !worthAnother(e)) {
                        candidate.failed(e);
                        break;
                    }
                }
            }
        }
        if (closed) {
            return null;
        }
        if (failure != null) {
            throw failure;
        }
        return listen(hand(lastResort.open(sentence), lastResort));
    }

    /// Not after a time-out, which has cost the listener enough, nor where the voice has said when to come back.
    private static boolean worthAnother(ProviderException e) {
        return e.retryable() && e.kind() != Kind.TIMEOUT && e.retryAfter().isEmpty();
    }

    private short @Nullable [] first(Rung<TextToSpeech> candidate) throws InterruptedException {
        TextToSpeech engine = candidate.engine();
        long start = nanoTime.getAsLong();
        Synthesis speaking = hand(engine.open(sentence), engine);
        short[] piece;
        try {
            piece = candidate.tier() == Tier.BUILT_IN ? listen(speaking) : within(candidate, speaking);
        } catch (ProviderException e) {
            speaking.close();
            throw e;
        }
        rung = candidate;
        if (piece != null) {
            candidate.succeeded(Duration.ofNanos(nanoTime.getAsLong() - start));
            candidate.used(Rung.Unit.CHARACTERS, sentence.length());
        }
        return piece;
    }

    /// Nobody waits longer than the rung's patience; the built-in voice has no one behind it and takes its own time.
    private short @Nullable [] within(Rung<TextToSpeech> candidate, Synthesis speaking) throws InterruptedException {
        Duration patience = candidate.patience();
        var watch = new CompletableFuture<Void>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        watch.exceptionally(_ -> {
            speaking.close();
            return null;
        });
        ProviderException late = new ProviderException(
                Kind.TIMEOUT, candidate.name() + " made no sound within " + patience.toMillis() + " ms");
        try {
            short[] piece = listen(speaking);
            if (watch.isCompletedExceptionally() && !closed) {
                throw late;
            }
            return piece;
        } catch (ProviderException e) {
            throw watch.isCompletedExceptionally() ? late : e;
        } finally {
            watch.complete(null);
        }
    }

    /// The first piece that is not empty once it is at the right rate.
    private short @Nullable [] listen(Synthesis speaking) throws InterruptedException {
        short[] piece = speaking.next();
        short[] heard = atRate(piece);
        while (heard != null && heard.length == 0) {
            piece = speaking.next();
            heard = atRate(piece);
        }
        return heard;
    }

    private short @Nullable [] atRate(short @Nullable [] piece) {
        if (piece != null) {
            return resampler == null ? piece : resampler.resample(piece);
        }
        over = true;
        short[] rest = resampler == null || closed ? new short[0] : resampler.finish();
        return rest.length == 0 ? null : rest;
    }

    private Synthesis hand(Synthesis opened, TextToSpeech engine) {
        int rate = engine.capabilities().sampleRate();
        resampler = rate == sampleRate ? null : new PcmResampler(rate, sampleRate);
        over = false;
        synchronized (handover) {
            voice = opened;
            if (closed) {
                opened.close();
            }
        }
        return opened;
    }

    @Override
    public void close() {
        Synthesis speaking;
        synchronized (handover) {
            closed = true;
            speaking = voice;
        }
        if (speaking != null) {
            speaking.close();
        }
    }
}
