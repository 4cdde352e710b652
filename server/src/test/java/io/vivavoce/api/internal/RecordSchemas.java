package io.vivavoce.api.internal;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names the schema of each record after the classes it stands in, and remembers which record it describes.
final class RecordSchemas implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    Map<String, Class<?>> named() {
        return Map.copyOf(named);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> raw = raw(type.getType());
        if (raw != null && raw.isRecord() && raw.getName().startsWith("io.vivavoce.")) {
            String name = name(raw);
            Class<?> before = named.put(name, raw);
            if (before != null && before != raw) {
                throw new IllegalStateException(before + " and " + raw + " would have the same name");
            }
            type.name(name);
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private static @Nullable Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case JavaType described -> described.getRawClass();
            default -> null;
        };
    }

    /// `SessionController.Page` is called SessionPage, and `HealthController.Health` Health.
    private static String name(Class<?> type) {
        String path = type.getName().substring(type.getPackageName().length() + 1);
        return Arrays.stream(path.split("\\$"))
                .map(part -> part.replaceAll("(Controller|View|Messages)$", ""))
                .distinct()
                .collect(Collectors.joining());
    }
}
