package io.vivavoce.identity.internal;

import io.vivavoce.platform.PublicAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/// The providers people can sign in with. What a provider says of itself is asked on first use, so that a server starts
/// without it. Thread-safe.
@Component
class ProviderRegistrations implements ClientRegistrationRepository {
    private static final Logger log = LoggerFactory.getLogger(ProviderRegistrations.class);

    private final SignInSettings.Google settings;
    private final PublicAddress address;
    private volatile @Nullable ClientRegistration google;

    ProviderRegistrations(SignInSettings settings, PublicAddress address) {
        this.settings = settings.google();
        this.address = address;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(GoogleSignIn.ID) || !settings.configured()) {
            return null;
        }
        ClientRegistration known = google;
        if (known == null) {
            known = discover();
            google = known;
        }
        return known;
    }

    private @Nullable ClientRegistration discover() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(settings.issuer().toString())
                    .registrationId(GoogleSignIn.ID)
                    .clientId(Objects.requireNonNull(settings.clientId()))
                    .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                    .scope("openid", "email", "profile")
                    .userInfoUri(null)
                    .redirectUri(
                            address.of(GoogleSignIn.CALLBACK + GoogleSignIn.ID).toString())
                    .build();
        } catch (RuntimeException e) {
            log.warn("{} does not say how people sign in with it: {}", settings.issuer(), e.toString());
            return null;
        }
    }
}
