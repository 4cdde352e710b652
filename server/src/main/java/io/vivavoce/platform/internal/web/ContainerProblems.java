package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.PlatformProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// Words errors that arise before or behind the controllers, where the container would write a page of its own.
@Controller
class ContainerProblems implements ErrorController {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

    private final JsonMapper mapper;

    ContainerProblems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        document(status instanceof Integer code ? code : 404, thrown).write(response, mapper);
    }

    /// What the container calls not implemented (a framing, a version) is a request that we do not understand.
    ///
    /// @param thrown what led to it, null when nothing did
    static ProblemDocument document(int status, @Nullable Object thrown) {
        return switch (status) {
            case 500 -> defect(thrown);
            case 503 ->
                new ProblemDocument(
                        PlatformProblem.UNAVAILABLE,
                        "The server is starting or stopping.",
                        Map.of(ProblemDocument.RETRY_AFTER_SECONDS, RETRY_AFTER_SECONDS));
            default -> {
                PlatformProblem type = ProblemAdvice.type(HttpStatusCode.valueOf(status));
                yield new ProblemDocument(type, type.remedy());
            }
        };
    }

    private static ProblemDocument defect(@Nullable Object thrown) {
        String reference = Ids.next().toString();
        log.error("Unexpected, reference {}", reference, thrown instanceof Throwable cause ? cause : null);
        return new ProblemDocument(
                PlatformProblem.UNEXPECTED,
                "This is a defect; it is in the log under its reference.",
                Map.of("reference", reference));
    }
}
