package io.vivavoce.language.testing;

import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A dull answer that fits a schema: sentences of the data as quotes, each with the turn it stands in; a middle level,
/// and the lowest for what nothing in the data is about; null or few words for the rest. Pure.
final class PlainAnswer {
    private static final Pattern TURN = Pattern.compile("^\\[turn (\\d+)] (.+)$", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]{12,}[.!?]?");
    private static final int MOST_QUOTES = 8;
    private static final int LONGEST_QUOTE = 200;
    private static final int MIDDLE = 3;

    private final String data;
    private final List<Said> said;

    private record Said(int turn, String sentence) {}

    private PlainAnswer(String data) {
        this.data = data;
        this.said = said(data);
    }

    static String to(LanguageRequest request) {
        JsonSchema schema = request.schema();
        if (schema == null) {
            return "Please go on.";
        }
        JsonNode shape = JsonMapper.shared().readTree(schema.json());
        return new PlainAnswer(ObeyingModel.data(request)).value(shape).toString();
    }

    private static List<Said> said(String data) {
        List<Said> said = new ArrayList<>();
        Matcher turns = TURN.matcher(data);
        while (turns.find()) {
            Matcher sentences = SENTENCE.matcher(turns.group(2));
            while (sentences.find() && said.size() < MOST_QUOTES) {
                String sentence = sentences.group().strip();
                if (sentence.length() <= LONGEST_QUOTE && !sentence.contains("[")) {
                    said.add(new Said(Integer.parseInt(turns.group(1)), sentence));
                }
            }
        }
        return said;
    }

    private JsonNode value(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean nullable = type.isArray();
        return switch (nullable ? type.path(0).asString("string") : type.asString("string")) {
            case "object" -> object(schema);
            case "array" -> array(schema.path("items"));
            case "integer" -> level(schema);
            case "number" ->
                JsonNodeFactory.instance.numberNode(schema.path("minimum").asDouble(0));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            default ->
                nullable ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(text(schema));
        };
    }

    private JsonNode level(JsonNode schema) {
        int level = data.contains("Nothing here is about") ? 1 : MIDDLE;
        return JsonNodeFactory.instance.numberNode(
                Math.max(schema.path("minimum").asInt(1), level));
    }

    private static String text(JsonNode schema) {
        return schema.path("enum").path(0).asString("Nothing more to say.");
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), value(property.getValue())));
        return object;
    }

    /// A list of quotes holds what was said; every other list is empty.
    private ArrayNode array(JsonNode item) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        if (item.path("properties").has("quote") && item.path("properties").has("turn")) {
            for (Said one : said) {
                ObjectNode object = object(item);
                object.put("quote", one.sentence());
                object.put("turn", one.turn());
                items.add(object);
            }
        }
        return items;
    }
}
