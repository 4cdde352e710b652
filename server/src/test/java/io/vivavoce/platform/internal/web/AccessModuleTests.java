package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The way in with an access code.
@ApplicationModuleTest(module = "platform")
@AutoConfigureMockMvc
@TestPropertySource(properties = {"vivavoce.access-code=open sesame", "vivavoce.access-attempts=1000"})
class AccessModuleTests {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void nothingAnswersWithoutTheCode() {
        assertThat(mvc.get().uri("/api/anything")).hasStatus(401).bodyText().contains("access-code-required");
        assertThat(mvc.get().uri("/ws")).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/anything", "/api;x=1/anything", "//api/anything", "/%77s/v1/interview"})
    void anotherSpellingOfAnAddressOpensNothing(String address) {
        assertThat(mvc.get().uri(URI.create("http://localhost" + address)))
                .hasStatus(401)
                .bodyText()
                .contains("access-code-required");
    }

    @Test
    void aWrongCodeOfAProgramThatAsksForAPageIsTold() {
        assertThat(mvc.get().uri("/").accept(MediaType.TEXT_HTML).header("Authorization", "Bearer guess"))
                .hasStatus(401);
    }

    @Test
    void aBrowserIsAskedForTheCodeWhereverItEnters() {
        assertThat(mvc.get().uri("/sessions").accept(MediaType.TEXT_HTML))
                .hasStatus(401)
                .bodyText()
                .contains("name=\"code\"")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "'fr;q=0.9,de;q=0.8,en;q=0.7', de", "en-GB, en", "fr, en", "'', en"})
    void theFormSpeaksTheLanguageTheBrowserPrefers(String accepted, String language) {
        assertThat(mvc.get().uri("/").accept(MediaType.TEXT_HTML).header("Accept-Language", accepted))
                .bodyText()
                .contains("<html lang=\"" + language + "\">")
                .doesNotContain("{{");
    }

    /// Browsers send `Origin: null` with a form of a page that must name no referrer.
    @Test
    void theFormMayNameItsOwnOrigin() {
        assertThat(mvc.get().uri("/").accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("<meta name=\"referrer\" content=\"same-origin\" />");
    }

    @Test
    void theRightCodeOpensThePage() {
        MvcTestResult entered = form("open sesame");
        assertThat(entered).hasStatus(303).hasHeader("Location", "/");
        Cookie cookie = Objects.requireNonNull(entered.getResponse().getCookie("viva_access"));
        assertThat(mvc.get().uri("/sessions").accept(MediaType.TEXT_HTML).cookie(cookie))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/anything").cookie(cookie)).hasStatus(404);
    }

    @Test
    void aWrongCodeIsToldAndOpensNothing() {
        MvcTestResult refused = form("guess");
        assertThat(refused).hasStatus(403).bodyText().contains("This is not the access code.");
        assertThat(refused.getResponse().getCookie("viva_access")).isNull();
        assertThat(form("guess", "de-CH")).hasStatus(403).bodyText().contains("Das ist nicht der Zugangscode.");
    }

    @Test
    void theHostMayBeAnyNameNow() {
        assertThat(mvc.get().uri("http://phone.local:8080/api/anything").header("Authorization", "Bearer open sesame"))
                .hasStatus(404);
    }

    private MvcTestResult form(String code) {
        return form(code, "en");
    }

    private MvcTestResult form(String code, String language) {
        return mvc.post()
                .uri("/api/access")
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("code", code)
                .exchange();
    }
}
