package io.vivavoce.identity.internal;

import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Remembers, in the browser itself, with what it was sent to a provider: sealed, so that it can neither be read nor
/// made up, and for a short time. Any node of the server can open it. Thread-safe.
@Component
class SealedAuthorizationRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "viva_provider";
    private static final String PURPOSE = "authorization-request";
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final InstallationKey key;
    private final JsonMapper mapper;
    private final PublicAddress address;
    private final InstantSource clock;

    SealedAuthorizationRequests(InstallationKey key, JsonMapper mapper, PublicAddress address, InstantSource clock) {
        this.key = key;
        this.mapper = mapper;
        this.address = address;
        this.clock = clock;
    }

    private record Saved(
            Instant expiresAt,
            String authorizationUri,
            String requestUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return saved(request)
                .filter(saved -> saved.state().equals(request.getParameter("state")))
                .map(saved -> OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(saved.authorizationUri())
                        .authorizationRequestUri(saved.requestUri())
                        .clientId(saved.clientId())
                        .redirectUri(saved.redirectUri())
                        .scopes(saved.scopes())
                        .state(saved.state())
                        .additionalParameters(parameters -> parameters.putAll(saved.parameters()))
                        .attributes(attributes -> attributes.putAll(saved.attributes()))
                        .build())
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        if (sent == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var saved = new Saved(
                clock.instant().plus(VALIDITY),
                sent.getAuthorizationUri(),
                sent.getAuthorizationRequestUri(),
                sent.getClientId(),
                String.valueOf(sent.getRedirectUri()),
                sent.getScopes(),
                String.valueOf(sent.getState()),
                texts(sent.getAdditionalParameters()),
                texts(sent.getAttributes()));
        byte[] sealed = key.seal(PURPOSE, mapper.writeValueAsBytes(saved));
        write(response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), VALIDITY, request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest sent = loadAuthorizationRequest(request);
        write(response, "", Duration.ZERO, request);
        return sent;
    }

    /// Where in the page the browser wanted to go on; read when it comes back.
    String returnTo(HttpServletRequest request) {
        return ReturnAddress.of(saved(request)
                .map(saved -> saved.attributes().get(ProviderRequests.RETURN_TO))
                .orElse(null));
    }

    private Optional<Saved> saved(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::open)
                .filter(saved -> clock.instant().isBefore(saved.expiresAt()));
    }

    private Optional<Saved> open(String value) {
        try {
            return key.open(PURPOSE, Base64.getUrlDecoder().decode(value))
                    .map(json -> mapper.readValue(json, Saved.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private void write(HttpServletResponse response, String value, Duration age, HttpServletRequest request) {
        String cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure() || address.secure())
                .sameSite("Lax")
                .path(GoogleSignIn.BASE)
                .maxAge(age)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
