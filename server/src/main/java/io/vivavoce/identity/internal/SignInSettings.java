package io.vivavoce.identity.internal;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/// How people sign in.
///
/// @param linkValidity how long a link in a mail works
/// @param linksPerAddress links to one e-mail address that may be open at a time; asking for one more ends the oldest.
///     More than can be asked for while a link works, so that nobody ends another one's
/// @param sessionLifetime how long a browser stays signed in
/// @param lastSeenPrecision how exactly the list of sign-ins knows when each was last used
/// @param invitationValidity how long an invitation to an organisation can be accepted
/// @param maxOrganisations organisations one person may found
/// @param google sign-in with Google
@Validated
@ConfigurationProperties("vivavoce.sign-in")
record SignInSettings(
        @DefaultValue("15m") Duration linkValidity,
        @DefaultValue("10") @Min(1) int linksPerAddress,
        @DefaultValue("30d") Duration sessionLifetime,
        @DefaultValue("5m") Duration lastSeenPrecision,
        @DefaultValue("7d") Duration invitationValidity,
        @DefaultValue("20") @Min(1) int maxOrganisations,
        @DefaultValue Google google) {
    /// @param clientId the client's identifier at Google; without it nobody signs in with Google
    /// @param clientSecret the client's secret
    /// @param issuer the OpenID provider, for a stand-in
    record Google(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue("https://accounts.google.com") URI issuer) {
        boolean configured() {
            return StringUtils.hasText(clientId) && StringUtils.hasText(clientSecret);
        }

        @Override
        public String toString() {
            return "Google[" + clientId + "]";
        }
    }
}
