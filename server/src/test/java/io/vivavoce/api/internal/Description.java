package io.vivavoce.api.internal;

import io.vivavoce.fuzz.WireName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the description of the interface from what springdoc finds: each endpoint once, what may be null or left out
/// said as the records say it, problems for every call, and examples put together from those of the members.
final class Description {
    /// Paths that programs know with the version in them; all others are written without it.
    private static final List<String> VERSIONED = List.of(
            "/api/v1/config",
            "/api/v1/upload/",
            "/api/v1/interview/start",
            "/api/v1/interview/question",
            "/api/v1/interview/answer",
            "/api/v1/interview/results/",
            "/api/v1/interview/save/",
            "/api/v1/interviews",
            "/api/v1/audio/");
    /// They read their parts themselves.
    private static final List<String> UPLOADS =
            List.of("/api/upload-resume", "/api/extract-text", "/api/v1/upload/pdf", "/api/v1/upload/txt");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document;
    private final Map<String, Class<?>> records;

    private Description(ObjectNode document, Map<String, Class<?>> records) {
        this.document = document;
        this.records = records;
    }

    /// @param records by the names of their schemas
    static String of(String found, Map<String, Class<?>> records) {
        var description = new Description((ObjectNode) JSON.readTree(found), records);
        description.describe();
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description.sorted(description.document))
                + "\n";
    }

    private void describe() {
        document.remove("servers");
        document.remove("tags");
        document.withObject("/info")
                .put("title", "Viva Voce")
                .put("version", "1")
                .put("description", "Every endpoint. `/api/x` and `/api/v1/x` are the same; see docs/http.md.");
        onePathEach();
        schemas().properties().forEach(schema -> likeTheRecord(schema.getKey(), (ObjectNode) schema.getValue()));
        problem();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operation(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue())));
    }

    private ObjectNode schemas() {
        return document.withObject("/components/schemas");
    }

    private void onePathEach() {
        ObjectNode paths = (ObjectNode) document.get("paths");
        for (String path : List.copyOf(new TreeSet<>(paths.propertyNames()))) {
            String plain = path.replaceFirst("^/api/v1/", "/api/");
            String versioned = plain.replaceFirst("^/api/", "/api/v1/");
            boolean withVersion = VERSIONED.stream().anyMatch(versioned::startsWith);
            String kept = withVersion ? versioned : plain;
            if (!path.equals(kept) && paths.has(kept)) {
                paths.remove(path);
            }
        }
    }

    private void likeTheRecord(String name, ObjectNode schema) {
        Class<?> type = records.get(name);
        if (type == null || !schema.has("properties")) {
            return;
        }
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.get("properties").get(WireName.of(component));
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.withObject("/properties").set(WireName.of(component), nullable((ObjectNode) property));
            } else {
                required.add(WireName.of(component));
            }
        }
        schema.remove("required");
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static ObjectNode nullable(ObjectNode property) {
        JsonNode type = property.get("type");
        if (type != null && type.isString()) {
            property.set("type", JSON.createArrayNode().add(type).add("null"));
            if (property.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
            return property;
        }
        if (type != null) {
            return property;
        }
        ObjectNode either = JSON.createObjectNode();
        for (String member : List.of("description", "example")) {
            if (property.has(member)) {
                either.set(member, property.remove(member));
            }
        }
        either.putArray("anyOf").add(property).addObject().put("type", "null");
        return either;
    }

    private void problem() {
        ObjectNode problem = schemas().putObject("Problem");
        problem.put("type", "object").put("description", "What went wrong (RFC 9457); docs/errors.md lists all types.");
        ObjectNode properties = problem.putObject("properties");
        for (String member : List.of("type", "title", "detail", "instance")) {
            properties.putObject(member).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        properties.withObject("/type").put("example", "/problems/invalid-request");
        problem.putArray("required").add("type").add("title").add("status");
        problem.put("additionalProperties", true);
        document.withObject("/components/securitySchemes/bearer")
                .put("type", "http")
                .put("scheme", "bearer");
        document.putArray("security").addObject();
        ((ArrayNode) document.get("security")).addObject().putArray("bearer");
    }

    private void operation(String path, String method, ObjectNode operation) {
        operation.put("operationId", identifier(path, method));
        operation
                .withObject("/responses/default")
                .put("description", "A problem")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        if (UPLOADS.contains(path)) {
            file(operation);
        }
        formFields(operation);
        List<ObjectNode> contents = new ArrayList<>();
        if (operation.path("requestBody").path("content") instanceof ObjectNode content) {
            contents.add(content);
        }
        operation.get("responses").forEach(response -> {
            if (response.path("content") instanceof ObjectNode content) {
                binary(content);
                contents.add(content);
            }
        });
        contents.forEach(content -> content.forEach(media -> exemplify((ObjectNode) media)));
    }

    private static void file(ObjectNode operation) {
        ObjectNode schema = operation.withObject("/requestBody/content/multipart~1form-data/schema");
        schema.put("type", "object").putArray("required").add("file");
        schema.withObject("/properties/file").put("type", "string").put("format", "binary");
        operation.withObject("/requestBody").put("required", true);
    }

    /// What accompanies a file is sent in the same form.
    private static void formFields(ObjectNode operation) {
        JsonNode form = operation.at("/requestBody/content/multipart~1form-data/schema");
        if (!(operation.get("parameters") instanceof ArrayNode parameters)) {
            return;
        }
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asString();
            if (form instanceof ObjectNode fields
                    && parameter.get("in").asString().equals("query")) {
                fields.withObject("/properties").set(name, parameter.get("schema"));
                if (parameter.path("required").asBoolean(false)) {
                    fields.withArray("/required").add(name);
                }
            } else if (!name.equals("Accept")) {
                kept.add(parameter);
            }
        }
        operation.set("parameters", kept);
        if (kept.isEmpty()) {
            operation.remove("parameters");
        }
    }

    /// Bytes are no JSON.
    private static void binary(ObjectNode content) {
        if (content.get("application/json") instanceof ObjectNode media
                && media.path("schema").path("format").asString("").matches("byte|binary")) {
            content.remove("application/json");
            content.set("application/octet-stream", media);
        }
        content.forEach(media -> {
            if (media.path("schema").path("format").asString("").equals("byte")) {
                ((ObjectNode) media.get("schema")).put("format", "binary");
            }
        });
    }

    private static String identifier(String path, String method) {
        StringBuilder identifier = new StringBuilder(method);
        for (String part : path.replaceFirst("^/api/(v1/)?", "").split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                identifier.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return identifier.toString();
    }

    private void exemplify(ObjectNode media) {
        JsonNode example = media.has("examples") ? null : Examples.of(media.path("schema"), schemas());
        if (example != null && example.isObject() && !example.isEmpty()) {
            media.set("example", example);
        }
    }

    /// The same with the members of every object in order, so that a change of the code shows as a change of few lines.
    private JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode ordered = JSON.createObjectNode();
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            members.forEach((name, value) -> ordered.set(name, name.equals("example") ? value : sorted(value)));
            return ordered;
        }
        if (node.isArray()) {
            ArrayNode items = JSON.createArrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
