package io.vivavoce.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server on this machine with one language model, as vLLM and LM Studio serve it: `models`, and `chat/completions`
/// in pieces. Its model names every sentence somebody said as evidence, letter for letter, rates by how much of it
/// there is, one step apart by the seed it is given, and is busy when it is told to be. Thread-safe.
final class StandInModel implements AutoCloseable {
    private static final Pattern SAID =
            Pattern.compile("^\\[turn (\\d+)(?:, candidate, [^]]*)?] (.*)$", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]");
    private static final Pattern EVIDENCE = Pattern.compile("^- ", Pattern.MULTILINE);
    /// So begins a competency that nobody spoke of.
    private static final String CONTROL = "Level 1: Nothing here is about";

    private static final int MOST_STRENGTHS = 2;
    private static final int BUSY = 429;

    private final HttpServer server;
    private final String name;
    private volatile boolean busy;

    StandInModel(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/models", exchange -> send(exchange, 200, "application/json", models()));
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// From now on it has no room for requests, or has again.
    void busy(boolean now) {
        busy = now;
    }

    private String models() {
        ObjectNode models = ProductClient.JSON.createObjectNode().put("object", "list");
        models.putArray("data").addObject().put("id", name).put("object", "model");
        return models.toString();
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonNode asked = ProductClient.JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (busy) {
            send(exchange, BUSY, "application/json", "{\"error\":{\"message\":\"Too many requests\"}}");
            return;
        }
        String text = answer(asked).toString();
        String events = event(choice("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "null"))
                + event(choice("{}", "\"stop\""))
                + event(
                        "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":" + quoted(name)
                                + ",\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50,\"total_tokens\":150}}")
                + event("[DONE]");
        send(exchange, 200, "text/event-stream", events);
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private String choice(String delta, String finish) {
        return "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":" + quoted(name)
                + ",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finish + "}]}";
    }

    private static String quoted(String text) {
        return ProductClient.JSON.writeValueAsString(text);
    }

    /// By what it is asked for.
    private static JsonNode answer(JsonNode asked) {
        JsonNode messages = asked.path("messages");
        String data = messages.get(messages.size() - 1).path("content").asString("");
        JsonNode wanted = asked.at("/response_format/json_schema/schema/properties");
        if (wanted.has("passages")) {
            return passages(data);
        }
        if (wanted.has("level")) {
            return level(data, asked.path("seed").asInt(0));
        }
        return wanted.has("completeness") ? advice(wanted) : feedback(data);
    }

    private record Sentence(int turn, String text) {}

    private static List<Sentence> sentences(String data) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher turns = SAID.matcher(data);
        while (turns.find()) {
            Matcher found = SENTENCE.matcher(turns.group(2));
            while (found.find()) {
                sentences.add(new Sentence(
                        Integer.parseInt(turns.group(1)), found.group().strip()));
            }
        }
        return sentences;
    }

    private static JsonNode passages(String data) {
        ObjectNode answer = ProductClient.JSON.createObjectNode();
        ArrayNode passages = answer.putArray("passages");
        sentences(data)
                .forEach(one -> passages.addObject()
                        .put("turn", one.turn())
                        .put("quote", one.text())
                        .put("shows", "OWN_ACTION"));
        return answer;
    }

    private static JsonNode level(String data, int seed) {
        long pieces = EVIDENCE.matcher(data).results().count();
        int level = data.contains(CONTROL) ? 1 : (int) Math.clamp(1 + pieces / 2 + seed % 2, 2, 5);
        return ProductClient.JSON
                .createObjectNode()
                .put("level", level)
                .put("reason", "You say what you did yourself.")
                .put("notHigher", "What came of it is told in part.")
                .put("notLower", "The steps can be checked.");
    }

    private static JsonNode advice(JsonNode wanted) {
        ObjectNode answer = ProductClient.JSON.createObjectNode().put("completeness", "COMPLETE");
        if (wanted.has("probe")) {
            answer.putNull("probe");
        }
        return answer.putNull("wording").put("note", "Names the steps.");
    }

    private static JsonNode feedback(String data) {
        ObjectNode answer = ProductClient.JSON.createObjectNode();
        ArrayNode strengths = answer.putArray("strengths");
        sentences(data).stream()
                .limit(MOST_STRENGTHS)
                .forEach(one -> strengths
                        .addObject()
                        .put("text", "You name what you did.")
                        .put("quote", one.text())
                        .put("turn", one.turn()));
        answer.putArray("weaknesses");
        answer.putArray("questions");
        return answer.put("summary", "You stayed with the questions and told what you did.");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// The settings by which a server takes these for two vendors' models.
    static Map<String, String> settings(StandInModel first, StandInModel second) {
        return Map.of(
                "vivavoce.language.vllm.model",
                first.name,
                "vivavoce.language.lmstudio.model",
                second.name,
                "vivavoce.providers.vllm.base-url",
                first.baseUrl(),
                "vivavoce.providers.lmstudio.base-url",
                second.baseUrl(),
                "vivavoce.providers.probing.first",
                "200ms",
                "vivavoce.providers.probing.longest",
                "200ms",
                // What failed is tried again by whoever reads the page.
                "vivavoce.evaluation.first-retry",
                "1h",
                "vivavoce.evaluation.longest-retry",
                "1h");
    }
}
