package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Says what a refusal has to look like.
final class Problems {
    private Problems() {}

    static void assertProblem(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
    }
}
