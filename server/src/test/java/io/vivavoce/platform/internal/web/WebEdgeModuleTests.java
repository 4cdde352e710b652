package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who may come in, how errors look, and how the page is served.
@ApplicationModuleTest(module = "platform")
@AutoConfigureMockMvc
@Import(WebEdgeModuleTests.Probe.class)
class WebEdgeModuleTests {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void callsRunInTheNameOfTheLocalTenant() {
        assertThat(mvc.get().uri("/api/probe/tenant")).hasStatusOk().hasBodyTextEqualTo(Tenant.LOCAL.toString());
    }

    @Test
    void whatNoPolicyNamesIsNotThere() {
        assertProblem(mvc.get().uri("/api/probe/unnamed"), 404, "not-found");
    }

    @Test
    void aTokenIsNotValidWhereNobodySignsIn() {
        assertProblem(mvc.get().uri("/api/probe/tenant").header("Authorization", "Bearer x"), 401, "token-invalid");
    }

    @Test
    void theVersionedAddressIsHeldToTheSameRules() {
        assertProblem(mvc.delete().uri("/api/v1/probe"), 405, "method-not-allowed")
                .hasHeader("Allow", "POST");
    }

    @Test
    void aNameMadeToPointAtThisMachineIsRefused() {
        assertProblem(mvc.get().uri("http://rebound.example:8080/api/probe/tenant"), 403, "host-refused");
    }

    @Test
    void anotherSitesPageCannotChangeAnything() {
        assertProblem(mvc.post().uri("/api/probe").header("Origin", "http://evil.example"), 403, "origin-refused");
        assertProblem(mvc.post().uri("/api/probe").header("Sec-Fetch-Site", "cross-site"), 403, "origin-refused");
    }

    @Test
    void anotherSitesPageCannotOpenALiveConnection() {
        assertProblem(
                mvc.get().uri("/ws").header("Upgrade", "websocket").header("Origin", "http://evil.example"),
                403,
                "origin-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-host", "Forwarded"})
    void aProxyIsRefused(String header) {
        assertProblem(mvc.get().uri("/").header(header, "192.0.2.1"), 403, "forwarded-refused");
    }

