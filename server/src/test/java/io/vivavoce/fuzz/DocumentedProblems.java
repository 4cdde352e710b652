package io.vivavoce.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds answers against `docs/errors.md`.
final class DocumentedProblems {
    private static final Pattern ROW = Pattern.compile("\\| `(/problems/[a-z-]+)` \\| (\\d{3}) \\|");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Integer> statuses;

    private DocumentedProblems(Map<String, Integer> statuses) {
        this.statuses = statuses;
    }

    static DocumentedProblems read() {
        try {
            String page = Files.readString(Path.of("..", "docs", "errors.md"));
            return new DocumentedProblems(ROW.matcher(page)
                    .results()
                    .collect(
                            Collectors.toMap(row -> row.group(1), (MatchResult row) -> Integer.valueOf(row.group(2)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An answer that is not of the 200s and 300s is a documented problem, tells nothing of the inside, and is a
    /// refusal for now only with a time to come back.
    void require(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(500).isLessThan(504);
        if (answer.status() < 400) {
            return;
        }
        assertThat(answer.contentType()).as(answer.body()).startsWith("application/problem+json");
        if (answer.hasBody()) {
            requireDocument(answer);
        }
        if (answer.status() == 503) {
            assertThat(answer.retryAfter()).isNotBlank();
        }
        if (answer.status() == 405) {
            assertThat(answer.allow()).isNotBlank();
        }
    }

    private void requireDocument(Answer answer) {
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
        assertThat(statuses)
                .as(answer.body())
                .containsEntry(problem.path("type").asString(""), answer.status());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "io.vivavoce", "org.springframework", "java.");
    }

    /// What came back.
    record Answer(int status, String contentType, String body, String retryAfter, String allow, boolean hasBody) {}
}
