package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.identity.Browser;
import io.vivavoce.platform.Role;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// API keys, as people make them and programs use them.
class ApiKeyModuleTests extends ProgramTests {
    private static final String READ = "\"interviews:read\"";
    private static final String WRITE = "\"interviews:write\"";

    private record Key(UUID id, String text) {
        static Key of(MvcTestResult made) throws Exception {
            assertThat(made).hasStatus(201);
            JsonNode json = JsonMapper.shared().readTree(made.getResponse().getContentAsString());
            return new Key(
                    UUID.fromString(json.path("id").asString()),
                    json.path("key").asString());
        }
    }

    private static MvcTestResult make(Browser browser, String scopes) {
        return browser.post("/api/api-keys", "{\"name\":\"Nightly export\",\"scopes\":[" + scopes + "]}");
    }

    /// Signed in, and acting in the name of the organisation.
    private Browser in(UUID tenant, String email) throws Exception {
        Browser browser = signedIn(email);
        assertThat(browser.post("/api/me/tenant", "{\"tenantId\":\"" + tenant + "\"}"))
                .hasStatusOk();
        return browser;
    }

    @Test
    void aKeyActsInItsTenantWithinItsScopes() throws Exception {
        Key key = Key.of(make(signedIn("scopes@key.test"), READ));
        UUID home = person("scopes@key.test").home();
        MvcTestResult seen = get("/api/probe", key.text());
        assertThat(seen).hasStatusOk().bodyJson().extractingPath("$.tenant").isEqualTo(home.toString());
        assertThat(seen).bodyJson().extractingPath("$.kind").isEqualTo("API_KEY");
        MvcTestResult refused = call(HttpMethod.POST, "/api/probe", key.text(), null);
        assertProblem(refused, 403, "not-allowed");
        assertThat(refused).bodyText().contains("interviews:write");
        Key both = Key.of(make(signedIn("scopes@key.test"), READ + "," + WRITE));
        assertThat(call(HttpMethod.POST, "/api/probe", both.text(), null)).hasStatusOk();
    }

    @Test
    void aKeyIsShownOnceAndKeptAsAHash() throws Exception {
        Browser ada = signedIn("once@key.test");
        Key key = Key.of(make(ada, READ));
        assertThat(ada.get("/api/api-keys"))
                .hasStatusOk()
                .bodyText()
                .contains(ApiKeyText.prefix(key.text()))
                .doesNotContain(key.text())
                .doesNotContain("\"key\"");
        String everything = transaction.call(
                person("once@key.test").home(),
                () -> client.sql("""
                        select string_agg(t::text, ' ') from (
                            select row_to_json(k)::text t from api_keys k
                            union all select row_to_json(a)::text from audit_events a
                            union all select row_to_json(l)::text from lookups l) every""").query(String.class).single());
        String secret = key.text().substring(14);
        assertThat(everything).contains("Nightly export").doesNotContain(secret);
    }

    @Test
    void theListTellsWhoseItIsAndWhenItWasUsed() throws Exception {
        Browser ada = signedIn("list@key.test");
        Key key = Key.of(make(ada, READ));
        assertThat(ada.get("/api/api-keys"))
                .bodyJson()
                .extractingPath("$.keys[0].lastUsedAt")
                .isNull();
        get("/api/probe", key.text());
        NOW.set(START.plus(Duration.ofMinutes(4)));
        get("/api/probe", key.text());
        var list = assertThat(ada.get("/api/api-keys")).bodyJson();
        list.extractingPath("$.keys[0].lastUsedAt").isEqualTo(START.toString());
        list.extractingPath("$.keys[0].you").isEqualTo(true);
        list.extractingPath("$.keys[0].owner").isEqualTo("list");
        list.extractingPath("$.scopes.length()").isEqualTo(5);
        NOW.set(START.plus(Duration.ofMinutes(6)));
        get("/api/probe", key.text());
        assertThat(ada.get("/api/api-keys"))
                .bodyJson()
                .extractingPath("$.keys[0].lastUsedAt")
                .isEqualTo(NOW.get().toString());
    }

