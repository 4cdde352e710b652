package io.vivavoce.identity.internal;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/// How programs show who they are.
///
/// @param accessValidity how long an access token is good
/// @param candidateValidity how long the token of one interview is good
/// @param clockSkew how far the clocks of those who made a token may differ
/// @param refreshGrace a refresh token that comes again so soon after its use was sent twice, not stolen
/// @param refreshHistory used refresh tokens that are remembered for each sign-in
/// @param keyRotation how old a signing key becomes before there is a new one
/// @param keyPublishedAhead how long a new signing key is published before it signs
/// @param keyCheck how often it is looked whether a new signing key is due
/// @param keyReload how long signing keys are remembered before they are read again; less than `key-published-ahead`
/// @param unknownKeyReload the time between two readings because of a token with an unknown key
/// @param keysNotBefore signing keys made before this instant (`2026-03-01T10:00:00Z`) are neither used nor accepted:
///     set it to now when one may have been stolen
/// @param apiKeysPerPerson API keys one person may have in a tenant
/// @param apiKeyPrecision how exactly it is known when an API key was last used
/// @param issuer another issuer of tokens, such as Keycloak
/// @param supabase Supabase Auth as an issuer of tokens
/// @param issuerTimeout how long another issuer may take to tell its keys
/// @param issuerRetry the time between two tries to reach another issuer that did not answer, or that is asked about an
///     unknown key
/// @param issuerKeysFor how long the keys of another issuer are remembered
@Validated
@ConfigurationProperties("vivavoce.tokens")
record TokenSettings(
        @DefaultValue("10m") Duration accessValidity,
        @DefaultValue("48h") Duration candidateValidity,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("10s") Duration refreshGrace,
        @DefaultValue("1000") @Min(1) int refreshHistory,
        @DefaultValue("30d") Duration keyRotation,
        @DefaultValue("10m") Duration keyPublishedAhead,
        @DefaultValue("1h") Duration keyCheck,
        @DefaultValue("1m") Duration keyReload,
        @DefaultValue("10s") Duration unknownKeyReload,
        @Nullable Instant keysNotBefore,
        @DefaultValue("20") @Min(1) int apiKeysPerPerson,
        @DefaultValue("5m") Duration apiKeyPrecision,
        @DefaultValue Issuer issuer,
        @DefaultValue Supabase supabase,
        @DefaultValue("5s") Duration issuerTimeout,
        @DefaultValue("30s") Duration issuerRetry,
        @DefaultValue("15m") Duration issuerKeysFor) {
    private static final int SHORTEST_SECRET = 32;

    TokenSettings {
        if (keyReload.compareTo(keyPublishedAhead) >= 0) {
            throw new IllegalArgumentException("key-reload must be less than key-published-ahead");
        }
    }

    /// The longest time after which a token is still good.
    Duration longestValidity() {
        return accessValidity.compareTo(candidateValidity) > 0 ? accessValidity : candidateValidity;
    }

    /// @param uri exactly as it stands in its tokens; its keys are found by OpenID Connect discovery
    /// @param audience what must stand in a token as its audience, so that tokens for other services are worth
    ///     nothing
    /// @param jwkSetUri where its keys are, for an issuer without discovery
    record Issuer(
            @Nullable URI uri,
            @Nullable String audience,
            @Nullable URI jwkSetUri) {
        Issuer {
            if (uri != null && !StringUtils.hasText(audience)) {
                throw new IllegalArgumentException("issuer.uri needs issuer.audience");
            }
        }
    }

    /// @param url of the project (also `SUPABASE_URL`)
    /// @param jwtSecret what the project signs its tokens with (also `JWT_SECRET`), 32 characters or more; without
    ///     it the public keys of the project are used
    record Supabase(@Nullable URI url, @Nullable String jwtSecret) {
        Supabase {
            if (url != null && StringUtils.hasText(jwtSecret) && bytes(jwtSecret).length < SHORTEST_SECRET) {
                throw new IllegalArgumentException("supabase.jwt-secret is too short");
            }
        }

        byte[] secret() {
            return jwtSecret == null ? new byte[0] : bytes(jwtSecret);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Supabase[" + url + "]";
        }
    }
}
