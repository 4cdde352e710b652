package io.vivavoce.fuzz;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One call of the HTTP interface, as the server itself lists it.
public record Endpoint(
        String method,
        String pattern,
        boolean upload,
        List<String> parameters,
        @Nullable Class<?> body) {
    /// All of them: what is new is fuzzed without being named anywhere.
    public static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        List<Endpoint> found = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (entry.getValue().getBeanType().getPackageName().startsWith("io.vivavoce.")) {
                found.addAll(of(entry.getKey(), entry.getValue()));
            }
        }
        found.sort((a, b) -> (a.pattern + a.method + a.upload).compareTo(b.pattern + b.method + b.upload));
        return found;
    }

    boolean changesSomething() {
        return !method.equals("GET");
    }

    /// The address with something in the place of each variable.
    String path(Random random, Ids ids) {
        String path = pattern;
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", ids.next(random));
        }
        return path;
    }

    /// Gives identifiers: of things that exist, and others.
    public interface Ids {
        String next(Random random);
    }

    private static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        List<String> parameters = new ArrayList<>();
        Class<?> body = null;
        for (Parameter parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                parameters.add(WireName.of(parameter));
            }
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                body = parameter.getType();
            }
        }
        boolean upload = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        List<Endpoint> endpoints = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                endpoints.add(new Endpoint(method.name(), pattern, upload, List.copyOf(parameters), body));
            }
        }
        return endpoints;
    }
}
