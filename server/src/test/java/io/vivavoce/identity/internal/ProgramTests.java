package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.identity.Browser;
import io.vivavoce.identity.InterviewDirectory;
import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.AccessRule.Candidates;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import io.vivavoce.platform.TenantTransaction;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the tests of tokens and keys share: an installation where people sign in, with one endpoint of each kind.
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({ProgramTests.World.class, ProgramTests.Probe.class})
@TestPropertySource(
        properties = {
            "vivavoce.sign-in.enabled=true",
            "vivavoce.limits.sign-in-per-address=1000000",
            "vivavoce.limits.sign-in-per-account=1000000",
            "vivavoce.limits.token-per-address=1000000",
            "vivavoce.limits.token-per-account=1000000",
            "vivavoce.tokens.api-keys-per-person=3",
            "vivavoce.tokens.refresh-history=5",
            "vivavoce.tokens.issuer.audience=vivavoce",
            "vivavoce.tokens.supabase.url=https://project.supabase.example/",
            "vivavoce.tokens.supabase.jwt-secret=" + ProgramTests.SECRET
        })
abstract class ProgramTests {
    static final String SECRET = "a-secret-that-a-project-shares-with-its-servers";
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    static final Set<UUID> INTERVIEWS = ConcurrentHashMap.newKeySet();
    static final IssuerServer ISSUER = new IssuerServer();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient client;

    @Autowired
    TenantTransaction transaction;

    @Autowired
    SigningKeys keys;

    @Autowired
    MemberTable members;

    @Autowired
    TenantTable tenants;

    @Autowired
    People people;

    @Autowired
    Lookups lookups;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("vivavoce.tokens.issuer.uri", ISSUER::uri);
    }

    @BeforeEach
    void now() {
        NOW.set(START);
    }

    record Tokens(String access, String refresh, UUID tenant) {
        static Tokens of(MvcTestResult result) throws Exception {
            assertThat(result).hasStatusOk();
            JsonNode json = JsonMapper.shared().readTree(result.getResponse().getContentAsString());
            return new Tokens(
                    json.path("accessToken").asString(),
                    json.path("refreshToken").asString(),
                    UUID.fromString(json.path("tenantId").asString()));
        }
    }

    Browser signedIn(String email) throws Exception {
        return new Browser(mvc).signIn(email);
    }

    Tokens tokensOf(Browser browser) throws Exception {
        return Tokens.of(browser.send(HttpMethod.POST, "/api/tokens", null));
    }

    MvcTestResult refresh(String refreshToken) {
        return post("/api/tokens/refresh", "{\"refreshToken\":\"" + refreshToken + "\"}");
    }

    /// What a program without any token sends.
    MvcTestResult post(String path, String json) {
        return call(HttpMethod.POST, path, null, json);
    }

    MvcTestResult get(String path, String bearer) {
        return call(HttpMethod.GET, path, bearer, null);
    }

    MvcTestResult call(HttpMethod method, String path, @Nullable String bearer, @Nullable String json) {
        var request =
                mvc.method(method).uri(URI.create("http://localhost" + path)).header("Host", "localhost");
        if (bearer != null) {
            request = request.header("Authorization", "Bearer " + bearer);
        }
        if (json != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        return request.exchange();
    }

    Person person(String email) {
        return lookups.tenant(Lookups.Kind.EMAIL, email).flatMap(people::at).orElseThrow();
    }

    /// An organisation with these members.
    UUID organisation(Map<String, Role> people) {
        UUID tenant = Ids.next();
        transaction.run(tenant, () -> tenants.insert(false, "Acme", NOW.get()));
        people.forEach((email, role) -> join(tenant, email, role));
        return tenant;
    }

    void join(UUID tenant, String email, Role role) {
        Person person = person(email);
        transaction.run(tenant, () -> members.insert(person, role, NOW.get()));
    }

    long audited(UUID tenant, String action) {
        return transaction.call(
                tenant,
                () -> client.sql("select count(*) from audit_events where action = :action")
                        .param("action", action)
                        .query(Long.class)
                        .single());
    }

    static void assertInvalid(MvcTestResult result) {
        assertProblem(result, 401, "token-invalid");
        assertThat(result).hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo("The token is not valid.");
    }

    static void assertProblem(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
    }

    /// A clock that the tests move, and interviews that are there.
    @TestConfiguration
    static class World {
        @Bean
        @Primary
        InstantSource virtual() {
            return NOW::get;
        }

        @Bean
        InterviewDirectory directory() {
            return INTERVIEWS::contains;
        }

        @Bean
        AccessPolicy probes() {
            return () -> List.of(
                    AccessRule.members(HttpMethod.GET, "/api/probe", Role.VIEWER)
                            .keys(Scope.INTERVIEWS_READ),
                    AccessRule.members(HttpMethod.POST, "/api/probe", Role.RECRUITER)
                            .keys(Scope.INTERVIEWS_WRITE),
                    AccessRule.members(HttpMethod.GET, "/api/probe/{id}", Role.VIEWER)
                            .keys(Scope.INTERVIEWS_READ)
                            .candidates(Candidates.OF_THE_INTERVIEW));
        }
    }

    @TestComponent
    @RestController
    @RequestMapping("/api/probe")
    static class Probe {
        record Seen(Caller.Kind kind, UUID tenant, Role role) {
            static Seen caller() {
                Caller caller = Caller.current();
                return new Seen(caller.kind(), caller.tenant(), caller.role());
            }
        }

        @GetMapping
        Seen read() {
            return Seen.caller();
        }

        @PostMapping
        Seen write() {
            return Seen.caller();
        }

        @GetMapping("/{id}")
        Seen interview(@PathVariable UUID id) {
            return Seen.caller();
        }
    }
}
