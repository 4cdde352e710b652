package io.vivavoce.platform;

import org.springframework.http.HttpStatus;

/// The problems every part of the interface may answer with.
public enum PlatformProblem implements ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "A value is not valid", "Correct the values named in `errors`."),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request could not be read", "Send well-formed input."),
    ACCESS_CODE_REQUIRED(
            HttpStatus.UNAUTHORIZED, "An access code is needed", "Send the code to `POST /api/access` and try again."),
    ACCESS_CODE_WRONG(HttpStatus.FORBIDDEN, "The access code is not right", "Ask whoever runs this server for it."),
    HOST_REFUSED(
            HttpStatus.FORBIDDEN,
            "This address is not served",
            "Open the page at the address the server printed, or name the host in `VIVAVOCE_ALLOWED_HOSTS`."),
    ORIGIN_REFUSED(HttpStatus.FORBIDDEN, "Another site made this request", "Use the page of this server."),
    FORWARDED_REFUSED(
            HttpStatus.FORBIDDEN,
            "Forwarded requests are refused",
            "Without sign-in the server is for this machine alone: call it directly, not through a proxy."),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED, "Sign in first", "Sign in, or send a bearer token."),
    TOKEN_INVALID(
            HttpStatus.UNAUTHORIZED,
            "The token is not valid",
            "Get a new one: it is expired, revoked, or was not made for this server."),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "You may not do this", "Ask an owner or admin; docs/access.md lists who may."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here", "Check the address."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here", "Use a method named in `Allow`."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation", "Ask for a type named in the documentation."),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large", "Send less."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not supported", "Use a type named in `Accept`."),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts", "Wait as long as `Retry-After` says."),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on the server",
            "Try again; the server's log has the cause under `reference`."),
    STORAGE_FULL(
            HttpStatus.INSUFFICIENT_STORAGE,
            "The server's disk is full",
            "Nothing was changed. Make room in the data directory and try again; see `/health`."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The server cannot answer now", "Try again shortly; see `/health`.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    PlatformProblem(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
