package io.vivavoce.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys that sign the tokens of this installation, kept in memory for a short while. A key is published before it
/// signs and stays published until its last token has expired, so that neither another node nor anybody who checks
/// tokens meets one they cannot know. Thread-safe.
@Component
class SigningKeys implements JWKSource<SecurityContext> {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKeyTable table;
    private final TransactionTemplate transaction;
    private final TokenSettings settings;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(List.of(), Instant.MIN);

    SigningKeys(
            SigningKeyTable table,
            PlatformTransactionManager transactions,
            TokenSettings settings,
            InstantSource clock) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    /// @param keys without those made before the setting `keys-not-before`
    private record Known(List<SigningKey> keys, Instant readAt) {
        Optional<SigningKey> signing(Instant now) {
            return keys.stream().filter(key -> key.signsAt(now)).findFirst();
        }

        JWKSet accepted(Instant now) {
            return new JWKSet(keys.stream()
                    .filter(key -> key.acceptedAt(now))
                    .<JWK>map(key -> key.pair().toPublicJWK())
                    .toList());
        }

        /// Time may have been set back, too.
        boolean isOlderThan(Duration age, Instant now) {
            return readAt.equals(Instant.MIN)
                    || Duration.between(readAt, now).abs().compareTo(age) >= 0;
        }
    }

    /// The key to sign with now. The first one is made when it is needed.
    ECKey signing() {
        Instant now = clock.instant();
        Optional<SigningKey> key = current(now).signing(now);
        if (key.isEmpty()) {
            make(now, now, keys -> keys.stream().noneMatch(one -> one.signsAt(now)));
            key = reread(now, Duration.ZERO).signing(now);
        }
        return key.orElseThrow(() -> new IllegalStateException("There is no key to sign with; see keys-not-before"))
                .pair();
    }

    /// What everybody may know: the public parts of all keys that are or will be used, or were lately.
    JWKSet published() {
        Instant now = clock.instant();
        return current(now).accepted(now);
    }

    /// The keys a token may have been signed with; one that is not known yet is looked for, though not all the time.
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        Instant now = clock.instant();
        List<JWK> found = selector.select(current(now).accepted(now));
        return found.isEmpty()
                ? selector.select(reread(now, settings.unknownKeyReload()).accepted(now))
                : found;
    }

    /// Makes a new key when the newest one is old enough, or there is none.
    void rotateIfDue() {
        Instant now = clock.instant();
        if (reread(now, Duration.ZERO).signing(now).isEmpty()) {
            signing();
        } else {
            Instant limit = now.minus(settings.keyRotation());
            make(
                    now,
                    now.plus(settings.keyPublishedAhead()),
                    keys -> keys.stream().noneMatch(key -> key.createdAt().isAfter(limit)));
        }
    }

    private void make(Instant now, Instant usedFrom, Predicate<List<SigningKey>> needed) {
        transaction.executeWithoutResult(status -> {
            table.lock();
            if (!needed.test(believed(table.all()))) {
                return;
            }
            SigningKey key = new SigningKey(newPair(), micros(now), micros(usedFrom), null);
            if (believed(List.of(key)).isEmpty()) {
                return;
            }
            table.insert(key);
            // A node that read the keys just before goes on with the old one until it reads them again.
            table.retireAllBut(
                    key.pair().getKeyID(),
                    usedFrom.plus(settings.keyReload())
                            .plus(settings.longestValidity())
                            .plus(settings.clockSkew()));
            table.deleteRetired(now);
            log.info("The key {} signs tokens from {} on", key.pair().getKeyID(), key.usedFrom());
        });
        reread(now, Duration.ZERO);
    }

    private Known current(Instant now) {
        return known.isOlderThan(settings.keyReload(), now) ? reread(now, settings.keyReload()) : known;
    }

    /// Reads them again if that was not done within `pause`.
    private Known reread(Instant now, Duration pause) {
        reading.lock();
        try {
            if (known.isOlderThan(pause, now)) {
                known = new Known(believed(table.all()), now);
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private List<SigningKey> believed(List<SigningKey> keys) {
        Instant limit = settings.keysNotBefore();
        return limit == null
                ? keys
                : keys.stream().filter(key -> !key.createdAt().isBefore(limit)).toList();
    }

    private static ECKey newPair() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no " + JWSAlgorithm.ES256 + " keys", e);
        }
    }

    /// PostgreSQL keeps microseconds.
    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
