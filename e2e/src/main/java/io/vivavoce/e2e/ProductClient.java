package io.vivavoce.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public HTTP interface, as any client uses it. Thread-safe.
public final class ProductClient implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final int FAILURES = 400;
    private static final Duration POLL = Duration.ofMillis(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    public ProductClient(URI address) {
        this.address = address;
    }

    /// A status and a body; null-like nodes when there was no JSON.
    public record Answer(int status, JsonNode body) {}

    /// What opens a live connection.
    public record Ticket(UUID session, URI webSocket, String origin, String token) {}

    /// Sets up an interview and returns its id. Given values win over the defaults of a three-question practice.
    public UUID createSession(Map<String, Object> values) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "role", "Backend engineer",
                "interviewType", "behavioural",
                "difficulty", "warmup",
                "language", "en",
                "lengthMinutes", 10,
                "questions", 3));
        body.putAll(values);
        return UUID.fromString(
                succeed("POST", "/api/practice/sessions", body).get("id").asString());
    }

    /// Records the consent to the disclosure that is shown now.
    public void consent(UUID session, String timing, boolean typing) {
        String version = succeed("GET", "/api/practice/options", null)
                .get("disclosure")
                .get("version")
                .asString();
        succeed(
                "POST",
                "/api/sessions/" + session + "/consent",
                Map.of("disclosureVersion", version, "timing", timing, "typing", typing));
    }

    public Ticket connection(UUID session) {
        JsonNode body = succeed("POST", "/api/sessions/" + session + "/connection", Map.of());
        String path = body.get("webSocketPath").asString();
        return new Ticket(
                session,
                URI.create("ws://" + address.getAuthority() + path),
                address.toString(),
                body.get("token").asString());
    }

    public JsonNode session(UUID session) {
        return succeed("GET", "/api/sessions/" + session, null);
    }

    /// The stored turns, in order.
    public JsonNode turns(UUID session) {
        return succeed("GET", "/api/sessions/" + session + "/transcript", null).get("turns");
    }

    /// Waits until the report is no longer being made and returns its state.
    public JsonNode report(UUID session, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            JsonNode report = succeed("GET", "/api/sessions/" + session + "/report", null);
            String state = report.get("state").asString();
            if (!state.equals("pending") && !state.equals("not-ended")) {
                return report;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the report is still " + state + " after " + patience);
            }
            Waiting.pause(POLL);
        }
    }

    public Answer call(String method, String path, @Nullable Object body) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", address.toString())
                .method(method, publisher);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    /// Uploads a résumé.
    public Answer upload(String fileName, String content) {
        String boundary = "part";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return send(HttpRequest.newBuilder(address.resolve("/api/upload-resume"))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", address.toString())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode succeed(String method, String path, @Nullable Object body) {
        Answer answer = call(method, path, body);
        if (answer.status() >= FAILURES) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), json ? JSON.readTree(text) : JSON.missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while calling " + request.uri().getPath(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
