package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.vivavoce.platform.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Tokens of other services.
class ExternalIssuerModuleTests extends ProgramTests {
    private static final String SUPABASE = "https://project.supabase.example/auth/v1";
    private static final byte[] SHARED = SECRET.getBytes(StandardCharsets.UTF_8);

    /// As Keycloak writes them.
    private Forger realm(String subject, String email) {
        return Forger.blank()
                .type("JWT")
                .kid(ISSUER.key.getKeyID())
                .claim("iss", ISSUER.uri())
                .claim("aud", List.of("account", "vivavoce"))
                .claim("typ", "Bearer")
                .claim("sub", subject)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Ada Lovelace")
                .time("exp", START.plus(Duration.ofMinutes(5)));
    }

    /// As Supabase writes them.
    private Forger supabase(String subject, String email) {
        return Forger.blank()
                .type("JWT")
                .claim("iss", SUPABASE)
                .claim("aud", "authenticated")
                .claim("role", "authenticated")
                .claim("sub", subject)
                .claim("email", email)
                .claim("user_metadata", Map.of("email_verified", true))
                .time("exp", START.plus(Duration.ofHours(1)));
    }

    @Test
    void whoIsKnownThereGetsAnAccountHereOnFirstUse() throws Exception {
        MvcTestResult first = get("/api/me", realm("s-1", "first@realm.test").signed(ISSUER.key));
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.user.email")
                .isEqualTo("first@realm.test");
        assertThat(first).bodyJson().extractingPath("$.user.name").isEqualTo("Ada Lovelace");
        assertThat(first).bodyJson().extractingPath("$.tenant.kind").isEqualTo("personal");
        UUID person = person("first@realm.test").id();
        assertThat(get("/api/me", realm("s-1", "renamed@realm.test").signed(ISSUER.key)))
                .as("the same subject is the same person, whatever its address is now")
                .bodyJson()
                .extractingPath("$.user.id")
                .isEqualTo(person.toString());
    }

    @Test
    void whoHasAnAccountHereKeepsIt() throws Exception {
        signedIn("known@realm.test");
        UUID person = person("known@realm.test").id();
        assertThat(get("/api/me", realm("s-2", "Known@realm.test").signed(ISSUER.key)))
                .bodyJson()
                .extractingPath("$.user.id")
                .isEqualTo(person.toString());
    }

    @Test
    void anAddressThatNobodyVerifiedIsRefused() throws Exception {
        assertProblem(
                get(
                        "/api/me",
                        realm("s-3", "mine@realm.test")
                                .claim("email_verified", false)
                                .signed(ISSUER.key)),
                403,
                "email-not-verified");
        assertProblem(
                get(
                        "/api/me",
                        realm("s-3", "mine@realm.test")
                                .claim("email_verified", "true")
                                .signed(ISSUER.key)),
                403,
                "email-not-verified");
        assertProblem(
                get("/api/me", realm("s-3", "x").claim("email", null).signed(ISSUER.key)), 403, "email-not-verified");
        assertThat(lookups.tenant(Lookups.Kind.EMAIL, "mine@realm.test")).isEmpty();
    }

    @Test
    void theHeaderNamesTheTenantAmongThePersonsOwn() throws Exception {
        signedIn("owner@realm.test");
        String token = realm("s-4", "member@realm.test").signed(ISSUER.key);
        assertThat(get("/api/probe", token)).bodyJson().extractingPath("$.role").isEqualTo("OWNER");
        UUID acme = organisation(Map.of("owner@realm.test", Role.OWNER, "member@realm.test", Role.VIEWER));
        UUID others = organisation(Map.of("owner@realm.test", Role.OWNER));
        MvcTestResult there = in(acme.toString(), token);
        assertThat(there).hasStatusOk().bodyJson().extractingPath("$.tenant").isEqualTo(acme.toString());
        assertThat(there).bodyJson().extractingPath("$.role").isEqualTo("VIEWER");
        assertProblem(in(others.toString(), token), 404, "organisation-not-found");
        assertProblem(in("guess", token), 404, "organisation-not-found");
    }

    private MvcTestResult in(String tenant, String token) {
        return mvc.get()
                .uri(java.net.URI.create("http://localhost/api/probe"))
                .header("Host", "localhost")
                .header("Authorization", "Bearer " + token)
                .header("X-Tenant-Id", tenant)
                .exchange();
    }

    @Test
    void whoIsSignedInElsewhereHasNoSignInHere() throws Exception {
        String token = realm("s-7", "elsewhere@realm.test").signed(ISSUER.key);
        assertThat(get("/api/me/sign-ins", token))
                .bodyJson()
                .extractingPath("$.signIns.length()")
                .isEqualTo(0);
        assertProblem(call(HttpMethod.POST, "/api/me/sign-out", token, "{}"), 404, "sign-in-not-found");
        UUID home = person("elsewhere@realm.test").home();
        assertProblem(
                call(HttpMethod.POST, "/api/me/tenant", token, "{\"tenantId\":\"" + home + "\"}"),
                404,
                "sign-in-not-found");
        assertThat(call(HttpMethod.POST, "/api/organisations", token, "{\"name\":\"Elsewhere\"}"))
                .hasStatus(201);
    }

