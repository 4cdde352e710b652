package io.vivavoce.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The server's side of one page, as a state of a screen needs it: answers to calls, and the messages of a live line.
/// What is not scripted reaches the real server.
final class ScriptedServer {
    private static final Pattern LINE = Pattern.compile(".*/ws/.*");

    private final Map<String, Consumer<Route>> answers = new LinkedHashMap<>();
    private Consumer<WebSocketRoute> afterJoining = ScriptedServer::saysNothing;
    private boolean firstLine = true;
    private boolean secondLine = true;
    private int lines;

    /// @param path of a call, or with a leading method: `POST /api/upload-resume`
    ScriptedServer answer(String path, Object body) {
        return answer(path, 200, "application/json", body, Map.of());
    }

    ScriptedServer problem(String path, int status, String type) {
        return problem(path, status, type, Map.of());
    }

    /// @param more what this kind of problem says beyond the others
    ScriptedServer problem(String path, int status, String type, Map<String, Object> more) {
        return answer(path, status, "application/problem+json", described(status, type, more), Map.of());
    }

    /// Refuses, and says how long to wait.
    ScriptedServer tooMany(String path, int seconds) {
        return answer(
                path,
                429,
                "application/problem+json",
                described(429, "too-many-attempts", Map.of()),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    private static Map<String, Object> described(int status, String type, Map<String, Object> more) {
        return with(Map.of("type", "/problems/" + type, "title", "A problem", "status", status), more);
    }

    private ScriptedServer answer(
            String path, int status, String contentType, Object body, Map<String, String> headers) {
        String text = body instanceof String written ? written : ProductClient.JSON.writeValueAsString(body);
        answers.put(
                path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(headers)
                        .setContentType(contentType)
                        .setBody(text)));
        return this;
    }

    /// No answer comes, and no refusal either.
    ScriptedServer silent(String path) {
        answers.put(path, route -> {});
        return this;
    }

    /// Nobody is there.
    ScriptedServer away(String path) {
        answers.put(path, Route::abort);
        return this;
    }

    /// What the page is told once it has joined.
    ScriptedServer says(Collection<?> messages) {
        afterJoining = line -> messages.forEach(message -> line.send(ProductClient.JSON.writeValueAsString(message)));
        return this;
    }

    /// After that the line ends with a code.
    ScriptedServer hangsUp(int code) {
        Consumer<WebSocketRoute> before = afterJoining;
        afterJoining = line -> {
            before.accept(line);
            line.close(new WebSocketRoute.CloseOptions().setCode(code));
        };
        return this;
    }

    /// Each later line ends as soon as it is opened.
    ScriptedServer staysAway() {
        secondLine = false;
        return this;
    }

    /// No line comes about.
    ScriptedServer letsNoLineThrough() {
        firstLine = false;
        return staysAway();
    }

    void script(Page page) {
        page.route("**/api/**", this::handle);
        page.routeWebSocket(LINE, this::open);
    }

    private void handle(Route route) {
        String path = URI.create(route.request().url()).getPath();
        String exact = route.request().method() + " " + path;
        answers.getOrDefault(exact, answers.getOrDefault(path, Route::resume)).accept(route);
    }

    private void open(WebSocketRoute line) {
        boolean first = lines++ == 0;
        line.onMessage(frame -> {
            String text = frame.text();
            if (text == null || !text.startsWith("{")) {
                return;
            }
            JsonNode message = ProductClient.JSON.readTree(text);
            switch (message.path("type").asString()) {
                case "join" -> join(line, first);
                case "ping" -> line.send("{\"type\":\"pong\",\"t\":" + message.get("t") + "}");
                default -> {}
            }
        });
    }

    private void join(WebSocketRoute line, boolean first) {
        if (first ? firstLine : secondLine) {
            afterJoining.accept(line);
        } else {
            line.close(new WebSocketRoute.CloseOptions().setCode(1011));
        }
    }

    static Map<String, Object> with(Map<String, Object> values, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return all;
    }

    private static void saysNothing(WebSocketRoute line) {}
}
