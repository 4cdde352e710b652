package io.vivavoce.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a language model of a stand-in writes: what it was told to, else a sentence of its own, or the smallest value
/// of the schema it is asked by. Thread-safe.
public final class Writing {
    private static final String SENTENCE = "Tell me about a system you designed, and what you would change today.";
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private volatile Duration pause = Duration.ZERO;

    /// What it writes next, once.
    public void says(String text) {
        told.add(text);
    }

    /// How long it thinks after each token.
    public void pauses(Duration between) {
        pause = between;
    }

    Duration pause() {
        return pause;
    }

    /// @param tokens the most that were asked for, 0 for as many as it likes
    /// @param whole whether nothing was left out
    record Text(List<String> tokens, boolean whole) {
        String joined() {
            return String.join("", tokens);
        }
    }

    Text write(@Nullable JsonNode schema, int most) {
        String text = told.poll();
        if (text == null) {
            text = schema == null ? SENTENCE : smallest(schema).toString();
        }
        List<String> tokens = tokens(text);
        return most > 0 && tokens.size() > most ? new Text(tokens.subList(0, most), false) : new Text(tokens, true);
    }

    /// Tokens that were read.
    static int read(Received request) {
        return Math.ceilDiv(request.text().length(), CHARACTERS_PER_TOKEN);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ' || at - from == 2 * CHARACTERS_PER_TOKEN) {
                tokens.add(text.substring(from, at));
                from = at;
            }
        }
        return tokens;
    }

    private static JsonNode smallest(JsonNode schema) {
        JsonMapper json = JsonMapper.shared();
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString("object")) {
            case "object" -> {
                ObjectNode object = json.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), smallest(property.getValue())));
                yield object;
            }
            case "array" -> {
                ArrayNode array = json.createArrayNode();
                yield array.add(smallest(schema.path("items")));
            }
            case "integer", "number" ->
                json.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            default -> json.getNodeFactory().stringNode("words");
        };
    }
}
