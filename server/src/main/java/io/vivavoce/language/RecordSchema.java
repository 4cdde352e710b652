package io.vivavoce.language;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schemas of records.
final class RecordSchema {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, float.class, Double.class, Float.class);
    private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

    private RecordSchema() {}

    static ObjectNode of(Class<?> type) {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = of(component.getAnnotatedType());
            JsonPropertyDescription described = component.getAccessor().getAnnotation(JsonPropertyDescription.class);
            if (described != null) {
                property.put("description", described.value());
            }
            properties.set(component.getName(), property);
            required.add(component.getName());
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode of(AnnotatedType annotated) {
        ObjectNode schema = of(annotated, annotated.getType());
        if (annotated.isAnnotationPresent(Nullable.class)) {
            schema.putArray("type").add(typeName(annotated.getType())).add("null");
            if (schema.get("enum") instanceof ArrayNode names) {
                names.addNull();
            }
        }
        return schema;
    }

    private static ObjectNode of(AnnotatedType annotated, Type type) {
        if (type instanceof Class<?> owner && owner.isRecord()) {
            return of(owner);
        }
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("type", typeName(type));
        if (annotated instanceof AnnotatedParameterizedType list) {
            schema.set("items", of(list.getAnnotatedActualTypeArguments()[0]));
        } else if (type instanceof Class<?> chosen && chosen.isEnum()) {
            ArrayNode names = schema.putArray("enum");
            for (Object constant : chosen.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
        }
        return schema;
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "array";
        }
        if (type instanceof Class<?> plain) {
            if (plain == String.class || plain.isEnum()) {
                return "string";
            } else if (WHOLE.contains(plain)) {
                return "integer";
            } else if (NUMBERS.contains(plain)) {
                return "number";
            } else if (TRUTHS.contains(plain)) {
                return "boolean";
            } else if (plain.isRecord()) {
                return "object";
            }
        }
        throw new IllegalArgumentException("A model cannot be asked for a " + type.getTypeName() + ".");
    }
}
