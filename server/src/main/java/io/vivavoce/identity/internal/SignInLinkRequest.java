package io.vivavoce.identity.internal;

import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/// Somebody asks for a link to their address.
class SignInLinkRequest extends GenerateOneTimeTokenRequest {
    private final String returnTo;
    private final Locale locale;

    /// @param returnTo where in the page the link leads
    /// @param locale the language of the mail
    SignInLinkRequest(String email, Duration validity, String returnTo, Locale locale) {
        super(email, validity);
        this.returnTo = returnTo;
        this.locale = locale;
    }

    String returnTo() {
        return returnTo;
    }

    Locale locale() {
        return locale;
    }
}
