package io.vivavoce.identity.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// What came as `Authorization: Bearer` lets nobody in. Says no more than what whoever made it may know.
final class BearerRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;

    BearerRefused(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    static BearerRefused invalid() {
        return new BearerRefused(PlatformProblem.TOKEN_INVALID, "The token is not valid.");
    }

    static BearerRefused of(JwtValidationException reason) {
        return TokenTimes.onlyExpired(reason.getErrors())
                ? new BearerRefused(PlatformProblem.TOKEN_INVALID, "The token has expired.")
                : invalid();
    }

    ProblemType type() {
        return type;
    }
}
