package io.vivavoce.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// Sends a browser to a provider, with PKCE, and remembers where in the page it wants to go on.
class ProviderRequests implements OAuth2AuthorizationRequestResolver {
    static final String RETURN_TO = "returnTo";

    private final DefaultOAuth2AuthorizationRequestResolver standard;

    ProviderRequests(ClientRegistrationRepository registrations, String base) {
        standard = new DefaultOAuth2AuthorizationRequestResolver(registrations, base);
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withReturnAddress(standard.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withReturnAddress(standard.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest withReturnAddress(
            @Nullable OAuth2AuthorizationRequest resolved, HttpServletRequest request) {
        return resolved == null
                ? null
                : OAuth2AuthorizationRequest.from(resolved)
                        .attributes(attributes ->
                                attributes.put(RETURN_TO, ReturnAddress.of(request.getParameter(RETURN_TO))))
                        .build();
    }
}
