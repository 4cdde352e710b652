package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.PlatformProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// What is asked of another issuer, and when.
class ExternalIssuersTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final IssuerServer server = new IssuerServer();

    @AfterEach
    void close() {
        server.close();
    }

    private ExternalIssuer issuer(String name, Map<String, String> settings) {
        TokenSettings read =
                new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", TokenSettings.class);
        return new ExternalIssuers(read, now::get).named(name).orElseThrow();
    }

    private ExternalIssuer realm() {
        return issuer(server.uri(), Map.of("issuer.uri", server.uri(), "issuer.audience", "vivavoce"));
    }

    private Forger token(String issuer, String audience) {
        return Forger.blank()
                .kid(server.key.getKeyID())
                .claim("iss", issuer)
                .claim("aud", audience)
                .claim("sub", "s")
                .time("exp", START.plus(Duration.ofHours(1)));
    }

    @Test
    void nothingIsAskedBeforeTheFirstToken() throws Exception {
        ExternalIssuer realm = realm();
        assertThat(server.keysAsked).hasValue(0);
        String token = token(server.uri(), "vivavoce").signed(server.key);
        assertThat(realm.read(token).getSubject()).isEqualTo("s");
        realm.read(token);
        assertThat(server.keysAsked).hasValue(1);
    }

    @Test
    void anIssuerThatDoesNotAnswerIsTriedAgainLater() throws Exception {
        server.down = true;
        ExternalIssuer realm = realm();
        String token = token(server.uri(), "vivavoce").signed(server.key);
        assertUnavailable(realm, token);
        server.down = false;
        now.set(START.plusSeconds(29));
        assertUnavailable(realm, token);
        now.set(START.plusSeconds(30));
        assertThat(realm.read(token).getSubject()).isEqualTo("s");
    }

    private static void assertUnavailable(ExternalIssuer issuer, String token) {
        assertThatThrownBy(() -> issuer.read(token))
                .isInstanceOfSatisfying(
                        BearerRefused.class,
                        refused -> assertThat(refused.type()).isEqualTo(PlatformProblem.UNAVAILABLE));
    }

    @Test
    void anIssuerWithoutDiscoveryIsAskedWhereItsKeysAre() throws Exception {
        String name = "https://id.example";
        ExternalIssuer issuer = issuer(
                name,
                Map.of(
                        "issuer.uri",
                        name,
                        "issuer.audience",
                        "vivavoce",
                        "issuer.jwk-set-uri",
                        server.uri() + "/keys"));
        assertThat(issuer.read(token(name, "vivavoce").signed(server.key)).getSubject())
                .isEqualTo("s");
    }

    @Test
    void aProjectWithoutASharedSecretSignsWithItsPublishedKeys() throws Exception {
        String name = server.base() + "/auth/v1";
        ExternalIssuer project = issuer(name, Map.of("supabase.url", server.base(), "supabase.jwt-secret", ""));
        assertThat(project.read(token(name, "authenticated").signed(server.key)).getSubject())
                .isEqualTo("s");
        String guessed = token(name, "authenticated").signed(new byte[32]);
        assertThatThrownBy(() -> project.read(guessed))
                .isInstanceOfSatisfying(
                        BearerRefused.class,
                        refused -> assertThat(refused.type()).isEqualTo(PlatformProblem.TOKEN_INVALID));
    }

    @Test
    void whatIsHalfConfiguredStopsTheStart() {
        for (Map<String, String> half : List.of(
                Map.of("issuer.uri", "https://id.example"),
                Map.of("supabase.url", "https://p.example", "supabase.jwt-secret", "short"))) {
            assertThatThrownBy(() -> issuer("", half)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nobodyElseIsBelieved() {
        TokenSettings none = new Binder(
                        new MapConfigurationPropertySource(Map.of("supabase.jwt-secret", "x".repeat(32))))
                .bindOrCreate("", TokenSettings.class);
        assertThat(new ExternalIssuers(none, now::get).named("")).isEmpty();
        assertThat(new ExternalIssuers(none, now::get).named("null/auth/v1")).isEmpty();
    }
}
