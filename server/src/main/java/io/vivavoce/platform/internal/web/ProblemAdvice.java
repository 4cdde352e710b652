package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import jakarta.servlet.MultipartConfigElement;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/// Turns whatever a controller throws into a problem document. What nobody expected is logged under a reference and
/// shown without its message.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final MultipartConfigElement uploads;

    ProblemAdvice(MultipartConfigElement uploads) {
        this.uploads = uploads;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException thrown) {
        if (thrown.type().status().is5xxServerError()) {
            log.warn("{}: {}", thrown.type().slug(), thrown.detail(), thrown);
        }
        return answer(new ProblemDocument(thrown.type(), thrown.detail(), thrown.extensions()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException thrown) {
        List<FieldError> errors = thrown.getConstraintViolations().stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        return answer(invalid(errors), new HttpHeaders());
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException thrown) {
        if (FullDisk.caused(thrown)) {
            return diskFull(thrown);
        }
        log.error("The database does not answer", thrown);
        return answer(
                new ProblemDocument(
                        PlatformProblem.UNAVAILABLE,
                        "The database does not answer.",
                        Map.of(ProblemDocument.RETRY_AFTER_SECONDS, RETRY_AFTER_SECONDS)),
                new HttpHeaders());
    }

    /// The container reads parameters late, and says only then that they cannot be read.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException thrown) {
        return answer(RequestProblems.unreadable(thrown), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException thrown) {
        return answer(
                new ProblemDocument(PlatformProblem.MALFORMED_REQUEST, "The upload is not well-formed."),
                new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> unexpected(Exception thrown) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        return FullDisk.caused(thrown) ? diskFull(thrown) : defect(thrown);
    }

    private static ResponseEntity<ProblemDetail> diskFull(Exception thrown) {
        log.error("The disk is full", thrown);
        return answer(
                new ProblemDocument(PlatformProblem.STORAGE_FULL, "There is no room left to store this."),
                new HttpHeaders());
    }

    private static ResponseEntity<ProblemDetail> defect(Exception thrown) {
        String reference = Ids.next().toString();
        log.error("Unexpected, reference {}", reference, thrown);
        return answer(
                new ProblemDocument(
                        PlatformProblem.UNEXPECTED,
                        "This is a defect; it is in the log under its reference.",
                        Map.of("reference", reference)),
                new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = thrown.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return widen(answer(invalid(errors), headers));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = thrown.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return widen(answer(invalid(errors), headers));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(answer(RequestProblems.unreadable(thrown), headers));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(answer(invalid(List.of(RequestProblems.mismatch(thrown))), headers));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(answer(RequestProblems.tooLarge(uploads.getMaxRequestSize()), headers));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return RequestProblems.isNoPlaceOfTheInterface(request)
                ? widen(answer(RequestProblems.nothingHere(), new HttpHeaders()))
                : super.handleHttpRequestMethodNotSupported(thrown, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return widen(defect(thrown));
        }
        if (thrown instanceof NoResourceFoundException) {
            return widen(answer(RequestProblems.nothingHere(), headers));
        }
        String detail =
                thrown instanceof ErrorResponse answer ? answer.getBody().getDetail() : null;
        return widen(answer(
                new ProblemDocument(type(status), detail == null ? type(status).title() : detail), headers));
    }

    private static ProblemDocument invalid(List<FieldError> errors) {
        String fields = String.join(
                ", ", errors.stream().map(FieldError::field).distinct().toList());
        return new ProblemDocument(
                PlatformProblem.INVALID_REQUEST, "Not valid: " + fields + ".", Map.of("errors", errors));
    }

    static PlatformProblem type(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.CONTENT_TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> PlatformProblem.MALFORMED_REQUEST;
        };
    }

    /// A problem is told whatever the caller accepts.
    private static ResponseEntity<ProblemDetail> answer(ProblemDocument document, HttpHeaders headers) {
        return ResponseEntity.status(document.type().status())
                .headers(headers)
                .headers(document.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document.toDetail());
    }

    private static ResponseEntity<Object> widen(ResponseEntity<ProblemDetail> answer) {
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }

    /// One value that is not valid.
    record FieldError(String field, String message) {}
}
