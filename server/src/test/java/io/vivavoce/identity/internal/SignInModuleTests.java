package io.vivavoce.identity.internal;

import static io.vivavoce.identity.internal.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.identity.Browser;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in by a link in a mail, as a browser does it.
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(SignInModuleTests.Time.class)
@TestPropertySource(
        properties = {
            "vivavoce.sign-in.enabled=true",
            "vivavoce.sign-in.links-per-address=2",
            "vivavoce.limits.sign-in-per-address=1000"
        })
class SignInModuleTests {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void now() {
        NOW.set(START);
    }

    @Test
    void aMailedLinkSignsInAndMakesTheAccountOnFirstUse() throws Exception {
        Browser ada = new Browser(mvc).signIn("ada@example.org");
        var me = assertThat(ada.get("/api/me")).hasStatusOk().bodyJson();
        me.extractingPath("$.user.email").isEqualTo("ada@example.org");
        me.extractingPath("$.tenant.kind").isEqualTo("personal");
        me.extractingPath("$.tenant.role").isEqualTo("owner");
        String id = id(ada);
        assertThat(id(new Browser(mvc).signIn("ADA@example.org "))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"'  ', blank", "'', blank", ", blank", "' Ada Lovelace ', Ada Lovelace"})
    void whoeverAProviderGivesNoNameIsCalledAsInTheAddress(@Nullable String given, String called) {
        String email = "blank@" + Ids.next() + ".example";
        Person person = people.ofProvider("issuer|" + email, email, given, Locale.GERMANY);
        assertThat(person.name()).isEqualTo(called);
        assertThat(person.locale()).isEqualTo("de");
    }

    @Test
    void aNameThatIsTooLongIsCut() {
        String email = "long@" + Ids.next() + ".example";
        assertThat(people.ofProvider("issuer|" + email, email, "x".repeat(5000), Locale.ENGLISH)
                        .name())
                .hasSize(People.LONGEST_NAME);
    }

    @Test
    void aStrangerIsToldToSignIn() {
        Browser stranger = new Browser(mvc);
        assertThat(stranger.get("/api/me")).bodyJson().extractingPath("$.user").isNull();
        assertProblem(stranger.get("/api/me/sign-ins"), 401, "sign-in-required");
        assertProblem(stranger.get("/api/nowhere"), 404, "not-found");
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        Browser ada = new Browser(mvc);
        ada.post("/api/sign-in/link", "{\"email\":\"once@example.org\"}");
        String token = ada.tokenInMailTo("once@example.org");
        assertThat(use(ada, token)).hasStatusOk();
        assertProblem(use(new Browser(mvc), token), 401, "sign-in-link-invalid");
    }

    @Test
    void openingTheLinkUsesNothingUp() throws Exception {
        Browser scanner = new Browser(mvc);
        scanner.post("/api/sign-in/link", "{\"email\":\"scanned@example.org\"}");
        String token = scanner.tokenInMailTo("scanned@example.org");
        assertThat(mvc.get().uri("/sign-in/confirm?token=" + token).accept(MediaType.TEXT_HTML))
                .hasStatusOk();
        assertThat(scanner.get("/api/sign-in/link/consume?token=" + token)).hasStatus(405);
        assertThat(use(scanner, token)).hasStatusOk();
    }

    @Test
    void aLinkWorksForItsTimeOnly() throws Exception {
        Browser ada = new Browser(mvc);
        ada.post("/api/sign-in/link", "{\"email\":\"late@example.org\"}");
        String token = ada.tokenInMailTo("late@example.org");
        NOW.set(START.plus(Duration.ofMinutes(15)));
        assertProblem(use(ada, token), 401, "sign-in-link-invalid");
    }