    @Test
    void aRevokedKeyLetsNobodyIn() throws Exception {
        Browser ada = signedIn("revoked@key.test");
        Key key = Key.of(make(ada, READ));
        assertThat(ada.delete("/api/api-keys/" + key.id())).hasStatus(204);
        assertInvalid(get("/api/probe", key.text()));
        assertProblem(ada.delete("/api/api-keys/" + key.id()), 404, "api-key-not-found");
        assertThat(lookups.tenant(Lookups.Kind.API_KEY, key.text())).isEmpty();
        UUID home = person("revoked@key.test").home();
        assertThat(audited(home, "api-key.created")).isEqualTo(1);
        assertThat(audited(home, "api-key.revoked")).isEqualTo(1);
    }

    @Test
    void aKeyExpires() throws Exception {
        Browser ada = signedIn("expires@key.test");
        Key key =
                Key.of(ada.post("/api/api-keys", "{\"name\":\"Trial\",\"scopes\":[" + READ + "],\"expiresInDays\":1}"));
        NOW.set(START.plus(Duration.ofDays(1)).minusSeconds(1));
        assertThat(get("/api/probe", key.text())).hasStatusOk();
        NOW.set(START.plus(Duration.ofDays(1)));
        assertInvalid(get("/api/probe", key.text()));
    }

    @Test
    void aKeyThatWasNeverMadeLetsNobodyIn() {
        assertInvalid(get("/api/probe", ApiKeyText.random()));
    }

    @Test
    void aMistypedKeyLetsNobodyIn() throws Exception {
        String key = Key.of(make(signedIn("typo@key.test"), READ)).text();
        char last = key.charAt(key.length() - 1);
        assertInvalid(get("/api/probe", key.substring(0, key.length() - 1) + (last == '0' ? '1' : '0')));
    }

    @Test
    void aKeyHasTheRoleItsMakerHasNow() throws Exception {
        signedIn("chief@key.test");
        signedIn("lowered@key.test");
        UUID acme = organisation(Map.of("chief@key.test", Role.OWNER, "lowered@key.test", Role.RECRUITER));
        Key key = Key.of(make(in(acme, "lowered@key.test"), READ + "," + WRITE));
        assertThat(call(HttpMethod.POST, "/api/probe", key.text(), null)).hasStatusOk();
        UUID user = person("lowered@key.test").id();
        transaction.run(acme, () -> members.changeRole(user, Role.VIEWER));
        assertProblem(call(HttpMethod.POST, "/api/probe", key.text(), null), 403, "not-allowed");
        assertThat(get("/api/probe", key.text())).hasStatusOk();
    }

    @Test
    void aKeyGoesWithItsMaker() throws Exception {
        signedIn("head@key.test");
        signedIn("leaver@key.test");
        UUID acme = organisation(Map.of("head@key.test", Role.OWNER, "leaver@key.test", Role.RECRUITER));
        Key key = Key.of(make(in(acme, "leaver@key.test"), READ));
        UUID leaver = person("leaver@key.test").id();
        transaction.run(acme, () -> members.delete(leaver));
        assertInvalid(get("/api/probe", key.text()));
        assertThat(lookups.tenant(Lookups.Kind.API_KEY, key.text())).isEmpty();
        join(acme, "leaver@key.test", Role.RECRUITER);
        assertInvalid(get("/api/probe", key.text()));
    }

    @Test
    void anAccountTakesItsKeysAndTokensAlongWhenItIsDeleted() throws Exception {
        Browser ada = signedIn("gone@key.test");
        Key key = Key.of(make(ada, READ));
        Tokens tokens = tokensOf(ada);
        assertThat(ada.send(HttpMethod.DELETE, "/api/me", "{\"email\":\"gone@key.test\"}"))
                .hasStatus(204);
        assertInvalid(get("/api/probe", key.text()));
        assertInvalid(get("/api/probe", tokens.access()));
        assertProblem(refresh(tokens.refresh()), 401, "token-invalid");
        assertThat(lookups.tenant(Lookups.Kind.API_KEY, key.text())).isEmpty();
        assertThat(lookups.tenant(Lookups.Kind.REFRESH, tokens.refresh())).isEmpty();
    }

