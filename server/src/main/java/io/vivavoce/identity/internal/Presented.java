package io.vivavoce.identity.internal;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/// What came as `Authorization: Bearer`, and what it says of itself. Nothing of that is believed before it was checked.
///
/// @param issuer who is said to have signed it; empty for what is no signed token
/// @param type what it is said to be; empty for what does not say
record Presented(String text, String issuer, String type) {
    static Presented of(String text) {
        try {
            JWT token = JWTParser.parse(text);
            if (token instanceof SignedJWT) {
                JWTClaimsSet claims = token.getJWTClaimsSet();
                return new Presented(
                        text,
                        orEmpty(claims.getIssuer()),
                        orEmpty(token.getHeader().getType()));
            }
        } catch (ParseException e) {
            return new Presented(text, "", "");
        }
        return new Presented(text, "", "");
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// Without what lets somebody in.
    @Override
    public String toString() {
        return "Presented[" + issuer + " " + type + "]";
    }
}
