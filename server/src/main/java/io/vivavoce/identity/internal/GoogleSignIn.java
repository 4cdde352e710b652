package io.vivavoce.identity.internal;

import org.springframework.stereotype.Component;

/// Sign-in with Google, by OpenID Connect.
@Component
class GoogleSignIn {
    /// Its name in addresses.
    static final String ID = "google";
}
