package io.vivavoce.identity.internal;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// The other services whose tokens are believed here, as they are configured. Each is bound to its own keys and its own
/// algorithms: a shared secret signs for exactly one issuer. Immutable.
@Component
class ExternalIssuers {
    private static final Set<JWSAlgorithm> PUBLIC_KEYS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    private static final Set<JWSAlgorithm> SECRET = Set.of(JWSAlgorithm.HS256);
    private static final String SUPABASE_AUDIENCE = "authenticated";
    private static final String EMAIL_VERIFIED = "email_verified";
    private static final OAuth2TokenValidator<Jwt> NO_IDENTITY_TOKEN = token -> "ID".equals(token.getClaim("typ"))
            ? OAuth2TokenValidatorResult.failure(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "not an access token", null))
            : OAuth2TokenValidatorResult.success();

    private final TokenSettings settings;
    private final InstantSource clock;
    private final List<ExternalIssuer> issuers = new ArrayList<>();

    ExternalIssuers(TokenSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        if (settings.issuer().uri() != null) {
            issuers.add(general(settings.issuer()));
        }
        if (settings.supabase().url() != null) {
            issuers.add(supabase(settings.supabase()));
        }
    }

    /// The one that signs with this name, if it is believed.
    Optional<ExternalIssuer> named(String name) {
        return issuers.stream().filter(issuer -> issuer.name().equals(name)).findFirst();
    }

    private ExternalIssuer general(TokenSettings.Issuer issuer) {
        String name = String.valueOf(issuer.uri());
        URI keysAt = issuer.jwkSetUri();
        IssuerKeys keys =
                keysAt == null ? IssuerKeys.discovered(name, settings, clock) : IssuerKeys.at(keysAt, settings, clock);
        String audience = Objects.requireNonNull(issuer.audience());
        return new ExternalIssuer(name, decoder(name, audience, PUBLIC_KEYS, keys), ExternalIssuers::saysSo);
    }

    private ExternalIssuer supabase(TokenSettings.Supabase supabase) {
        String name = StringUtils.trimTrailingCharacter(String.valueOf(supabase.url()), '/') + "/auth/v1";
        JwtDecoder decoder = StringUtils.hasText(supabase.jwtSecret())
                ? decoder(name, SUPABASE_AUDIENCE, SECRET, new ImmutableSecret<>(supabase.secret()))
                : decoder(
                        name,
                        SUPABASE_AUDIENCE,
                        PUBLIC_KEYS,
                        IssuerKeys.at(URI.create(name + "/.well-known/jwks.json"), settings, clock));
        return new ExternalIssuer(name, decoder, token -> saysSo(token) || inItsMetadata(token));
    }

    private JwtDecoder decoder(
            String issuer, String audience, Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, TokenKind.ACCESS.type(), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                NO_IDENTITY_TOKEN,
                new TokenTimes(clock, settings.clockSkew())));
        return decoder;
    }

    private static boolean saysSo(Jwt token) {
        return Boolean.TRUE.equals(token.getClaim(EMAIL_VERIFIED));
    }

    private static boolean inItsMetadata(Jwt token) {
        return token.getClaim("user_metadata") instanceof Map<?, ?> metadata
                && Boolean.TRUE.equals(metadata.get(EMAIL_VERIFIED));
    }
}