    @Test
    void aTokenOfElsewhereMakesNothingThatOutlivesIt() throws Exception {
        String token = realm("s-5", "short@realm.test").signed(ISSUER.key);
        String wanted = "{\"name\":\"x\",\"scopes\":[\"interviews:read\"]}";
        assertProblem(call(HttpMethod.POST, "/api/api-keys", token, wanted), 403, "not-allowed");
        assertProblem(call(HttpMethod.POST, "/api/tokens", token, "{}"), 403, "not-allowed");
    }

    @Test
    void whatIsNotForThisServerOrNotInItsTimeIsRefused() throws Exception {
        assertInvalid(get(
                "/api/me", realm("s", "a@realm.test").claim("aud", "account").signed(ISSUER.key)));
        assertInvalid(
                get("/api/me", realm("s", "a@realm.test").claim("aud", null).signed(ISSUER.key)));
        assertInvalid(
                get("/api/me", realm("s", "a@realm.test").claim("typ", "ID").signed(ISSUER.key)));
        assertInvalid(
                get("/api/me", realm("s", "a@realm.test").claim("exp", null).signed(ISSUER.key)));
        assertInvalid(
                get("/api/me", realm("s", "a@realm.test").claim("sub", null).signed(ISSUER.key)));
        assertInvalid(get(
                "/api/me",
                realm("s", "a@realm.test").claim("iss", "https://evil.example").signed(ISSUER.key)));
        assertInvalid(get(
                "/api/me",
                realm("s", "a@realm.test").time("nbf", START.plusSeconds(60)).signed(ISSUER.key)));
        NOW.set(START.plus(Duration.ofMinutes(6)));
        assertProblem(get("/api/me", realm("s", "a@realm.test").signed(ISSUER.key)), 401, "token-invalid");
    }

    @Test
    void whatTheIssuerDidNotSignIsRefused() throws Exception {
        RSAKey other = IssuerServer.newKey(ISSUER.key.getKeyID());
        assertInvalid(get("/api/me", realm("s", "a@realm.test").signed(other)));
        assertInvalid(get("/api/me", realm("s", "a@realm.test").unsigned()));
        assertInvalid(get(
                "/api/me",
                realm("s", "a@realm.test")
                        .signed(ISSUER.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))));
        assertInvalid(get("/api/me", realm("s", "a@realm.test").signed(SHARED)));
        assertInvalid(get("/api/me", realm("s", "a@realm.test").signed(keys.signing())));
    }

    @Test
    void aNewKeyOfTheIssuerIsLearnedAndTheIssuerAskedSeldom() throws Exception {
        get("/api/me", realm("s-6", "learn@realm.test").signed(ISSUER.key));
        RSAKey next = IssuerServer.newKey("next");
        ISSUER.published.add(next.toPublicJWK());
        assertThat(get("/api/me", realm("s-6", "learn@realm.test").kid("next").signed(next)))
                .hasStatusOk();
        int asked = ISSUER.keysAsked.get();
        RSAKey unknown = IssuerServer.newKey("unknown");
        for (int i = 0; i < 20; i++) {
            assertInvalid(get(
                    "/api/me", realm("s", "a@realm.test").kid("unknown-" + i).signed(unknown)));
        }
        assertThat(ISSUER.keysAsked.get() - asked).isLessThanOrEqualTo(2);
        assertThat(get("/api/me", realm("s-6", "learn@realm.test").signed(ISSUER.key)))
                .as("the known keys are good all the while")
                .hasStatusOk();
    }

    @Test
    void aSharedSecretSignsForItsOwnIssuerOnly() throws Exception {
        assertThat(get("/api/me", supabase("u-1", "one@supabase.test").signed(SHARED)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.user.email")
                .isEqualTo("one@supabase.test");
        assertInvalid(get(
                "/api/me",
                supabase("u-1", "a@b.test").claim("iss", ISSUER.uri()).signed(SHARED)));
        assertInvalid(get(
                "/api/me",
                supabase("u-1", "a@b.test")
                        .claim("iss", "http://localhost:8080")
                        .signed(SHARED)));
        assertInvalid(get(
                "/api/me",
                supabase("u-1", "a@b.test")
                        .claim("iss", "https://other.supabase.example/auth/v1")
                        .signed(SHARED)));
        assertInvalid(
                get("/api/me", supabase("u-1", "a@b.test").claim("iss", null).signed(SHARED)));
        assertInvalid(
                get("/api/me", supabase("u-1", "a@b.test").claim("aud", "anon").signed(SHARED)));
        assertInvalid(get(
                "/api/me",
                supabase("u-1", "a@b.test")
                        .signed("another-secret-of-the-same-length-or-more".getBytes(StandardCharsets.UTF_8))));
        assertInvalid(get("/api/me", supabase("u-1", "a@b.test").signed(ISSUER.key)));
        assertInvalid(get("/api/me", supabase("u-1", "a@b.test").signed(new ECKeyGenerator(Curve.P_256).generate())));
        assertProblem(
                get(
                        "/api/me",
                        supabase("u-2", "a@b.test")
                                .claim("user_metadata", Map.of())
                                .signed(SHARED)),
                403,
                "email-not-verified");
    }
}
