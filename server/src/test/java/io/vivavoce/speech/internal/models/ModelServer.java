package io.vivavoce.speech.internal.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A server of models on this machine: knows `Range` and `If-Range`, and breaks off when it is told to.
final class ModelServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    final Queue<String> ranges = new ConcurrentLinkedQueue<>();
    final Queue<String> paths = new ConcurrentLinkedQueue<>();
    volatile String tag = "\"one\"";
    /// Bytes after which each answer ends; negative for never.
    volatile int cutAfter = -1;
    /// Answers that are still cut.
    final AtomicInteger cuts = new AtomicInteger(Integer.MAX_VALUE);
    /// Whether a cut answer hangs instead of ending.
    volatile boolean stall;

    ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            paths.add(path);
            byte @Nullable [] content = files.get(path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            @Nullable String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "-" : range);
            boolean partial =
                    range != null && tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
            int from = partial && range != null ? Integer.parseInt(range.replaceAll("bytes=|-$", "")) : 0;
            byte[] rest = Arrays.copyOfRange(content, from, content.length);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(partial ? 206 : 200, rest.length);
            boolean cut = cutAfter >= 0 && cutAfter < rest.length && cuts.getAndDecrement() > 0;
            exchange.getResponseBody().write(rest, 0, cut ? cutAfter : rest.length);
            if (cut && stall) {
                exchange.getResponseBody().flush();
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
