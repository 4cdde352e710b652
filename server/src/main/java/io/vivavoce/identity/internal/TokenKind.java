package io.vivavoce.identity.internal;

import com.nimbusds.jose.JOSEObjectType;

/// What a token of this installation is for. One kind is worth nothing as another: both its type and its audience
/// differ.
enum TokenKind {
    /// A person's program (RFC 9068).
    ACCESS("at+jwt", "vivavoce-api"),
    /// Whoever is interviewed, for that one interview.
    CANDIDATE("candidate+jwt", "vivavoce-candidate");

    private final String type;
    private final String audience;

    TokenKind(String type, String audience) {
        this.type = type;
        this.audience = audience;
    }

    JOSEObjectType type() {
        return new JOSEObjectType(type);
    }

    String audience() {
        return audience;
    }
}
