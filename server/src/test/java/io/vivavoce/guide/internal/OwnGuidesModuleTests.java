package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.OwnGuides;
import io.vivavoce.platform.AuditLog;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Guides of one's own over HTTP, on a real database.
@ApplicationModuleTest(module = "guide", extraIncludes = "platform")
@AutoConfigureMockMvc
@TestPropertySource(properties = {"vivavoce.guide.max-guides=5", "vivavoce.guide.max-file-size=64KB"})
class OwnGuidesModuleTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OwnGuides guides;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient client;

    @BeforeEach
    void noGuides() {
        transaction.run(Tenant.LOCAL, () -> client.sql("delete from guides").update());
    }

    @Test
    void aGuideBeginsEmptyAndSaysWhatIsToBeMended() {
        MvcTestResult made = send(HttpMethod.POST, "/api/guides", Map.of("name", " Night  shift "));
        assertThat(made).hasStatus(201).hasHeader("Location", "/api/guides/" + id(made));
        assertThat(made).bodyJson().extractingPath("$.content.name").isEqualTo("Night shift");
        assertThat(made).bodyJson().extractingPath("$.draft").isEqualTo(true);
        assertThat(made)
                .bodyJson()
                .extractingPath("$.findings[*].code")
                .asArray()
                .containsExactly("no-competency");
    }

    @Test
    void whatIsNotCompleteIsNotPublished() {
        String id = id(send(HttpMethod.POST, "/api/guides", Map.of("name", "Night shift")));
        MvcTestResult refused = publish(id, 1);
        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/competencies");
        assertThat(refused).bodyJson().extractingPath("$.type").asString().endsWith("guide-not-ready");
        assertThatThrownBy(() -> plan(id)).hasMessageContaining("draft");
    }

    @Test
    void aPublishedGuideIsWhatInterviewsArePlannedFrom() {
        String id = published(Written.guide(4, 2));
        Guide plan = plan(id);
        assertThat(plan.questions()).hasSize(8);
        assertThat(plan.origin()).isNotNull().satisfies(origin -> {
            assertThat(origin.guideId()).hasToString(id);
            assertThat(origin.version()).isEqualTo(1);
            assertThat(origin.name()).isEqualTo("Warehouse lead");
        });
        assertThat(mvc.get().uri("/api/guides"))
                .bodyJson()
                .extractingPath("$.guides[0].published.questions")
                .isEqualTo(8);
    }

    @Test
    void aVersionIsWrittenAnewUntilAnInterviewWasSetUpWithIt() {
        String id = published(Written.guide(4, 2));
        assertThat(change(id, 2, Written.guide(4, 1))).hasStatusOk();
        assertThat(publish(id, 3))
                .bodyJson()
                .extractingPath("$.published.number")
                .isEqualTo(1);
        assertThat(plan(id).questions()).hasSize(4);
        assertThat(change(id, 4, Written.guide(5, 1))).hasStatusOk();
        assertThat(plan(id).questions()).as("the draft is not asked").hasSize(4);
        assertThat(publish(id, 5))
                .bodyJson()
                .extractingPath("$.published.number")
                .isEqualTo(2);
        assertThat(plan(id).questions()).hasSize(5);
        assertThat(mvc.get().uri("/api/guides/{id}/versions/1", id))
                .bodyJson()
                .extractingPath("$.content.competencies")
                .asArray()
                .hasSize(4);
        assertThat(mvc.get().uri("/api/guides/{id}/versions", id))
                .bodyJson()
                .extractingPath("$.versions[*].number")
                .asArray()
                .containsExactly(2, 1);
    }

    @Test
    void theDatabaseItselfKeepsAUsedVersion() {
        String id = published(Written.guide(4, 2));
        plan(id);
        assertThatThrownBy(() -> transaction.run(
                        Tenant.LOCAL,
                        () -> client.sql("update guide_versions set content = '{}'")
                                .update()))
                .hasMessageContaining("kept as it is");
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        String id = id(create(Written.guide(1, 1)));
        assertThat(change(id, 1, Written.guide(2, 1)))
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
        MvcTestResult late = change(id, 1, Written.guide(3, 1));
        assertThat(late).hasStatus(409);
        assertThat(late).bodyJson().extractingPath("$.current.revision").isEqualTo(2);
        assertThat(late)
                .bodyJson()
                .extractingPath("$.current.content.competencies")
                .asArray()
                .hasSize(2);
        assertThat(publish(id, 1)).hasStatus(409);
        assertThat(change(id, 2, Written.guide(2, 1)))
                .as("nothing changed")
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
    }

    @Test
    void changesCanBeDiscardedOnceThereIsAVersion() {
        String id = published(Written.guide(4, 2));
        change(id, 2, Written.guide(1, 1));
        assertThat(mvc.delete().uri("/api/guides/{id}/draft?revision=3", id)).hasStatusOk();
        assertThat(mvc.get().uri("/api/guides/{id}", id))
                .bodyJson()
                .extractingPath("$.content.competencies")
                .asArray()
                .hasSize(4);
        String fresh = id(create(Written.guide(1, 1)));
        assertThat(mvc.delete().uri("/api/guides/{id}/draft?revision=1", fresh)).hasStatus(409);
    }

    @Test
    void anArchivedGuideIsKeptAndNotUsed() {
        String id = published(Written.guide(4, 2));
        plan(id);
        assertThat(mvc.delete().uri("/api/guides/{id}", id)).hasStatus(409);
        assertThat(mvc.post().uri("/api/guides/{id}/archive", id)).hasStatusOk();
        assertThat(mvc.post().uri("/api/guides/{id}/archive", id)).hasStatusOk();
        assertThatThrownBy(() -> plan(id)).hasMessageContaining("choose");
        assertThat(change(id, 3, Written.guide(1, 1))).hasStatus(409);
        assertThat(mvc.post().uri("/api/guides/{id}/restore", id)).hasStatusOk();
        assertThat(plan(id).questions()).hasSize(8);
        assertThat(Tenant.call(Tenant.LOCAL, () -> audit.latest(4, null, null)).stream()
                        .map(AuditLog.Entry::action))
                .containsExactly("guide.restored", "guide.archived", "guide.published", "guide.created");
    }

    @Test
    void aGuideThatWasNeverUsedIsDeleted() {
        String id = published(Written.guide(4, 2));
        assertThat(mvc.delete().uri("/api/guides/{id}", id)).hasStatus(204);
        assertThat(mvc.get().uri("/api/guides/{id}", id)).hasStatus(404);
    }

    @Test
    void aGuideLeavesAsAFileAndComesBackAsADraft() {
        String id = published(Written.guide(4, 2));
        MvcTestResult file = mvc.get().uri("/api/guides/{id}/file", id).exchange();
        assertThat(file).hasStatusOk().hasContentType(MediaType.APPLICATION_YAML);
        assertThat(file)
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"warehouse-lead.yaml\"; filename*=UTF-8''warehouse-lead.yaml");
        MvcTestResult read = post(body(file));
        assertThat(read).hasStatus(201);
        assertThat(read).bodyJson().extractingPath("$.published").isNull();
        assertThat(JSON.readTree(body(read)).get("content"))
                .isEqualTo(
                        JSON.readTree(body(mvc.get().uri("/api/guides/{id}", id).exchange()))
                                .get("content"));
        assertThat(mvc.get().uri("/api/guides/{id}/file?version=1", id))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(body(file));
        assertThat(mvc.get().uri("/api/guides/{id}/file?version=2", id)).hasStatus(404);
    }

    @Test
    void aFileThatIsNoGuideIsRefused() {
        assertThat(post("name: a\n  b: c"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].line")
                .isEqualTo(2);
        assertThat(post("x".repeat(70_000))).hasStatus(413);
        assertThat(mvc.post()
                        .uri("/api/guides/files")
                        .contentType(MediaType.APPLICATION_YAML)
                        .content(new byte[] {(byte) 0xff}))
                .hasStatus(400);
    }

    @Test
    void thereIsAnEndToWhatIsKept() {
        WrittenCompetency long_ =
                new WrittenCompetency("c", "x".repeat(1_001), "", 1, List.of(), List.of(), List.of(), List.of());
        assertThat(create(Written.with(Written.guide(1, 1), List.of(long_))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("/competencies/0/name");
        for (int i = 0; i < 5; i++) {
            assertThat(create(Written.guide(1, 1))).hasStatus(201);
        }
        assertThat(create(Written.guide(1, 1))).hasStatus(409);
    }

    @Test
    void theBankCanBeCopied() {
        assertThat(mvc.get().uri("/api/guides/bank"))
                .bodyJson()
                .extractingPath("$.competencies[*].competency.id")
                .asArray()
                .contains("ownership", "communication");
    }

    @Test
    void whatWouldBeAskedIsShownWithoutFreezingAnything() {
        String id = id(create(Written.asking(Written.guide(4, 3), 6)));
        assertThat(mvc.get().uri("/api/guides/{id}/preview?difficulty=intense", id))
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.probesPerQuestion").isEqualTo(3);
                    assertThat(json).extractingPath("$.questions").asArray().hasSize(6);
                });
        assertThat(mvc.get().uri("/api/guides/{id}/preview?minutes=5", id))
                .bodyJson()
                .extractingPath("$.questions")
                .asArray()
                .hasSize(2);
    }

    private MvcTestResult create(WrittenGuide guide) {
        return send(HttpMethod.POST, "/api/guides", Map.of("content", guide));
    }

    private String published(WrittenGuide guide) {
        String id = id(create(guide));
        assertThat(publish(id, 1)).hasStatusOk();
        return id;
    }

    private MvcTestResult publish(String id, int revision) {
        return send(HttpMethod.POST, "/api/guides/" + id + "/publish", Map.of("revision", revision));
    }

    private MvcTestResult change(String id, int revision, WrittenGuide guide) {
        return send(HttpMethod.PUT, "/api/guides/" + id + "/draft", Map.of("revision", revision, "content", guide));
    }

    private MvcTestResult post(String file) {
        return mvc.post()
                .uri("/api/guides/files")
                .contentType(MediaType.APPLICATION_YAML)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, Object body) {
        return mvc.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private Guide plan(String id) {
        GuideRequest request = new GuideRequest(
                "role",
                "",
                "",
                InterviewType.MIXED,
                Difficulty.STANDARD,
                "en",
                Duration.ofMinutes(60),
                null,
                Set.of(),
                1);
        return Tenant.call(Tenant.LOCAL, () -> guides.plan(UUID.fromString(id), request));
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.id");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
