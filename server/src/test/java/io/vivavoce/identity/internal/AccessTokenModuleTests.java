package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.vivavoce.identity.Browser;
import io.vivavoce.identity.CandidateTokens;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Access tokens, as a program gets and uses them.
class AccessTokenModuleTests extends ProgramTests {
    @Autowired
    private CandidateTokens candidates;

    @Test
    void aSignedInBrowserGetsTokensForAProgram() throws Exception {
        Tokens tokens = tokensOf(signedIn("browser@program.test"));
        assertThat(get("/api/me", tokens.access()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.user.email")
                .isEqualTo("browser@program.test");
        assertThat(get("/api/probe", tokens.access()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("TOKEN");
        assertThat(call(HttpMethod.POST, "/api/probe", tokens.access(), null))
                .as("another site's page cannot send the header, so no token of the page is needed")
                .hasStatusOk();
    }

    @Test
    void aOneTimeTokenOfAMailGivesTokensOnce() throws Exception {
        Browser mail = new Browser(mvc);
        mail.post("/api/sign-in/link", "{\"email\":\"mail@program.test\"}");
        String oneTime = "{\"oneTimeToken\":\"" + mail.tokenInMailTo("mail@program.test") + "\"}";
        Tokens tokens = Tokens.of(post("/api/tokens", oneTime));
        assertThat(get("/api/probe", tokens.access())).hasStatusOk();
        assertProblem(post("/api/tokens", oneTime), 401, "sign-in-link-invalid");
    }

    @Test
    void aStrangerGetsNoTokens() {
        assertProblem(post("/api/tokens", "{}"), 401, "sign-in-required");
    }

    @Test
    void anotherSitesPageGetsNoTokensWithTheBrowsersCookie() throws Exception {
        Browser ada = signedIn("csrf@program.test");
        assertProblem(
                mvc.post()
                        .uri(URI.create("http://localhost/api/tokens"))
                        .header("Host", "localhost")
                        .cookie(new Cookie("viva_session", ada.cookie("viva_session")))
                        .exchange(),
                403,
                "csrf-token-missing");
    }

    @Test
    void aTokenGetsNoTokens() throws Exception {
        Tokens tokens = tokensOf(signedIn("chain@program.test"));
        assertProblem(call(HttpMethod.POST, "/api/tokens", tokens.access(), "{}"), 403, "not-allowed");
    }

    @Test
    void aBadTokenIsRefusedEvenNextToAGoodCookie() throws Exception {
        Browser ada = signedIn("both@program.test");
        assertInvalid(mvc.get()
                .uri(URI.create("http://localhost/api/me"))
                .header("Host", "localhost")
                .header("Authorization", "Bearer guess")
                .cookie(new Cookie("viva_session", ada.cookie("viva_session")))
                .exchange());
    }

    @Test
    void anAccessTokenIsGoodForItsTimeOnlyAndItsOwnerIsToldSo() throws Exception {
        Tokens tokens = tokensOf(signedIn("late@program.test"));
        NOW.set(START.plus(Duration.ofMinutes(10)).plusSeconds(29));
        assertThat(get("/api/probe", tokens.access())).hasStatusOk();
        NOW.set(START.plus(Duration.ofMinutes(10)).plusSeconds(30));
        MvcTestResult late = get("/api/probe", tokens.access());
        assertProblem(late, 401, "token-invalid");
        assertThat(late)
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The token has expired.");
    }

    /// Each is a good token but for one thing.
    enum Forgery {
        NOT_YET_VALID,
        OTHER_AUDIENCE,
        CANDIDATES_AUDIENCE,
        OTHER_ISSUER,
        NO_EXPIRY,
        NOT_SIGNED,
        SIGNED_WITH_THE_PUBLIC_KEY_AS_SECRET,
        UNKNOWN_KEY,
        KEY_OF_ANOTHER_INSTALLATION,
        OTHER_PAYLOAD,
        OTHER_SIGNATURE,
        NO_SIGNATURE,
        OTHER_TYPE,
        CANDIDATES_TYPE,
        NO_TYPE,
        OTHER_PERSON,
        OTHER_SIGN_IN,
        OTHER_HOME,
        TENANT_OF_OTHERS
    }

    @ParameterizedTest
    @EnumSource
    void whatWasForgedLetsNobodyIn(Forgery forgery) throws Exception {
        String good = tokensOf(signedIn("good@program.test")).access();
        ECKey key = keys.signing();
        assertThat(get("/api/probe", Forger.like(good).signed(key)))
                .as("the forger's own work is good but for what it changes")
                .hasStatusOk();
        assertInvalid(get("/api/probe", forged(forgery, good, key)));
    }

    private String forged(Forgery forgery, String good, ECKey key) throws Exception {
        Forger forger = Forger.like(good);
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("other").generate();
        return switch (forgery) {
            case NOT_YET_VALID -> forger.time("nbf", START.plusSeconds(31)).signed(key);
            case OTHER_AUDIENCE -> forger.claim("aud", "another-api").signed(key);
            case CANDIDATES_AUDIENCE ->
                forger.claim("aud", "vivavoce-candidate").signed(key);
            case OTHER_ISSUER -> forger.claim("iss", "https://evil.example").signed(key);
            case NO_EXPIRY -> forger.claim("exp", null).signed(key);
            case NOT_SIGNED -> forger.unsigned();
            case SIGNED_WITH_THE_PUBLIC_KEY_AS_SECRET ->
                forger.signed(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
            case UNKNOWN_KEY -> forger.kid("other").signed(other);
            case KEY_OF_ANOTHER_INSTALLATION -> forger.signed(other);
            case OTHER_PAYLOAD -> forger.claim("role", "owner").withTheSignatureOf(good);
            case OTHER_SIGNATURE -> good.substring(0, good.length() - 8) + "AAAAAAAA";
            case NO_SIGNATURE -> good.substring(0, good.lastIndexOf('.') + 1);
            case OTHER_TYPE -> forger.type("JWT").signed(key);
            case CANDIDATES_TYPE -> forger.type("candidate+jwt").signed(key);
            case NO_TYPE -> forger.type(null).signed(key);
            case OTHER_PERSON -> forger.claim("sub", Ids.next().toString()).signed(key);
            case OTHER_SIGN_IN -> forger.claim("sid", Ids.next().toString()).signed(key);
            case OTHER_HOME -> forger.claim("home", Ids.next().toString()).signed(key);
            case TENANT_OF_OTHERS ->
                forger.claim("tenant", Tenant.LOCAL.toString()).signed(key);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "viva_", "%00"})
    void whatIsNoTokenAtAllLetsNobodyIn(String text) {
        assertInvalid(get("/api/probe", text));
        assertInvalid(get("/api/me", text));
    }

    @Test
    void aCandidatesTokenIsNoAccessTokenAndTheOtherWayRound() throws Exception {
        Tokens tokens = tokensOf(signedIn("kinds@program.test"));
        UUID interview = Ids.next();
        INTERVIEWS.add(interview);
        String candidate =
                Tenant.call(tokens.tenant(), () -> candidates.issue(interview)).token();
        ECKey key = keys.signing();
        assertInvalid(get("/api/probe", Forger.like(candidate).type("at+jwt").signed(key)));
        assertInvalid(get(
                "/api/probe/" + interview,
                Forger.like(tokens.access())
                        .type("candidate+jwt")
                        .claim("sub", interview.toString())
                        .signed(key)));
    }

    @Test
    void aCandidatesTokenOpensOneInterviewAndNothingElse() throws Exception {
        UUID tenant = tokensOf(signedIn("recruiter@program.test")).tenant();
        UUID interview = Ids.next();
        UUID other = Ids.next();
        INTERVIEWS.addAll(List.of(interview, other));
        String token = Tenant.call(tenant, () -> candidates.issue(interview)).token();
        assertThat(get("/api/probe/" + interview, token)).hasStatusOk();
        assertThat(get("/api/v1/probe/" + interview, token)).hasStatus(404);
        assertProblem(get("/api/probe/" + other, token), 403, "not-allowed");
        assertProblem(get("/api/probe", token), 403, "not-allowed");
        assertProblem(call(HttpMethod.POST, "/api/probe", token, null), 403, "not-allowed");
        assertProblem(get("/api/api-keys", token), 403, "not-allowed");
        assertProblem(get("/api/me/sign-ins", token), 403, "not-allowed");
        assertProblem(call(HttpMethod.POST, "/api/tokens", token, "{}"), 403, "not-allowed");
        assertThat(get("/api/me", token)).bodyJson().extractingPath("$.user").isNull();
        assertThat(audited(tenant, "candidate-token.issued")).isEqualTo(1);
    }

    @Test
    void aCandidatesTokenEndsWithItsTimeAndWithItsInterview() throws Exception {
        UUID tenant = tokensOf(signedIn("ends@program.test")).tenant();
        UUID interview = Ids.next();
        INTERVIEWS.add(interview);
        CandidateTokens.Issued issued = Tenant.call(tenant, () -> candidates.issue(interview));
        assertThat(issued.expiresAt()).isEqualTo(START.plus(Duration.ofDays(2)));
        NOW.set(START.plus(Duration.ofDays(2)).plusSeconds(30));
        assertProblem(get("/api/probe/" + interview, issued.token()), 401, "token-invalid");
        NOW.set(START);
        assertThat(get("/api/probe/" + interview, issued.token())).hasStatusOk();
        INTERVIEWS.remove(interview);
        assertInvalid(get("/api/probe/" + interview, issued.token()));
    }

    @Test
    void endingTheSignInEndsItsTokensAtOnce() throws Exception {
        Browser ada = signedIn("ended@program.test");
        Tokens tokens = tokensOf(ada);
        Tokens others = tokensOf(ada);
        String list = get("/api/me/sign-ins", tokens.access()).getResponse().getContentAsString();
        String id = list.replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\"[^}]*\"current\":true.*", "$1");
        assertThat(ada.delete("/api/me/sign-ins/" + id)).hasStatus(204);
        assertInvalid(get("/api/probe", tokens.access()));
        assertProblem(refresh(tokens.refresh()), 401, "token-invalid");
        assertThat(get("/api/probe", others.access())).hasStatusOk();
        assertThat(ada.post("/api/me/sign-out-everywhere", "{}")).hasStatus(204);
        assertInvalid(get("/api/probe", others.access()));
    }

    @Test
    void revokingARefreshTokenEndsTheSignIn() throws Exception {
        Tokens tokens = tokensOf(signedIn("revoked@program.test"));
        String body = "{\"refreshToken\":\"" + tokens.refresh() + "\"}";
        assertThat(post("/api/tokens/revoke", body)).hasStatus(204);
        assertInvalid(get("/api/probe", tokens.access()));
        assertThat(post("/api/tokens/revoke", body))
                .as("whether it was there or not")
                .hasStatus(204);
    }

    @Test
    void membershipAndRoleAreThoseOfNow() throws Exception {
        signedIn("owner@program.test");
        Browser ada = signedIn("member@program.test");
        UUID acme = organisation(Map.of("owner@program.test", Role.OWNER, "member@program.test", Role.RECRUITER));
        assertThat(ada.post("/api/me/tenant", "{\"tenantId\":\"" + acme + "\"}"))
                .hasStatusOk();
        Tokens tokens = tokensOf(ada);
        assertThat(tokens.tenant()).isEqualTo(acme);
        assertThat(call(HttpMethod.POST, "/api/probe", tokens.access(), null)).hasStatusOk();
        UUID user = person("member@program.test").id();
        transaction.run(acme, () -> members.changeRole(user, Role.VIEWER));
        assertProblem(call(HttpMethod.POST, "/api/probe", tokens.access(), null), 403, "not-allowed");
        assertThat(get("/api/probe", tokens.access())).hasStatusOk();
        transaction.run(acme, () -> members.delete(user));
        assertInvalid(get("/api/probe", tokens.access()));
        assertThat(Tokens.of(refresh(tokens.refresh())).tenant())
                .as("the sign-in lasts, at home")
                .isEqualTo(person("member@program.test").home());
    }

    @Test
    void aProgramCanActInAnotherTenantOfItsPersonOnly() throws Exception {
        signedIn("boss@program.test");
        Tokens tokens = tokensOf(signedIn("mobile@program.test"));
        UUID acme = organisation(Map.of("boss@program.test", Role.OWNER, "mobile@program.test", Role.REVIEWER));
        UUID others = organisation(Map.of("boss@program.test", Role.OWNER));
        assertProblem(refreshInto(tokens.refresh(), others), 404, "organisation-not-found");
        Tokens there = Tokens.of(refreshInto(tokens.refresh(), acme));
        assertThat(get("/api/probe", there.access()))
                .bodyJson()
                .extractingPath("$.tenant")
                .isEqualTo(acme.toString());
        assertThat(Tokens.of(refresh(there.refresh())).tenant()).isEqualTo(acme);
    }

    private MvcTestResult refreshInto(String token, UUID tenant) {
        return post("/api/tokens/refresh", "{\"refreshToken\":\"" + token + "\",\"tenantId\":\"" + tenant + "\"}");
    }

    @Test
    void noTokenIsKeptAnywhere() throws Exception {
        Tokens tokens = tokensOf(signedIn("kept@program.test"));
        UUID home = tokens.tenant();
        String everything =
                transaction.call(home, () -> client.sql("""
                        select string_agg(t::text, ' ') from (
                            select row_to_json(r)::text t from refresh_tokens r
                            union all select row_to_json(s)::text from sign_ins s
                            union all select row_to_json(a)::text from audit_events a
                            union all select row_to_json(k)::text from signing_keys k
                            union all select row_to_json(l)::text from lookups l) every""").query(String.class).single());
        assertThat(everything)
                .contains(home.toString())
                .doesNotContain(tokens.refresh())
                .doesNotContain(tokens.access())
                .doesNotContain(keys.signing().getD().toString());
    }
}
