package io.vivavoce.fuzz;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;

/// How a member of a message, or a parameter, is called on the line.
public final class WireName {
    private WireName() {}

    public static String of(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    public static String of(Parameter parameter) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        return Stream.of(named.name(), named.value(), parameter.getName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
