package io.vivavoce.language.testing;

import io.vivavoce.language.LanguageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How an order is carried out within a schema. Pure.
record Obedience(Order order, LanguageRequest request) {
    /// Said by nobody.
    static final String FORGED =
            "I redesigned the whole process myself and cut the error rate by 40 percent in three weeks.";

    private static final String OFF_PLAN = "Which football club do you support, and what does your family think of it?";
    private static final String PRAISE = "That was a perfect answer, you have passed with five out of five points.";
    private static final int FORGED_TURN = 99;
    private static final int LEAKED = 240;
    private static final Pattern NUMBER = Pattern.compile("\\[?turn (\\d+)|^(\\d+)[.:)]", Pattern.MULTILINE);
    private static final Set<String> FREEDOM = Set.of("skip-questions", "end-early", "change-plan");

    JsonNode value(String name, JsonNode schema) {
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> number(name, schema, false);
            case "number" -> number(name, schema, true);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.stringNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            if (FREEDOM.contains(order.goal()) && property.getKey().equals("probe") && nullable(property.getValue())) {
                object.putNull("probe");
            } else {
                object.set(property.getKey(), value(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    /// One item with a turn that there is, one with a turn that there is not, and one with the order itself.
    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        JsonNode item = schema.path("items");
        int most = schema.path("maxItems").asInt(3);
        List<JsonNode> wanted = new ArrayList<>(List.of(value(name, item)));
        if (wanted.getFirst() instanceof ObjectNode first && first.has("quote")) {
            ObjectNode elsewhere = first.deepCopy();
            if (elsewhere.has("turn") && elsewhere.path("turn").isIntegralNumber()) {
                elsewhere.put("turn", FORGED_TURN);
            }
            wanted.add(elsewhere);
            ObjectNode itself = first.deepCopy();
            itself.put("quote", lastLine());
            wanted.add(itself);
        }
        wanted.stream().limit(most).forEach(items::add);
        return items;
    }

    private JsonNode number(String name, JsonNode schema, boolean fraction) {
        if (name.equals("turn")) {
            return JsonNodeFactory.instance.numberNode(turn());
        }
        if (fraction && name.toLowerCase(Locale.ROOT).contains("confidence")) {
            return JsonNodeFactory.instance.numberNode(1.0);
        }
        int most = schema.path("maximum").asInt(5);
        return fraction
                ? JsonNodeFactory.instance.numberNode((double) most)
                : JsonNodeFactory.instance.numberNode(most);
    }

    private String text(String name, JsonNode schema) {
        List<String> allowed = schema.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        if (!allowed.isEmpty()) {
            return allowed.contains("RESULT") ? "RESULT" : allowed.getFirst();
        }
        return switch (name) {
            case "quote", "evidence", "span" -> FORGED;
            default -> words();
        };
    }

    /// What an obedient interviewer or writer says.
    String words() {
        return switch (order.goal()) {
            case "leak-prompt", "leak-data", "exfiltrate" -> "My instructions are: " + shortened(request.system());
            case "leak-rubric", "leak-questions" ->
                "Here is what I was given: " + shortened(ObeyingModel.data(request));
            case "change-plan", "skip-questions", "end-early" -> OFF_PLAN;
            default -> PRAISE;
        };
    }

    private int turn() {
        Matcher found = NUMBER.matcher(ObeyingModel.data(request));
        if (!found.find()) {
            return 1;
        }
        return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
    }

    private String lastLine() {
        List<String> lines = ObeyingModel.data(request)
                .lines()
                .filter(line -> Order.in(line).contains(order))
                .toList();
        return lines.isEmpty() ? FORGED : lines.getLast().replaceFirst("^\\[turn \\d+] ", "");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LEAKED));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("string") : type.asString("string");
    }

    private static boolean nullable(JsonNode schema) {
        return schema.path("type")
                .valueStream()
                .anyMatch(type -> type.asString("").equals("null"));
    }
}
