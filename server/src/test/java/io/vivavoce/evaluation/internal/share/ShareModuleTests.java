package io.vivavoce.evaluation.internal.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.evaluation.Reports;
import io.vivavoce.evaluation.internal.HeldInterview;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.AuditLog;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
@TestPropertySource(properties = {"vivavoce.sharing.longest=30d", "vivavoce.sharing.links-per-interview=2"})
class ShareModuleTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    private UUID session = Ids.next();

    @BeforeEach
    void anInterviewWithAReport() {
        session = Tenant.call(
                Tenant.LOCAL,
                () -> HeldInterview.hold(
                        sessions, "middling", "Maya Lindqvist", "Backend Engineer", said -> said + " says maya."));
        await().atMost(SOON)
                .until(() ->
                        Tenant.call(Tenant.LOCAL, () -> reports.latest(session).isPresent()));
    }

    @Test
    void whoeverHasTheAddressReadsTheReport() {
        String token = share(7, true, true);
        MvcTestResult read = read(token);
        assertThat(read).hasStatusOk().hasHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        assertThat(read).hasHeader("Referrer-Policy", "no-referrer").hasHeader("Cache-Control", "no-store");
        JsonNode shared = body(read);
        assertThat(shared.at("/session/candidateName").asString()).isEqualTo("Maya Lindqvist");
        assertThat(shared.at("/report/competencies").size()).isPositive();
        assertThat(shared.at("/turns").toString()).contains("says maya.");
    }

    @Test
    void onlyWhatWasChosenIsShown() {
        JsonNode shared = body(read(share(7, false, false)));
        assertThat(shared.at("/turns").isNull() || shared.at("/turns").isMissingNode())
                .isTrue();
        assertThat(shared.at("/session/candidateName").asString()).isEmpty();
        assertThat(shared.toString()).doesNotContainIgnoringCase("maya", "lindqvist");
    }

    @Test
    void aCoveredNameLeavesQuotesWhereTheyStand() {
        JsonNode shared = body(read(share(7, true, false)));
        assertThat(shared.at("/turns").toString()).contains("says ••••.").doesNotContainIgnoringCase("maya");
        shared.at("/report/competencies")
                .forEach(competency -> competency
                        .path("quotes")
                        .forEach(quote -> assertThat(
                                        turn(shared, quote.path("turn").asInt())
                                                .substring(
                                                        quote.path("start").asInt(),
                                                        quote.path("end").asInt()))
                                .isEqualTo(quote.path("text").asString())));
    }

    private static String turn(JsonNode shared, int sequence) {
        return shared.at("/turns/" + sequence + "/text").asString();
    }

    @Test
    void whoSharedSeesHowOftenItWasRead() {
        String token = share(30, false, true);
        read(token);
        read(token);
        JsonNode links =
                body(mvc.get().uri("/api/sessions/{id}/share-links", session).exchange());
        assertThat(links.at("/links/0/opened").asInt()).isEqualTo(2);
        assertThat(links.at("/links/0/lastOpenedAt").asString()).isNotBlank();
        assertThat(links.at("/days").toString()).isEqualTo("[7,30]");
        assertThat(links.toString()).doesNotContain(token);
    }

    @Test
    void aLinkThatIsTakenBackIsGoneAtOnce() {
        long before = lookups();
        String token = share(7, false, true);
        String id = body(mvc.get()
                        .uri("/api/sessions/{id}/share-links", session)
                        .exchange())
                .at("/links/0/id")
                .asString();
        assertThat(mvc.delete().uri("/api/sessions/{id}/share-links/{link}", session, id))
                .hasStatus(204);
        assertThat(mvc.delete().uri("/api/sessions/{id}/share-links/{link}", session, id))
                .hasStatus(204);
        gone(token);
        assertThat(lookups()).isEqualTo(before);
        assertThat(Tenant.call(Tenant.LOCAL, () -> audit.latest(2, null, null)))
                .extracting(AuditLog.Entry::action)
                .containsExactly("report.unshared", "report.shared");
    }

    @Test
    void aLinkEndsWhenItsTimeIsOver() {
        String token = share(7, false, true);
        transaction.run(
                Tenant.LOCAL, () -> client.sql("""
                        update share_links set created_at = now() - interval '8 days',
                            expires_at = now() - interval '1 second' where session_id = :session""").param("session", session).update());
        gone(token);
    }

    @Test
    void aLinkToADeletedInterviewIsGone() {
        long before = lookups();
        String token = share(7, true, true);
        Tenant.run(Tenant.LOCAL, () -> sessions.delete(session));
        gone(token);
        assertThat(lookups()).isEqualTo(before);
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        String token = share(7, true, true);
        assertThat(token).hasSize(43);
        String rows = transaction.call(
                Tenant.LOCAL,
                () -> client.sql("select string_agg(row_to_json(l)::text, '') from share_links l")
                        .query(String.class)
                        .single());
        assertThat(rows).doesNotContain(token);
    }

    @Test
    void thereAreNoMoreLinksAndNoLongerOnesThanMayBe() {
        share(7, false, true);
        share(7, false, true);
        problem(7, 409, "too-many-shares");
        problem(90, 400, "share-duration-refused");
    }

    private void problem(int days, int status, String type) {
        assertThat(post(session, days, false, false))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + type);
    }

    @Test
    void whatIsNotThereCannotBeShared() {
        assertThat(post(Ids.next(), 7, true, true)).hasStatus(404);
        gone("guessed");
        assertThat(mvc.delete().uri("/api/sessions/{id}/share-links/{link}", session, Ids.next()))
                .hasStatus(404);
    }

    private String share(int days, boolean transcript, boolean name) {
        MvcTestResult made = post(session, days, transcript, name);
        assertThat(made).hasStatus(201);
        String url = body(made).at("/url").asString();
        assertThat(url).contains("/shared/");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private MvcTestResult post(UUID of, int days, boolean transcript, boolean name) {
        return mvc.post()
                .uri("/api/sessions/{id}/share-links", of)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"days\":%d,\"transcript\":%b,\"name\":%b}".formatted(days, transcript, name))
                .exchange();
    }

    private MvcTestResult read(String token) {
        MvcTestResult read = mvc.get().uri("/api/shared/{token}", token).exchange();
        assertThat(read).hasStatusOk();
        return read;
    }

    private void gone(String token) {
        assertThat(mvc.get().uri("/api/shared/{token}", token))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/share-not-found");
    }

    private long lookups() {
        return client.sql("select count(*) from lookups where kind = 'share'")
                .query(Long.class)
                .single();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
