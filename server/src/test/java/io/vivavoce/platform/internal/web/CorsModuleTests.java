package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.StartRefusedException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a page of another site may do that was chosen, and one that was not.
@ApplicationModuleTest(module = "platform")
@AutoConfigureMockMvc
@Import(CorsModuleTests.Probe.class)
@TestPropertySource(
        properties = {
            "vivavoce.access-code=open-sesame",
            "vivavoce.access-attempts=1000",
            "vivavoce.cors-origins=https://jobs.example,http://localhost:5173"
        })
class CorsModuleTests {
    private static final String CHOSEN = "https://jobs.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {CHOSEN, "http://localhost:5173"})
    void aChosenSiteIsToldBeforehandThatItMayCall(String origin) {
        assertThat(preflight(origin))
                .hasStatus(204)
                .hasHeader(ALLOWED, origin)
                .hasHeader("Vary", "Origin")
                .hasHeader(
                        "Access-Control-Allow-Headers",
                        "Authorization, X-Tenant-Id, Content-Type, Accept, Accept-Language")
                .hasHeader("Access-Control-Max-Age", "600")
                .doesNotContainHeader("Access-Control-Allow-Credentials");
    }

    @Test
    void aChosenSiteCallsWithItsTokenAndNeverWithACookie() {
        assertThat(change(CHOSEN).header("Authorization", "Bearer open-sesame").cookie(new Cookie("viva", "mine")))
                .hasStatusOk()
                .hasHeader(ALLOWED, CHOSEN)
                .hasHeader(
                        "Access-Control-Expose-Headers", "Content-Disposition, Location, Retry-After, WWW-Authenticate")
                .hasBodyTextEqualTo("no cookie, no session");
    }

    @Test
    void withACookieAloneAChosenSiteIsNobody() {
        Cookie entered = Objects.requireNonNull(mvc.post()
                .uri("/api/access")
                .param("code", "open-sesame")
                .contentType("application/x-www-form-urlencoded")
                .exchange()
                .getResponse()
                .getCookie("viva_access"));
        assertThat(mvc.post().uri("/api/probe/change").cookie(entered)).hasStatusOk();
        assertThat(change(CHOSEN).cookie(entered)).hasStatus(401).hasHeader(ALLOWED, CHOSEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://jobs.example.evil.example",
                "http://jobs.example",
                "https://jobs.example:8443",
                "https://sub.jobs.example",
                "null"
            })
    void everyOtherSiteIsRefusedAndToldNothing(String origin) {
        assertThat(change(origin).header("Authorization", "Bearer open-sesame"))
                .hasStatus(403)
                .doesNotContainHeader(ALLOWED);
        assertThat(preflight(origin)).doesNotContainHeader(ALLOWED);
    }

    @Test
    void noLiveConnectionAndNoPageIsOpenedForAChosenSite() {
        assertThat(mvc.get().uri("/ws").header("Upgrade", "websocket").header("Origin", CHOSEN))
                .hasStatus(403)
                .doesNotContainHeader(ALLOWED);
        assertThat(mvc.get().uri("/").header("Origin", CHOSEN)).doesNotContainHeader(ALLOWED);
    }

    @Test
    void whoIsNoOtherSiteSeesNothingOfIt() {
        assertThat(mvc.post().uri("/api/probe/change").header("Authorization", "Bearer open-sesame"))
                .hasStatusOk()
                .doesNotContainHeader(ALLOWED)
                .hasHeader("Vary", "Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "jobs.example", "https://jobs.example/", "https://*.jobs.example", "ftp://jobs.example"})
    void whatIsNoOriginStopsTheStart(String text) {
        assertThatThrownBy(() -> new CorsFilter(List.of(text), request -> true))
                .isInstanceOf(StartRefusedException.class);
    }

    private MockMvcRequestBuilder preflight(String origin) {
        return mvc.options()
                .uri("/api/probe/change")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization");
    }

    private MockMvcRequestBuilder change(String origin) {
        return mvc.post().uri("/api/probe/change").header("Origin", origin).header("Sec-Fetch-Site", "cross-site");
    }

    /// Something to change.
    @TestConfiguration
    @RestController
    static class Probe {
        @Bean
        AccessPolicy open() {
            return () -> List.of(AccessRule.anybody(HttpMethod.POST, "/api/probe/change"));
        }

        @PostMapping("/api/probe/change")
        String change(HttpServletRequest request) {
            boolean cookie = request.getCookies() != null || request.getHeader("Cookie") != null;
            return (cookie ? Arrays.toString(request.getCookies()) : "no cookie")
                    + (request.getSession(false) == null ? ", no session" : ", a session");
        }
    }
}