    @Test
    void everybodySeesTheirOwnAndWhoLooksAfterTheTenantSeesAll() throws Exception {
        for (String name : new String[] {"o", "a", "r", "s"}) {
            signedIn(name + "@sees.test");
        }
        UUID acme = organisation(Map.of(
                "o@sees.test",
                Role.OWNER,
                "a@sees.test",
                Role.ADMIN,
                "r@sees.test",
                Role.RECRUITER,
                "s@sees.test",
                Role.RECRUITER));
        Key key = Key.of(make(in(acme, "r@sees.test"), READ));
        Browser colleague = in(acme, "s@sees.test");
        Browser admin = in(acme, "a@sees.test");
        Browser elsewhere = signedIn("o@sees.test");
        assertThat(colleague.get("/api/api-keys"))
                .bodyJson()
                .extractingPath("$.keys.length()")
                .isEqualTo(0);
        assertProblem(colleague.delete("/api/api-keys/" + key.id()), 404, "api-key-not-found");
        assertProblem(elsewhere.delete("/api/api-keys/" + key.id()), 404, "api-key-not-found");
        assertThat(get("/api/probe", key.text())).hasStatusOk();
        var seen = assertThat(admin.get("/api/api-keys")).bodyJson();
        seen.extractingPath("$.keys[0].you").isEqualTo(false);
        seen.extractingPath("$.keys[0].owner").isEqualTo("r");
        assertThat(admin.delete("/api/api-keys/" + key.id())).hasStatus(204);
        assertInvalid(get("/api/probe", key.text()));
    }

    @Test
    void whoOnlyLooksMakesNoKeys() throws Exception {
        signedIn("top@key.test");
        signedIn("viewer@key.test");
        UUID acme = organisation(Map.of("top@key.test", Role.OWNER, "viewer@key.test", Role.REVIEWER));
        assertProblem(make(in(acme, "viewer@key.test"), READ), 403, "not-allowed");
    }

    @Test
    void noKeyMakesOrShowsKeys() throws Exception {
        Browser ada = signedIn("chain@key.test");
        Key key = Key.of(make(
                ada,
                "\"interviews:read\",\"interviews:write\",\"organisation:read\","
                        + "\"organisation:write\",\"audit:read\""));
        String wanted = "{\"name\":\"More\",\"scopes\":[" + READ + "]}";
        assertProblem(call(HttpMethod.POST, "/api/api-keys", key.text(), wanted), 403, "not-allowed");
        assertProblem(get("/api/api-keys", key.text()), 403, "not-allowed");
        assertProblem(call(HttpMethod.DELETE, "/api/api-keys/" + key.id(), key.text(), null), 403, "not-allowed");
        assertProblem(call(HttpMethod.POST, "/api/tokens", key.text(), "{}"), 403, "not-allowed");
        assertProblem(get("/api/me/sign-ins", key.text()), 403, "not-allowed");
    }

    @Test
    void aPersonHasSoManyKeysAndNoMore() throws Exception {
        Browser ada = signedIn("many@key.test");
        Key first = Key.of(make(ada, READ));
        make(ada, READ);
        make(ada, READ);
        assertProblem(make(ada, READ), 409, "too-many-api-keys");
        ada.delete("/api/api-keys/" + first.id());
        assertThat(make(ada, READ)).hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \",\"scopes\":[\"interviews:read\"]}",
                "{\"name\":\"x\",\"scopes\":[]}",
                "{\"name\":\"x\",\"scopes\":[\"everything\"]}",
                "{\"name\":\"x\",\"scopes\":[\"interviews:read\"],\"expiresInDays\":0}",
                "{\"name\":\"x\",\"scopes\":[\"interviews:read\"],\"expiresInDays\":100000}"
            })
    void aKeyNeedsANameScopesThatThereAreAndATime(String wanted) throws Exception {
        assertProblem(signedIn("wrong@key.test").post("/api/api-keys", wanted), 400, "invalid-request");
    }
}
