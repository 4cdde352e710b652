package io.vivavoce.identity.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The public keys of another issuer. Nothing is asked before the first token comes, so that the server starts
/// without a network; and however many tokens come, the issuer is asked seldom. Thread-safe.
final class IssuerKeys implements JWKSource<SecurityContext> {
    /// Larger than any list of keys; a longer answer is none.
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final Found place;
    private final TokenSettings settings;
    private final InstantSource clock;
    private final ReentrantLock finding = new ReentrantLock();
    private Instant triedAt = Instant.MIN;
    private volatile @Nullable JWKSource<SecurityContext> keys;
    private volatile boolean answered;

    private IssuerKeys(Found place, TokenSettings settings, InstantSource clock) {
        this.place = place;
        this.settings = settings;
        this.clock = clock;
    }

    /// Where the keys are.
    @FunctionalInterface
    private interface Found {
        URI uri() throws IOException, GeneralException;
    }

    static IssuerKeys at(URI uri, TokenSettings settings, InstantSource clock) {
        return new IssuerKeys(() -> uri, settings, clock);
    }

    /// Keys whose place the issuer tells itself, by OpenID Connect discovery.
    static IssuerKeys discovered(String issuer, TokenSettings settings, InstantSource clock) {
        int timeout = Math.toIntExact(settings.issuerTimeout().toMillis());
        return new IssuerKeys(
                () -> OIDCProviderMetadata.resolve(new Issuer(issuer), timeout, timeout)
                        .getJWKSetURI(),
                settings,
                clock);
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        JWKSource<SecurityContext> known = keys;
        JWKSource<SecurityContext> source = known == null ? find() : known;
        try {
            List<JWK> found = source.get(selector, context);
            answered = true;
            return found;
        } catch (RateLimitReachedException e) {
            if (answered) {
                // What it said a moment ago still holds: it has no such key.
                return List.of();
            }
            throw e;
        } catch (KeySourceException e) {
            answered = false;
            throw e;
        }
    }

    private JWKSource<SecurityContext> find() throws KeySourceException {
        finding.lock();
        try {
            JWKSource<SecurityContext> source = keys;
            if (source != null) {
                return source;
            }
            Instant now = clock.instant();
            if (!triedAt.equals(Instant.MIN)
                    && Duration.between(triedAt, now).abs().compareTo(settings.issuerRetry()) < 0) {
                throw new RemoteKeySourceException("it did not answer a moment ago", null);
            }
            triedAt = now;
            source = source(place.uri());
            keys = source;
            return source;
        } catch (IOException | GeneralException e) {
            throw new RemoteKeySourceException(e.getMessage(), e);
        } finally {
            finding.unlock();
        }
    }

    private JWKSource<SecurityContext> source(URI uri) throws MalformedURLException {
        int timeout = Math.toIntExact(settings.issuerTimeout().toMillis());
        var retriever = new DefaultResourceRetriever(timeout, timeout, LARGEST_ANSWER);
        return JWKSourceBuilder.create(uri.toURL(), retriever)
                .cache(settings.issuerKeysFor().toMillis(), 2L * timeout)
                .refreshAheadCache(false)
                .rateLimited(settings.issuerRetry().toMillis())
                .build();
    }
}
