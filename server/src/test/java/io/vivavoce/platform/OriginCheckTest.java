package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginCheckTest {
    private final OriginCheck check = new OriginCheck(Set.of("interviews.example"));

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080",
        "http://LOCALHOST:8080, localhost:8080",
        "http://[::1]:8080, [::1]:8080",
        "https://voice.example, voice.example",
        "https://voice.example, voice.example:443",
        "https://interviews.example, inner-name:8080"
    })
    void thePagesOfThisServerArePermitted(String origin, String host) {
        assertThat(check.permits(origin, host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://localhost:8081",
                "http://localhost:8080.evil.example",
                "https://interviews.example.evil.example",
                "null",
                "file://",
                "not an origin"
            })
    void otherPagesAreNot(String origin) {
        assertThat(check.permits(origin, "localhost:8080")).isFalse();
    }

    @Test
    void aProgramThatIsNoBrowserNamesNoOrigin() {
        assertThat(check.permits(null, "localhost:8080")).isTrue();
    }
}