    @Test
    void onlyTheNewestLinksToAnAddressWork() throws Exception {
        Browser ada = new Browser(mvc);
        String[] tokens = new String[3];
        for (int i = 0; i < tokens.length; i++) {
            ada.post("/api/sign-in/link", "{\"email\":\"many@example.org\"}");
            tokens[i] = ada.tokenInMailTo("many@example.org");
        }
        assertProblem(use(ada, tokens[0]), 401, "sign-in-link-invalid");
        assertThat(use(ada, tokens[1])).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", "", "AAAA", "0000000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoTokenOfOursLetsNobodyIn(String token) {
        assertThat(use(new Browser(mvc), token).getResponse().getStatus()).isIn(400, 401);
    }

    @Test
    void aChangedTokenLetsNobodyIn() throws Exception {
        Browser ada = new Browser(mvc);
        ada.post("/api/sign-in/link", "{\"email\":\"forged@example.org\"}");
        String token = ada.tokenInMailTo("forged@example.org");
        char first = token.charAt(0) == 'A' ? 'B' : 'A';
        assertProblem(use(ada, first + token.substring(1)), 401, "sign-in-link-invalid");
    }

    @Test
    void noTokenIsKeptAnywhere() throws Exception {
        Browser ada = new Browser(mvc).signIn("kept@example.org");
        String cookie = ada.cookie("viva_session");
        ada.post("/api/sign-in/link", "{\"email\":\"kept@example.org\"}");
        String link = ada.tokenInMailTo("kept@example.org");
        String everything = Tenant.call(
                Tenant.LOCAL,
                () -> transaction.execute(
                        status -> client.sql("""
                        select coalesce(string_agg(t::text, ' '), '') from (
                            select row_to_json(l)::text t from sign_in_links l
                            union all select row_to_json(m)::text from mail_messages m
                            union all select row_to_json(k)::text from lookups k
                            union all select encode(task_data, 'escape') from scheduled_tasks) every""").query(String.class).single()));
        assertThat(everything).contains("kept@example.org").doesNotContain(link).doesNotContain(cookie);
    }

    @Test
    void everyAddressGetsTheSameAnswer() throws Exception {
        new Browser(mvc).signIn("known@example.org");
        String known = new Browser(mvc)
                .post("/api/sign-in/link", "{\"email\":\"known@example.org\"}")
                .getResponse()
                .getContentAsString();
        String unknown = new Browser(mvc)
                .post("/api/sign-in/link", "{\"email\":\"unknown@example.org\"}")
                .getResponse()
                .getContentAsString();
        assertThat(known.replace("known@", "@")).isEqualTo(unknown.replace("unknown@", "@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@example.org", "a@b@c", "ada@example.org\\nBcc: x@example.org", "a b@c.de"})
    void whatIsNoAddressIsRefused(String email) {
        assertProblem(
                new Browser(mvc).post("/api/sign-in/link", "{\"email\":\"" + email + "\"}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions/7?tab=report, /sessions/7?tab=report",
        "https://evil.example, /",
        "//evil.example, /",
        "/\\evil.example, /",
        "sessions, /"
    })
    void theLinkLeadsToThisPageOnly(String asked, String leads) throws Exception {
        Browser ada = new Browser(mvc);
        ada.post(
                "/api/sign-in/link",
                "{\"email\":\"back@example.org\",\"returnTo\":\"" + asked.replace("\\", "\\\\") + "\"}");
        assertThat(use(ada, ada.tokenInMailTo("back@example.org")))
                .bodyJson()
                .extractingPath("$.returnTo")
                .isEqualTo(leads);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndNeverTheOneThatWasPresented() throws Exception {
        Browser ada = new Browser(mvc).signIn("cookie@example.org");
        String first = ada.cookie("viva_session");
        assertThat(first).hasSize(43);
        ada.post("/api/sign-in/link", "{\"email\":\"cookie@example.org\"}");
        MvcTestResult again = use(ada, ada.tokenInMailTo("cookie@example.org"));
        assertThat(again.getResponse().getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain(first);
    }

    @Test
    void withoutThePagesOwnTokenNothingIsChanged() throws Exception {
        Browser ada = new Browser(mvc).signIn("csrf@example.org");
        assertProblem(
                mvc.post()
                        .uri("http://localhost/api/me/sign-out")
                        .cookie(new Cookie("viva_session", ada.cookie("viva_session")))
                        .exchange(),
                403,
                "csrf-token-missing");
        assertThat(ada.get("/api/me/sign-ins")).hasStatusOk();
    }

    @Test
    void aProgramWithoutCookiesNeedsNoTokenOfThePage() {
        assertThat(mvc.post()
                        .uri("http://localhost/api/sign-in/link")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"program@example.org\"}"))
                .hasStatus(202);
    }

    @Test
    void anotherSitesPageSignsNobodyIn() throws Exception {
        Browser eve = new Browser(mvc);
        eve.post("/api/sign-in/link", "{\"email\":\"eves@example.org\"}");
        assertProblem(
                mvc.post()
                        .uri("http://localhost/api/sign-in/link/consume")
                        .header("Origin", "https://evil.example")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"token\":\"" + eve.tokenInMailTo("eves@example.org") + "\"}")
                        .exchange(),
                403,
                "origin-refused");
    }

    @Test
    void signingOutEndsTheSignInForGood() throws Exception {
        Browser ada = new Browser(mvc).signIn("out@example.org");
        String cookie = ada.cookie("viva_session");
        assertThat(ada.post("/api/me/sign-out", "{}")).hasStatus(204);
        assertThat(mvc.get().uri("http://localhost/api/me/sign-ins").cookie(new Cookie("viva_session", cookie)))
                .hasStatus(401);
    }

    @Test
    void signingOutEverywhereEndsThemAll() throws Exception {
        Browser desk = new Browser(mvc).signIn("every@example.org");
        Browser phone = new Browser(mvc).signIn("every@example.org");
        assertThat(desk.get("/api/me/sign-ins"))
                .bodyJson()
                .extractingPath("$.signIns.length()")
                .isEqualTo(2);
        assertThat(desk.post("/api/me/sign-out-everywhere", "{}")).hasStatus(204);
        assertThat(phone.get("/api/me/sign-ins")).hasStatus(401);
    }

    @Test
    void aSignInOfAnotherPersonCannotBeEnded() throws Exception {
        Browser ada = new Browser(mvc).signIn("mine@example.org");
        Browser eve = new Browser(mvc).signIn("eve@example.org");
        String id = Browser.value(ada.get("/api/me/sign-ins"), "/signIns/0/id");
        assertProblem(eve.delete("/api/me/sign-ins/" + id), 404, "sign-in-not-found");
        assertThat(ada.get("/api/me/sign-ins")).hasStatusOk();
    }

    @Test
    void aSignInEndsByItself() throws Exception {
        Browser ada = new Browser(mvc).signIn("old@example.org");
        NOW.set(START.plus(Duration.ofDays(31)));
        assertThat(ada.get("/api/me/sign-ins")).hasStatus(401);
    }

    @Test
    void nobodyCanFloodAnAddressWithLinks() {
        Browser eve = new Browser(mvc);
        MvcTestResult last = eve.post("/api/sign-in/link", "{\"email\":\"flooded@example.org\"}");
        for (int i = 0; i < 100 && last.getResponse().getStatus() == 202; i++) {
            last = eve.post("/api/sign-in/link", "{\"email\":\"flooded@example.org\"}");
        }
        assertProblem(last, 429, "too-many-attempts");
        assertThat(last).headers().containsHeader("Retry-After");
    }

    @Test
    void aPersonCanBeCalledSomethingElse() throws Exception {
        Browser ada = new Browser(mvc).signIn("name@example.org");
        assertThat(ada.patch("/api/me", "{\"name\":\"Ada Lovelace\",\"locale\":\"de\"}"))
                .bodyJson()
                .extractingPath("$.user.name")
                .isEqualTo("Ada Lovelace");
        assertProblem(ada.patch("/api/me", "{\"name\":\"  \"}"), 400, "invalid-request");
    }

    private static MvcTestResult use(Browser browser, String token) {
        return browser.post("/api/sign-in/link/consume", "{\"token\":\"" + token + "\"}");
    }

    private static String id(Browser browser) throws Exception {
        return Browser.value(browser.get("/api/me"), "/user/id");
    }

    /// A clock that the tests move.
    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        InstantSource virtual() {
            return NOW::get;
        }
    }
}
