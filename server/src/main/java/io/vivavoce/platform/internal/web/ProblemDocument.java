package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// One problem as RFC 9457 writes it.
record ProblemDocument(ProblemType type, String detail, Map<String, Object> extensions) {
    static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private static final String TYPE_PREFIX = "/problems/";

    ProblemDocument(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    ProblemDetail toDetail() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create(TYPE_PREFIX + type.slug()));
        problem.setTitle(type.title());
        extensions.forEach(problem::setProperty);
        return problem;
    }

    /// What goes into the answer's headers: when to come back, if the problem says so.
    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (extensions.get(RETRY_AFTER_SECONDS) instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return headers;
    }

    /// Answers with it from outside of a controller.
    void write(HttpServletResponse response, JsonMapper mapper) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE_PREFIX + type.slug());
        members.put("title", type.title());
        members.put("status", type.status().value());
        members.put("detail", detail);
        members.putAll(extensions);
        headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(mapper.writeValueAsBytes(members));
    }
}
