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

    /// @param thrown what led to it, null when nothing did
    static ProblemDocument document(int status, @Nullable Object thrown) {
        if (status < 500) {
            PlatformProblem type = ProblemAdvice.type(HttpStatusCode.valueOf(status));
            return new ProblemDocument(type, type.remedy());
        }
        String reference = Ids.next().toString();
        log.error("Unexpected, reference {}", reference, thrown instanceof Throwable cause ? cause : null);
        return new ProblemDocument(
                PlatformProblem.UNEXPECTED,
                "This is a defect; it is in the log under its reference.",
                Map.of("reference", reference));
    }
}
