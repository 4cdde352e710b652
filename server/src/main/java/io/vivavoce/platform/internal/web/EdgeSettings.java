package io.vivavoce.platform.internal.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What browsers are told about other sites, and for how long.
///
/// @param corsOrigins pages of other sites (`https://jobs.example`) that may call the interface, with a bearer token
///     and never with a cookie; only where there is sign-in or an access code
/// @param hstsMaxAge how long a browser that came by TLS comes by nothing else; only by a trusted proxy or with a
///     certificate of your own, and `0s` lets browsers forget it
@ConfigurationProperties("vivavoce")
record EdgeSettings(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue("180d") Duration hstsMaxAge) {}
