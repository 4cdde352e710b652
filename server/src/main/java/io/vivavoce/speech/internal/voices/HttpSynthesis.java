package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.TextToSpeech.Synthesis;
import io.vivavoce.speech.internal.voices.SoundReader.UnreadableSound;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sentence on its way from a vendor: a request for each part, its sound handed on as it arrives. Only the time
/// somebody waits in [#next] counts towards the limits, for a listener who pauses is no fault of the vendor's.
final class HttpSynthesis implements Synthesis {
    private static final int LONGEST_ERROR = 8 * 1024;

    private static final Pattern OTHER_CONTENT = Pattern.compile("(?i)json|text|html|xml|mpeg|mp3|ogg|opus|flac|aac");

    private final VoiceProtocol protocol;
    private final Connection connection;
    private final VoicesProperties limits;
    private final Iterator<String> parts;
    private final LeadTrimmer trimmer = new LeadTrimmer(HttpVoice.RATE);

    private @Nullable CompletableFuture<HttpResponse<InputStream>> answer;
    private @Nullable SoundReader sound;
    private volatile @Nullable InputStream body;
    private volatile boolean closed;
    private volatile boolean expired;
    private Duration waited = Duration.ZERO;
    private boolean silent = true;
    private final boolean nothingToSay;

    HttpSynthesis(VoiceProtocol protocol, Connection connection, VoicesProperties limits, List<String> parts) {
        this.protocol = protocol;
        this.connection = connection;
        this.limits = limits;
        this.parts = parts.iterator();
        this.nothingToSay = parts.isEmpty();
    }

    /// Asks for the next part, if there is one.
    synchronized void start() {
        if (closed || !parts.hasNext()) {
            answer = null;
            return;
        }
        answer = connection
                .http()
                .sendAsync(protocol.request(connection, parts.next()).build(), BodyHandlers.ofInputStream());
        var _ = answer.whenComplete((response, _) -> {
            if (response != null) {
                take(response.body());
            }
        });
    }

    @Override
    public short @Nullable [] next() throws InterruptedException {
        Duration left = limits.requestTimeout().minus(waited);
        Duration wait = silent || left.compareTo(limits.stallTimeout()) < 0 ? left : limits.stallTimeout();
        long start = System.nanoTime();
        var watch = new CompletableFuture<Void>().orTimeout(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
        watch.exceptionally(_ -> {
            expired = true;
            abort();
            return null;
        });
        try {
            return advance();
        } catch (IOException | ExecutionException | CancellationException e) {
            if (closed) {
                return null;
            }
            abort();
            throw failure(e);
        } catch (ProviderException e) {
            abort();
            if (closed) {
                return null;
            }
            throw e;
        } catch (InterruptedException e) {
            abort();
            throw e;
        } finally {
            watch.complete(null);
            waited = waited.plusNanos(System.nanoTime() - start);
        }
    }

    private short @Nullable [] advance() throws IOException, ExecutionException, InterruptedException {
        while (!closed) {
            SoundReader reading = sound;
            if (reading == null) {
                reading = begin();
                if (reading == null) {
                    return end();
                }
                sound = reading;
            }
            short[] piece = reading.next();
            if (piece == null) {
                reading.close();
                sound = null;
                start();
                continue;
            }
            short[] audible = trimmer.trim(piece);
            if (audible.length > 0) {
                silent = false;
                return audible;
            }
        }
        return null;
    }

    private @Nullable SoundReader begin() throws IOException, ExecutionException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> awaited;
        synchronized (this) {
            awaited = answer;
        }
        if (awaited == null) {
            return null;
        }
        HttpResponse<InputStream> response = awaited.get();
        if (response.statusCode() / 100 != 2) {
            try (InputStream in = response.body()) {
                String text = new String(in.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
                throw protocol.refusal(connection, response.statusCode(), response.headers(), text);
            }
        }
        String type = response.headers().firstValue("content-type").orElse("");
        if (OTHER_CONTENT.matcher(type).find()) {
            throw new UnreadableSound("it sent " + type + " instead of the sound that was asked for");
        }
        return new SoundReader(response.body(), protocol.bareRate(), HttpVoice.RATE);
    }

    private short @Nullable [] end() {
        if (silent && !nothingToSay && !closed) {
            throw new ProviderException(Kind.CRASHED, connection.provider() + " broke: it sent no sound");
        }
        return null;
    }

    private ProviderException failure(Exception cause) {
        if (expired) {
            return new ProviderException(Kind.TIMEOUT, connection.provider() + " did not answer in time", cause);
        }
        if (cause instanceof UnreadableSound) {
            return new ProviderException(Kind.CRASHED, connection.provider() + " broke: " + cause.getMessage(), cause);
        }
        return HttpFailures.of(connection, cause);
    }

    private synchronized void take(InputStream in) {
        body = in;
        if (closed || expired) {
            closeBody();
        }
    }

    @Override
    public void close() {
        closed = true;
        abort();
    }

    private synchronized void abort() {
        if (answer != null) {
            answer.cancel(true);
        }
        closeBody();
    }

    private void closeBody() {
        InputStream in = body;
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                throw new IllegalStateException("closing an answer failed", e);
            }
        }
    }
}
