package io.vivavoce.api.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts examples together from those of the members of a schema.
final class Examples {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Examples() {}

    /// The example of a schema; null when a member that has to be there has none.
    static @Nullable JsonNode of(JsonNode schema, ObjectNode schemas) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString();
            return of(schemas.path(name.substring(name.lastIndexOf('/') + 1)), schemas);
        }
        if (schema.has("anyOf")) {
            return of(schema.get("anyOf").get(0), schemas);
        }
        if (schema.has("items")) {
            JsonNode item = of(schema.get("items"), schemas);
            return item == null ? null : JSON.createArrayNode().add(item);
        }
        return schema.has("properties") ? object(schema, schemas) : null;
    }

    private static @Nullable JsonNode object(JsonNode schema, ObjectNode schemas) {
        ObjectNode example = JSON.createObjectNode();
        for (var property : schema.get("properties").properties()) {
            JsonNode value = of(property.getValue(), schemas);
            if (value != null) {
                example.set(property.getKey(), value);
            } else if (isRequired(schema, property.getKey())) {
                return null;
            }
        }
        return example;
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asString().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
