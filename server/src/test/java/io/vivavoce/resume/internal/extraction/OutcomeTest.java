package io.vivavoce.resume.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void thePageHasWordsForEachReasonThatComesWithAFile(String language) throws IOException {
        JsonNode words = new JsonMapper()
                .readTree(Files.readString(Path.of("../web/src/locales/" + language + "/setup.json")))
                .path("extraction");
        var reasons = EnumSet.complementOf(EnumSet.of(Outcome.READ, Outcome.UNSUPPORTED));
        assertThat(words.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        reasons.stream().map(Outcome::code).toList());
    }
}
