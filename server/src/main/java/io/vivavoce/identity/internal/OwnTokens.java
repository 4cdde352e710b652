package io.vivavoce.identity.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.vivavoce.platform.PublicAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/// Signs the tokens of this installation, and reads them again. Thread-safe.
@Component
class OwnTokens {
    private final SigningKeys keys;
    private final String issuer;
    private final InstantSource clock;
    private final JwtEncoder encoder;
    private final Map<TokenKind, JwtDecoder> decoders;

    OwnTokens(SigningKeys keys, PublicAddress address, TokenSettings settings, InstantSource clock) {
        this.keys = keys;
        this.issuer = address.base().toString();
        this.clock = clock;
        this.encoder = new NimbusJwtEncoder((selector, context) -> List.of(keys.signing()));
        this.decoders = Arrays.stream(TokenKind.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> decoder(kind, settings)));
    }

    /// Who signs them.
    String issuer() {
        return issuer;
    }

    /// @param subject whom or what the token is about
    Jwt sign(TokenKind kind, String subject, Duration validity, Map<String, String> claims) {
        Instant now = clock.instant();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256)
                .type(kind.type().getType())
                .build();
        JwtClaimsSet.Builder set = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(kind.audience()))
                .subject(subject)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(validity));
        claims.forEach(set::claim);
        return encoder.encode(JwtEncoderParameters.from(header, set.build()));
    }

    /// A token of this kind that is whole, ours and in its time.
    ///
    /// @throws BearerRefused for every other one
    Jwt read(TokenKind kind, String token) {
        try {
            return Objects.requireNonNull(decoders.get(kind)).decode(token);
        } catch (JwtValidationException e) {
            throw BearerRefused.of(e);
        } catch (JwtException e) {
            throw BearerRefused.invalid();
        }
    }

    private JwtDecoder decoder(TokenKind kind, TokenSettings settings) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(kind.type()));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(kind.audience()),
                new TokenTimes(clock, settings.clockSkew())));
        return decoder;
    }
}
