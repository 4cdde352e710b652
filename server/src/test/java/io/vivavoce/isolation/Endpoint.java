package io.vivavoce.isolation;

import io.vivavoce.fuzz.WireName;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// One call of the HTTP interface as the server itself lists it, so that a new one is tried without being named.
///
/// @param body the record it reads from JSON; null when it reads none
record Endpoint(
        HttpMethod method,
        String pattern,
        List<String> parameters,
        @Nullable Class<?> body) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.vivavoce."))
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    String name() {
        return method + " " + pattern;
    }

    /// The address with the identifier in the place of every variable.
    String path(String id) {
        String path = pattern.replace("{sequence}", "0").replaceAll("\\{[^}]*}", id);
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + String.join(
                                "&",
                                parameters.stream().map(name -> name + "=" + id).toList());
    }

    /// A body that is right in every other way and names the identifier wherever it takes one.
    @Nullable
    String json(String id) {
        if (body == null) {
            return null;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : body.getRecordComponents()) {
            members.put(WireName.of(component), value(component, id));
        }
        return JSON.writeValueAsString(members);
    }

    private static @Nullable Object value(RecordComponent component, String id) {
        Class<?> type = component.getType();
        if (type == UUID.class) {
            return id;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return 3;
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of();
        }
        return switch (component.getName()) {
            case "role" -> "viewer";
            case "locale", "language" -> "en";
            case "email" -> "somebody@elsewhere.example";
            case "resumeId", "token", "oneTimeToken", "refreshToken" -> id;
            case "resumeUrl" -> "/api/resumes/" + id + "/file";
            default -> "standard";
        };
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        List<String> parameters = new ArrayList<>();
        Class<?> body = null;
        for (Parameter parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                parameters.add(WireName.of(parameter));
            }
            if (parameter.isAnnotationPresent(RequestBody.class)
                    && parameter.getType().isRecord()) {
                body = parameter.getType();
            }
        }
        Class<?> reads = body;
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::asHttpMethod)
                        .map(method -> new Endpoint(method, pattern, List.copyOf(parameters), reads)));
    }
}
