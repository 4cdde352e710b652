package io.vivavoce.evaluation.internal.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Links and somebody who tries them, where people sign in.
@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
@TestPropertySource(properties = {"vivavoce.sign-in.enabled=true", "vivavoce.limits.shared-per-address=5"})
class GuessedLinksModuleTests {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void whoeverTriesLinksIsSlowedDown() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(mvc.get().uri("/api/shared/{token}", "guess" + attempt)).hasStatus(404);
        }
        assertThat(mvc.get().uri("/api/shared/{token}", "guess")).hasStatus(429).hasHeader("Retry-After", "120");
    }
}
