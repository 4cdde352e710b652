package io.vivavoce.platform;

import java.util.Optional;
import java.util.stream.Stream;

/// What an API key was made for; it can do no more than that, whatever its owner may.
public enum Scope {
    INTERVIEWS_READ("interviews:read"),
    INTERVIEWS_WRITE("interviews:write"),
    ORGANISATION_READ("organisation:read"),
    ORGANISATION_WRITE("organisation:write"),
    AUDIT_READ("audit:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /// As it is stored and sent.
    public String code() {
        return code;
    }

    /// The scope with this code, if there is one.
    public static Optional<Scope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
