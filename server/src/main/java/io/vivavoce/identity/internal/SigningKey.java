package io.vivavoce.identity.internal;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One key that signs tokens.
///
/// @param pair with its private part
/// @param usedFrom when it begins to sign
/// @param retiredAt when the last token it signed has expired; null while that is not known
record SigningKey(
        ECKey pair,
        Instant createdAt,
        Instant usedFrom,
        @Nullable Instant retiredAt) {
    /// Whether a token that it signed is to be believed.
    boolean acceptedAt(Instant now) {
        return retiredAt == null || retiredAt.isAfter(now);
    }

    boolean signsAt(Instant now) {
        return !usedFrom.isAfter(now) && acceptedAt(now);
    }

    @Override
    public String toString() {
        return "SigningKey[" + pair.getKeyID() + "]";
    }
}
