package io.vivavoce.identity.internal;

import io.vivavoce.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Access tokens: short-lived, and good only while the sign-in they belong to lasts and the person is a member. Both
/// are looked up each time, so that revoking needs no waiting.
@Component
class OwnBearer implements Bearer {
    private static final String TENANT = "tenant";
    private static final String SIGN_IN = "sid";
    private static final String HOME = "home";

    private final OwnTokens tokens;
    private final SignIns signIns;
    private final Duration validity;

    OwnBearer(OwnTokens tokens, SignIns signIns, TokenSettings settings) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.validity = settings.accessValidity();
    }

    /// @param home the personal tenant, where the sign-in is
    String issue(UUID home, UUID user, UUID signIn, UUID tenant) {
        return tokens.sign(
                        TokenKind.ACCESS,
                        user.toString(),
                        validity,
                        Map.of(TENANT, tenant.toString(), SIGN_IN, signIn.toString(), HOME, home.toString()))
                .getTokenValue();
    }

    /// Everything that says it is of this installation and is no candidate's.
    @Override
    public boolean claims(Presented presented) {
        return presented.issuer().equals(tokens.issuer())
                && !presented.type().equals(TokenKind.CANDIDATE.type().getType());
    }

    @Override
    public Caller caller(Presented presented, HttpServletRequest request) {
        Jwt token = tokens.read(TokenKind.ACCESS, presented.text());
        Optional<Caller> caller = signIns.ofProgram(id(token, HOME), id(token, SIGN_IN), id(token, TENANT));
        return caller.filter(known -> String.valueOf(known.user()).equals(token.getSubject()))
                .orElseThrow(BearerRefused::invalid);
    }

    private static UUID id(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null) {
            throw BearerRefused.invalid();
        }
        return UUID.fromString(value);
    }
}
