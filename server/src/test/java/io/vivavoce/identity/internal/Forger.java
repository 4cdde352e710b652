package io.vivavoce.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// Makes tokens like those of the installation, changed in one thing.
final class Forger {

    private @Nullable String kid;
    private @Nullable String type;
    private final JWTClaimsSet.Builder changed;

    private Forger(JWTClaimsSet claims, JWSHeader header) {
        this.kid = header.getKeyID();
        this.type = header.getType() == null ? null : header.getType().getType();
        this.changed = new JWTClaimsSet.Builder(claims);
    }

    /// Begins with nothing.
    static Forger blank() {
        return new Forger(new JWTClaimsSet.Builder().build(), new JWSHeader(JWSAlgorithm.RS256));
    }

    /// Begins with a good token.
    static Forger like(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return new Forger(jwt.getJWTClaimsSet(), jwt.getHeader());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Forger claim(String name, @Nullable Object value) {
        changed.claim(name, value);
        return this;
    }

    Forger time(String name, Instant at) {
        return claim(name, Date.from(at));
    }

    Forger kid(@Nullable String value) {
        kid = value;
        return this;
    }

    Forger type(@Nullable String value) {
        type = value;
        return this;
    }

    String signed(ECKey key) throws JOSEException {
        return signed(JWSAlgorithm.ES256, new ECDSASigner(key));
    }

    String signed(RSAKey key) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    String signed(byte[] secret) throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(secret));
    }

    private String signed(JWSAlgorithm with, JWSSigner signer) throws JOSEException {
        var header = new JWSHeader.Builder(with).keyID(kid);
        if (type != null) {
            header.type(new JOSEObjectType(type));
        }
        SignedJWT jwt = new SignedJWT(header.build(), changed.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    String unsigned() {
        return new PlainJWT(changed.build()).serialize();
    }

    /// The header of a good token over the claims as changed, with the good token's signature.
    String withTheSignatureOf(String token) {
        String[] parts = token.split("\\.");
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(changed.build().toString().getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + payload + "." + parts[2];
    }
}
