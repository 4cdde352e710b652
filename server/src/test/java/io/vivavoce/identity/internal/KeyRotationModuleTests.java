package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.PublicAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;

/// Signing keys, as several servers with one database use them.
class KeyRotationModuleTests extends ProgramTests {
    private static final Duration PUBLISHED_AHEAD = Duration.ofMinutes(10);
    private static final Duration ACCESS = Duration.ofMinutes(10);

    @Autowired
    private SigningKeyTable table;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    @AfterEach
    void noKeys() {
        client.sql("delete from signing_keys").update();
    }

    /// One more server on the same database.
    private SigningKeys node(Map<String, String> settings) {
        return new SigningKeys(table, transactions, settings(settings), NOW::get);
    }

    private static TokenSettings settings(Map<String, String> changed) {
        return new Binder(new MapConfigurationPropertySource(changed)).bindOrCreate("", TokenSettings.class);
    }

    private static OwnTokens tokens(SigningKeys keys) {
        return new OwnTokens(keys, new PublicAddress(URI.create("https://viva.example")), settings(Map.of()), NOW::get);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    @Test
    void everybodyMayReadThePublicPartsAndKeepThemForAWhile() {
        String kid = node(Map.of()).signing().getKeyID();
        NOW.set(START.plus(Duration.ofMinutes(1)));
        MvcTestResult jwks = mvc.get().uri("/.well-known/jwks.json").exchange();
        assertThat(jwks).hasStatusOk().hasHeader("Cache-Control", "max-age=300, public");
        assertThat(jwks).bodyJson().extractingPath("$.keys[0].kid").isEqualTo(kid);
        assertThat(jwks).bodyJson().extractingPath("$.keys[0].alg").isEqualTo("ES256");
        assertThat(jwks).bodyText().doesNotContain("\"d\"");
    }

    @Test
    void aKeyIsPublishedBeforeItSignsAndUntilItsLastTokenHasExpired() {
        SigningKeys node = node(Map.of("key-rotation", "1d", "candidate-validity", "2h"));
        String old = node.signing().getKeyID();
        Instant rotated = START.plus(Duration.ofDays(1));
        NOW.set(rotated.minusSeconds(1));
        node.rotateIfDue();
        assertThat(published(node)).containsExactly(old);
        NOW.set(rotated);
        node.rotateIfDue();
        node.rotateIfDue();
        assertThat(published(node)).hasSize(2).contains(old);
        NOW.set(rotated.plus(PUBLISHED_AHEAD).minusMillis(1));
        assertThat(node.signing().getKeyID()).isEqualTo(old);
        NOW.set(rotated.plus(PUBLISHED_AHEAD));
        String next = node.signing().getKeyID();
        assertThat(next).isNotEqualTo(old);
        NOW.set(rotated.plus(PUBLISHED_AHEAD).plus(Duration.ofHours(2)));
        assertThat(published(node)).contains(old, next);
        NOW.set(NOW.get().plus(Duration.ofMinutes(2)));
        assertThat(published(node)).containsExactly(next);
    }

    @Test
    void serversThatRotateAtOnceMakeOneKey() throws Exception {
        node(Map.of()).signing();
        NOW.set(START.plus(Duration.ofDays(30)));
        together(List.of(() -> rotated(node(Map.of())), () -> rotated(node(Map.of())), () -> rotated(node(Map.of()))));
        assertThat(published(node(Map.of()))).hasSize(2);
    }

    @Test
    void serversThatStartAtOnceMakeOneKey() throws Exception {
        List<String> kids = together(List.of(
                () -> node(Map.of()).signing().getKeyID(),
                () -> node(Map.of()).signing().getKeyID(),
                () -> node(Map.of()).signing().getKeyID()));
        assertThat(new HashSet<>(kids)).hasSize(1);
    }

    /// Six rotations; at each minute two servers sign, rotate and read each other's tokens at once, those of the
    /// last ten minutes too.
    @Test
    void rotationUnderLoadRefusesNoToken() throws Exception {
        Map<String, String> often =
                Map.of("key-rotation", "20m", "candidate-validity", "10m", "access-validity", "10m");
        SigningKeys one = node(often);
        SigningKeys other = node(often);
        List<OwnTokens> servers = List.of(tokens(one), tokens(other));
        Deque<Jwt> good = new ArrayDeque<>();
        Set<String> signedWith = new HashSet<>();
        for (int minute = 0; minute < 130; minute++) {
            NOW.set(START.plus(Duration.ofMinutes(minute)));
            good.removeIf(token -> !NOW.get().isBefore(issuedAt(token).plus(ACCESS)));
            List<Callable<Jwt>> work = new ArrayList<>();
            for (OwnTokens server : servers) {
                work.add(() -> server.sign(TokenKind.ACCESS, "load", ACCESS, Map.of()));
                work.add(() -> server.sign(TokenKind.ACCESS, "load", ACCESS, Map.of()));
                good.forEach(token -> work.add(() -> server.read(TokenKind.ACCESS, token.getTokenValue())));
            }
            work.add(() -> {
                one.rotateIfDue();
                return tokens(other).sign(TokenKind.ACCESS, "load", ACCESS, Map.of());
            });
            List<Jwt> done = together(work);
            done.stream().filter(token -> issuedAt(token).equals(NOW.get())).forEach(token -> {
                signedWith.add((String) token.getHeaders().get("kid"));
                servers.forEach(server -> server.read(TokenKind.ACCESS, token.getTokenValue()));
                good.add(token);
            });
        }
        assertThat(signedWith).as("keys that signed").hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aKeyMadeBeforeTheInstantOfAnEmergencyIsWorthNothingAtOnce() {
        SigningKeys before = node(Map.of());
        Jwt stolen = tokens(before).sign(TokenKind.ACCESS, "x", ACCESS, Map.of());
        NOW.set(START.plusSeconds(60));
        Map<String, String> emergency = Map.of("keys-not-before", "2026-03-01T10:00:30Z");
        SigningKeys after = node(emergency);
        assertThatThrownBy(() -> tokens(after).read(TokenKind.ACCESS, stolen.getTokenValue()))
                .isInstanceOf(BearerRefused.class);
        Jwt fresh = tokens(after).sign(TokenKind.ACCESS, "x", ACCESS, Map.of());
        assertThat(published(after)).containsExactly((String) fresh.getHeaders().get("kid"));
        assertThat(tokens(node(emergency))
                        .read(TokenKind.ACCESS, fresh.getTokenValue())
                        .getSubject())
                .isEqualTo("x");
    }

    @Test
    void anEmergencyThatIsStillToComeMakesNoKeysInVain() {
        SigningKeys node = node(Map.of("keys-not-before", "2027-01-01T00:00:00Z"));
        assertThatThrownBy(node::signing).isInstanceOf(IllegalStateException.class);
        assertThat(table.all()).isEmpty();
    }

    @Test
    void aKeyNobodyToldOfIsLookedForButNotAllTheTime() {
        SigningKeys reader = node(Map.of());
        assertThat(published(reader)).isEmpty();
        Jwt first = tokens(node(Map.of())).sign(TokenKind.ACCESS, "x", ACCESS, Map.of());
        NOW.set(START.plusSeconds(10));
        assertThat(tokens(reader).read(TokenKind.ACCESS, first.getTokenValue()).getSubject())
                .isEqualTo("x");
        noKeys();
        Jwt second = tokens(node(Map.of())).sign(TokenKind.ACCESS, "x", ACCESS, Map.of());
        NOW.set(START.plusSeconds(19));
        assertThatThrownBy(() -> tokens(reader).read(TokenKind.ACCESS, second.getTokenValue()))
                .isInstanceOf(BearerRefused.class);
        NOW.set(START.plusSeconds(20));
        assertThat(tokens(reader).read(TokenKind.ACCESS, second.getTokenValue()).getSubject())
                .isEqualTo("x");
    }

    @Test
    void aKeyThatAnotherInstallationSealedIsNotUsed() {
        ECKey ours = node(Map.of()).signing();
        SigningKeyTable theirs = new SigningKeyTable(client, new InstallationKey(new byte[InstallationKey.BYTES]));
        assertThat(theirs.all()).isEmpty();
        SigningKeys copy = new SigningKeys(theirs, transactions, settings(Map.of()), NOW::get);
        assertThat(copy.signing().getKeyID()).isNotEqualTo(ours.getKeyID());
    }

    @Test
    void keysMustBeReadMoreOftenThanTheyAreAnnounced() {
        assertThatThrownBy(() -> settings(Map.of("key-reload", "10m"))).hasStackTraceContaining("key-published-ahead");
    }

    private static Instant issuedAt(Jwt token) {
        return Objects.requireNonNull(token.getIssuedAt());
    }

    private static boolean rotated(SigningKeys keys) {
        keys.rotateIfDue();
        return true;
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        }
    }
}
