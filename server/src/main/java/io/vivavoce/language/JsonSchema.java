package io.vivavoce.language;

import java.util.regex.Pattern;

/// What an answer has to look like. Strict: every property is required and no other is allowed, which is what servers
/// that hold a model to a schema ask for.
///
/// @param name letters, digits, `_` and `-`, at most 64
/// @param json a JSON Schema whose root is an object
public record JsonSchema(String name, String json) {
    private static final Pattern NAME = Pattern.compile("[\\w-]{1,64}");

    public JsonSchema {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a schema: " + name);
        }
    }

    /// The schema of a record, from its components: text, numbers, truth values, enums, lists and records of these.
    /// A component that is `@Nullable` may be null; `@JsonPropertyDescription` tells the model what is meant.
    ///
    /// @throws IllegalArgumentException when a component has another type
    public static JsonSchema of(Class<? extends Record> type) {
        return new JsonSchema(type.getSimpleName(), RecordSchema.of(type).toString());
    }
}