    @Test
    void ourOwnPageMayChangeThings() {
        assertThat(mvc.post()
                        .uri("/api/probe")
                        .header("Host", "localhost:8080")
                        .header("Origin", "http://localhost:8080")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Ada\"}"))
                .hasStatusOk();
    }

    @Test
    void anInvalidValueIsNamed() {
        assertProblem(json("{\"name\":\"\"}"), 400, "invalid-request")
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
    }

    @Test
    void malformedInputIsAProblem() {
        assertProblem(json("{\"name\":"), 400, "malformed-request");
        assertProblem(json("[]"), 400, "malformed-request");
    }

    @Test
    void standardRefusalsAreProblems() {
        assertProblem(mvc.get().uri("/api/nowhere"), 404, "not-found");
        assertProblem(mvc.delete().uri("/api/probe"), 405, "method-not-allowed");
        assertProblem(
                mvc.post().uri("/api/probe").contentType(MediaType.TEXT_PLAIN).content("x"),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatIsNowhereIsNotFoundWhateverTheMethod() {
        assertProblem(mvc.post().uri("/api/nowhere"), 404, "not-found")
                .bodyText()
                .doesNotContain("resource");
        assertProblem(mvc.get().uri("/error"), 404, "not-found");
        assertProblem(mvc.delete().uri("/api/probe"), 405, "method-not-allowed").hasHeader("Allow", "POST");
    }

    @Test
    void aProblemIsToldWhateverTheCallerAccepts() {
        assertProblem(mvc.get().uri("/api/nowhere").header("Accept", "garbage/;;"), 404, "not-found");
        assertProblem(mvc.get().uri("/api/probe/problem").header("Accept", "image/png"), 429, "too-many-attempts");
    }

    @Test
    void aMediaTypeWithAnOpenQuotationMarkIsAProblem() {
        assertProblem(mvc.get().uri("/api/nowhere").header("Accept", "\"text/html"), 400, "malformed-request");
    }

    @Test
    void aParameterOfAnotherKindIsNamed() {
        MvcTestResultAssert answer = assertProblem(mvc.get().uri("/api/probe/thing?id=secret"), 400, "invalid-request");
        answer.bodyJson().extractingPath("$.errors[0].field").isEqualTo("id");
        answer.bodyJson().extractingPath("$.errors[0].message").isEqualTo("must be a UUID");
        answer.bodyText().doesNotContain("secret");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWithTheLimit() {
        assertProblem(json("{\"name\":\"" + "a".repeat(1 << 20) + "\"}"), 413, "content-too-large")
                .bodyJson()
                .extractingPath("$.limitBytes")
                .isEqualTo(1 << 20);
    }

    @Test
    void aProblemKeepsItsExtensions() {
        assertProblem(mvc.get().uri("/api/probe/problem"), 429, "too-many-attempts")
                .hasHeader("Retry-After", "7")
                .bodyJson()
                .extractingPath("$.retryAfterSeconds")
                .isEqualTo(7);
    }

    @Test
    void aDefectTellsItsReferenceAndNothingElse() {
        assertProblem(mvc.get().uri("/api/probe/defect"), 500, "unexpected")
                .bodyText()
                .contains("reference")
                .doesNotContain("inner secret");
    }

    @Test
    void everyAnswerCarriesTheSafetyHeaders() {
        assertThat(mvc.get().uri("/"))
                .containsHeader("Content-Security-Policy")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=()");
    }

    @Test
    void aPlaceWithinThePageIsThePage() {
        assertThat(mvc.get().uri("/sessions/0190/report").accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache")
                .bodyText()
                .contains("test page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/api/none", "/ws/none"})
    void whatIsNoPlaceIsNotThePage(String path) {
        assertThat(mvc.get().uri(path).accept(MediaType.TEXT_HTML)).hasStatus(404);
    }

    @Test
    void namedByTheirContentAssetsAreKeptForGood() {
        assertThat(mvc.get().uri("/assets/app-1a2b.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    private MockMvcTester.MockMvcRequestBuilder json(String body) {
        return mvc.post()
                .uri("/api/probe")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MvcTestResultAssert assertProblem(
            MockMvcTester.MockMvcRequestBuilder request, int status, String slug) {
        MvcTestResultAssert answer = assertThat(request);
        answer.hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        answer.bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
        return answer;
    }

    /// Something to call.
    @TestConfiguration
    @RestController
    static class Probe implements AccessPolicy {
        @Override
        public List<AccessRule> rules() {
            return List.of(
                    AccessRule.members(HttpMethod.GET, "/api/probe/tenant", Role.VIEWER),
                    AccessRule.anybody(HttpMethod.POST, "/api/probe"),
                    AccessRule.anybody(HttpMethod.GET, "/api/probe/problem"),
                    AccessRule.anybody(HttpMethod.GET, "/api/probe/thing"),
                    AccessRule.anybody(HttpMethod.GET, "/api/probe/defect"));
        }

        @GetMapping("/api/probe/unnamed")
        String unnamed() {
            return "open";
        }

        @GetMapping("/api/probe/tenant")
        String tenant() {
            return Tenant.current().toString();
        }

        @PostMapping(path = "/api/probe", consumes = MediaType.APPLICATION_JSON_VALUE)
        void change(@Valid @RequestBody Named named) {}

        @GetMapping("/api/probe/problem")
        void problem() {
            throw new ProblemException(PlatformProblem.TOO_MANY_ATTEMPTS, "Too many.", Map.of("retryAfterSeconds", 7));
        }

        @GetMapping("/api/probe/thing")
        void thing(@RequestParam UUID id) {}

        @GetMapping("/api/probe/defect")
        void defect() {
            throw new IllegalStateException("inner secret");
        }

        record Named(@NotBlank String name) {}
    }
}
