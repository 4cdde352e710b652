package io.vivavoce.api.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Compares values with the schemas of the description; members that a schema does not name are wrong.
record SchemaCheck(JsonNode schemas) {
    /// What is wrong with the value, each with its place.
    List<String> differences(String place, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString();
            return differences(place, value, schemas.path(name.substring(name.lastIndexOf('/') + 1)));
        }
        if (schema.has("anyOf")) {
            return either(place, value, schema.get("anyOf"));
        }
        List<String> wrong = new ArrayList<>();
        if (!isOfType(value, schema.path("type"))) {
            wrong.add(place + ": " + value + " is no " + schema.path("type"));
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            wrong.add(place + ": " + value + " is none of " + schema.get("enum"));
        }
        if (value.isString()
                && !isOfFormat(value.asString(), schema.path("format").asString(""))) {
            wrong.add(place + ": " + value + " is no " + schema.get("format"));
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            wrong.addAll(differences(place + "[" + i + "]", value.get(i), schema.path("items")));
        }
        if (value.isObject() && schema.has("properties")) {
            wrong.addAll(members(place, value, schema));
        }
        return wrong;
    }

    private List<String> either(String place, JsonNode value, JsonNode schemas) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode schema : schemas) {
            List<String> differences = differences(place, value, schema);
            if (differences.isEmpty()) {
                return List.of();
            }
            wrong.addAll(differences);
        }
        return wrong;
    }

    private List<String> members(String place, JsonNode value, JsonNode schema) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                wrong.add(place + " has no " + required.asString());
            }
        }
        for (var member : value.properties()) {
            JsonNode known = schema.get("properties").get(member.getKey());
            if (known == null) {
                wrong.add(place + " may have no " + member.getKey());
            } else {
                wrong.addAll(differences(place + "." + member.getKey(), member.getValue(), known));
            }
        }
        return wrong;
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isMissingNode()) {
            return true;
        }
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(value, one));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean isOfFormat(String value, String format) {
        try {
            return switch (format) {
                case "uuid" -> UUID.fromString(value).toString().equals(value);
                case "date-time" -> Instant.parse(value).toString().equals(value);
                default -> true;
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return false;
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return values.valueStream().anyMatch(value::equals);
    }
}
