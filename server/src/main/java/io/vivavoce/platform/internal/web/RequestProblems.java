package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.PlatformProblem;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/// What is said of requests that cannot be taken as they are. Says where it went wrong and never repeats what was sent.
final class RequestProblems {
    private RequestProblems() {}

    static ProblemDocument unreadable(HttpMessageNotReadableException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge body) {
                return tooLarge(body.limitBytes());
            }
        }
        String place = thrown.getCause() instanceof DatabindException cause ? place(cause) : "";
        return new ProblemDocument(
                PlatformProblem.MALFORMED_REQUEST, "The body is not the expected JSON" + place + ".");
    }

    static ProblemDocument unreadable(InvalidParameterException thrown) {
        return thrown.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? new ProblemDocument(PlatformProblem.CONTENT_TOO_LARGE, "The form is too large.")
                : new ProblemDocument(PlatformProblem.MALFORMED_REQUEST, "The parameters are not well-formed.");
    }

    static ProblemDocument tooLarge(long limitBytes) {
        return new ProblemDocument(
                PlatformProblem.CONTENT_TOO_LARGE,
                "A request like this may have up to " + limitBytes + " bytes.",
                Map.of("limitBytes", limitBytes));
    }

    static ProblemDocument nothingHere() {
        return new ProblemDocument(PlatformProblem.NOT_FOUND, "There is nothing at this address.");
    }

    static ProblemAdvice.FieldError mismatch(TypeMismatchException thrown) {
        String name = thrown instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(thrown.getPropertyName());
        return new ProblemAdvice.FieldError(name, "must be " + wanted(thrown.getRequiredType()));
    }

    /// Whether an address of the interface names nothing: the page answers for all others.
    static boolean isNoPlaceOfTheInterface(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                && Place.of(servlet.getRequest()).isInterface()
                && WebShell.answers(servlet.getRequest());
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "a UUID";
        }
        return type == int.class || type == Integer.class ? "a whole number" : "of another kind";
    }

    private static String place(DatabindException thrown) {
        String name =
                thrown.getPath().isEmpty() ? null : thrown.getPath().getLast().getPropertyName();
        return name == null ? "" : " at " + name;
    }
}
