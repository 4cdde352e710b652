package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.PlatformProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Refuses media types that the framework's own reading breaks on, such as one whose quotation mark is never closed.
/// Others that are not well-formed are refused where they matter.
class MediaTypeFilter extends OncePerRequestFilter {
    private static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT);

    private final JsonMapper mapper;

    MediaTypeFilter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (String header : HEADERS) {
            if (breaks(Collections.list(request.getHeaders(header)))) {
                new ProblemDocument(PlatformProblem.MALFORMED_REQUEST, header + " is not well-formed.")
                        .write(response, mapper);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean breaks(List<String> values) {
        try {
            MediaType.parseMediaTypes(values);
            return false;
        } catch (InvalidMediaTypeException e) {
            return false;
        } catch (IndexOutOfBoundsException e) {
            return true;
        }
    }
}
