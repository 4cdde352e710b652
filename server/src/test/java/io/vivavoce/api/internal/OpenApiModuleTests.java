package io.vivavoce.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Endpoint;
import io.vivavoce.fuzz.ScriptedEngines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// That docs/openapi.json describes the interface as it is, with examples that are true.
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ScriptedEngines.class, OpenApiModuleTests.Schemas.class})
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.path=/description",
            "springdoc.default-produces-media-type=application/json"
        })
class OpenApiModuleTests {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final Pattern KNOWN = Pattern.compile(
            "\\w+ (/health|/api/v1/.*|/api/session|/api/session/.*|" + "/api/interview/.*|/api/voice/.*|/api/user)");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private RecordSchemas records;

    private String description = "";

    @TestConfiguration
    static class Schemas {
        @Bean
        RecordSchemas recordSchemas() {
            return new RecordSchemas();
        }
    }

    @BeforeEach
    void describe() throws Exception {
        var answer = mvc.get().uri("/description").exchange();
        assertThat(answer).hasStatusOk();
        description = Description.of(answer.getResponse().getContentAsString(), records.named());
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(FILE, description);
        }
    }

    @Test
    void theKeptDescriptionIsThatOfTheInterface() throws Exception {
        assertThat(Files.readString(FILE))
                .as("%s is out of date: run its test once with -Dpages.write=true", FILE)
                .isEqualTo(description);
    }

    @Test
    void everyEndpointIsDescribedOnce() {
        Set<String> described = new TreeSet<>();
        operations().forEach(operation -> described.add(operation.name().replace(" /api/v1/", " /api/")));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Endpoint.all(requestMappingHandlerMapping).stream()
                        .map(endpoint ->
                                endpoint.method() + " " + endpoint.pattern().replace("/api/v1/", "/api/"))
                        .filter(name -> !name.endsWith(" /error"))
                        .collect(Collectors.toSet()));
        assertThat(operations()).hasSameSizeAs(described);
    }

    @Test
    void whatProgramsOfOtherSystemsCallIsDescribedWithExamples() {
        List<Operation> known = operations().stream()
                .filter(operation -> KNOWN.matcher(operation.name()).matches())
                .toList();
        assertThat(known).hasSize(20);
        assertThat(known).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asString("")).isNotBlank();
            assertThat(operation.node().path("description").asString("")).isNotBlank();
            for (JsonNode content : operation.node().findValues("content")) {
                JsonNode json = content.path("application/json");
                assertThat(json.isMissingNode() || json.has("example"))
                        .as(operation.name())
                        .isTrue();
            }
        });
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        JsonNode document = JSON.readTree(description);
        var check = new SchemaCheck(document.at("/components/schemas"));
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            for (JsonNode content : operation.node().findValues("content")) {
                for (JsonNode media : content) {
                    if (media.has("example")) {
                        wrong.addAll(check.differences(operation.name(), media.get("example"), media.get("schema")));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (var path : JSON.readTree(description).get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    private record Operation(String name, JsonNode node) {}
}
