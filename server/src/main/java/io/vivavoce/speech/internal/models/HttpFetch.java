package io.vivavoce.speech.internal.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Fetches one file over HTTP, and goes on where an earlier try ended. Used by one thread.
final class HttpFetch {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;
    private static final int PIECE = 1 << 16;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final DownloadSettings limits;
    private final HttpClient http;

    HttpFetch(DownloadSettings limits) {
        this.limits = limits;
        http = HttpClient.newBuilder()
                .connectTimeout(limits.connectTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// Completes a file that may have been begun.
    ///
    /// @param part what is there of it; beside it lies which version it is of
    /// @throws ModelException when it cannot be had now
    void complete(URI address, Path part, ModelFile file, Progress progress)
            throws ModelException, IOException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int idle = 0; ; ) {
            long before = ModelStore.size(part);
            try {
                once(address, part, file, progress);
                return;
            } catch (ConnectException
                    | UnknownHostException
                    | UnresolvedAddressException
                    | HttpConnectTimeoutException e) {
                throw ModelException.outOfReach(address.getHost() + " cannot be reached", e);
            } catch (IOException e) {
                idle = ModelStore.size(part) > before ? 0 : idle + 1;
                if (idle >= limits.tries()) {
                    throw ModelException.outOfReach(
                            address.getHost() + " breaks off again and again; the same command goes on from there", e);
                }
                progress.note("The line broke; going on.");
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(limits.stallTimeout()) < 0
                    ? pause.multipliedBy(2)
                    : limits.stallTimeout();
        }
    }

    private void once(URI address, Path part, ModelFile file, Progress progress)
            throws ModelException, IOException, InterruptedException {
        long have = ModelStore.size(part);
        Path version = version(part);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(limits.connectTimeout().plus(limits.stallTimeout()));
        if (have > 0 && Files.exists(version)) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", Files.readString(version));
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case PARTIAL -> append(body, part, have, whole(answer, have, file), file, progress);
                case OK -> {
                    Files.deleteIfExists(part);
                    Optional<String> tag = answer.headers().firstValue("ETag").filter(value -> !value.startsWith("W/"));
                    if (tag.isPresent()) {
                        Files.writeString(version, tag.get());
                    } else {
                        Files.deleteIfExists(version);
                    }
                    append(body, part, 0, whole(answer, 0, file), file, progress);
                }
                case NOT_SATISFIABLE -> Files.deleteIfExists(version);
                default ->
                    throw ModelException.outOfReach(
                            address.getHost() + " answers " + answer.statusCode() + " for " + file.name(), null);
            }
        }
        if (answer.statusCode() == NOT_SATISFIABLE) {
            throw new IOException("the server no longer has the version that was begun");
        }
    }

    /// What its server called the version a file was begun with.
    static Path version(Path part) {
        return part.resolveSibling(part.getFileName() + ".version");
    }

    private static long whole(HttpResponse<?> answer, long have, ModelFile file) {
        return answer.headers().firstValueAsLong("Content-Length").orElse(file.bytes() - have) + have;
    }

    private void append(InputStream body, Path part, long have, long whole, ModelFile file, Progress progress)
            throws IOException, InterruptedException {
        AtomicLong lastNews = new AtomicLong(System.nanoTime());
        Thread watch = Thread.ofVirtual().name("download-watch").start(() -> closeWhenStalled(body, lastNews));
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] piece = new byte[PIECE];
            long at = have;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                lastNews.set(System.nanoTime());
                out.write(piece, 0, read);
                at += read;
                progress.at(file.name(), at, whole);
            }
            if (at < whole) {
                throw new IOException("the answer ended too early");
            }
        } finally {
            watch.interrupt();
            watch.join();
        }
    }

    private void closeWhenStalled(InputStream body, AtomicLong lastNews) {
        try {
            long quiet = 0;
            while (quiet < limits.stallTimeout().toNanos()) {
                Thread.sleep(Duration.ofNanos(limits.stallTimeout().toNanos() - quiet));
                quiet = System.nanoTime() - lastNews.get();
            }
            body.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
