package io.vivavoce.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Holds a value against a schema: types, required and forbidden properties, allowed values, items, bounds.
///
/// Its words name places and rules, never values: those may be somebody's speech.
final class SchemaCheck {
    /// Faults that are told at once.
    private static final int MOST = 8;

    private final List<String> faults = new ArrayList<>();

    private SchemaCheck() {}

    /// @return what is wrong, empty when all is well
    static List<String> faults(JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck();
        check.look(schema, value, "$");
        return List.copyOf(check.faults);
    }

    private void look(JsonNode schema, JsonNode value, String place) {
        if (!isOfType(schema.path("type"), value)) {
            fault(place + " has to be " + named(schema.path("type")));
        } else if (schema.has("enum")
                && schema.path("enum").valueStream().noneMatch(allowed -> allowed.equals(value))) {
            fault(place + " has to be one of " + schema.path("enum"));
        } else if (value.isObject()) {
            properties(schema, value, place);
        } else if (value.isArray()) {
            items(schema, value, place);
        } else if (value.isNumber()) {
            bounds(schema, value.asDouble(), "minimum", "maximum", place);
        } else if (value.isString()) {
            bounds(schema, value.asString().length(), "minLength", "maxLength", place);
        }
    }

    private void properties(JsonNode schema, JsonNode value, String place) {
        JsonNode known = schema.path("properties");
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> fault(place + "." + name + " is missing"));
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (known.has(property.getKey())) {
                look(known.path(property.getKey()), property.getValue(), place + "." + property.getKey());
            } else if (schema.path("additionalProperties").isBoolean()) {
                fault(place + " has a property that was not asked for");
            }
        }
    }

    private void items(JsonNode schema, JsonNode value, String place) {
        bounds(schema, value.size(), "minItems", "maxItems", place);
        for (int i = 0; i < value.size() && schema.has("items"); i++) {
            look(schema.path("items"), value.path(i), place + "[" + i + "]");
        }
    }

    private void bounds(JsonNode schema, double size, String least, String most, String place) {
        if (schema.has(least) && size < schema.path(least).asDouble()) {
            fault(place + " is below its " + least + " of " + schema.path(least));
        }
        if (schema.has(most) && size > schema.path(most).asDouble()) {
            fault(place + " is above its " + most + " of " + schema.path(most));
        }
    }

    private void fault(String words) {
        if (faults.size() < MOST) {
            faults.add(words);
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(one, value));
        }
        return switch (type.asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static String named(JsonNode type) {
        return type.isString() ? "of type " + type.asString() : "of one of the types " + type;
    }
}
