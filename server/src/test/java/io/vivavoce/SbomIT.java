package io.vivavoce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lists of what the jar is made of, as they lie in it.
class SbomIT {
    @Test
    void theProgramListsItsLibraries() throws IOException {
        assertThat(purls("application"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.springframework/spring-core@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.postgresql/postgresql@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/com.bucket4j/bucket4j_jdk17-core@8.15.0"))
                .noneMatch(purl ->
                        purl.contains("greenmail") || purl.contains("junit") || purl.contains("error_prone_core"));
    }

    @Test
    void thePageListsItsPackages() throws IOException {
        assertThat(purls("page"))
                .anyMatch(purl -> purl.startsWith("pkg:npm/react@"))
                .anyMatch(purl -> purl.startsWith("pkg:npm/%40tanstack/react-query@"))
                .noneMatch(purl -> purl.contains("vite") || purl.contains("eslint") || purl.contains("playwright"))
                .doesNotHaveDuplicates();
    }

    private static List<String> purls(String name) throws IOException {
        try (InputStream file = SbomIT.class.getResourceAsStream("/META-INF/sbom/" + name + ".cdx.json")) {
            assertThat(file)
                    .as("%s: Maven leaves it out when it is told to work offline", name)
                    .isNotNull();
            JsonNode bom = JsonMapper.shared().readTree(file);
            assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
            return bom.path("components")
                    .valueStream()
                    .map(part -> part.path("purl").asString())
                    .toList();
        }
    }
}
