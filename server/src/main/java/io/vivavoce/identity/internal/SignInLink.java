package io.vivavoce.identity.internal;

import java.time.Instant;
import org.springframework.security.authentication.ott.OneTimeToken;

/// One link by mail, and where in the page it leads.
record SignInLink(String token, String email, String returnTo, Instant expiresAt) implements OneTimeToken {
    @Override
    public String getTokenValue() {
        return token;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /// Without what lets somebody in.
    @Override
    public String toString() {
        return "SignInLink[" + expiresAt + "]";
    }
}
