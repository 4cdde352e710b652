package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Looking back, on a real database, with the real bank and scorer.
@ApplicationModuleTest(module = "practice", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class ProgressModuleTests {
    private static final String PROGRESS = "/api/practice/progress";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    private Interviews interviews;

    @BeforeEach
    void noSessions() {
        interviews = new Interviews(mvc, sessions, reports);
        interviews.deleteAll();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(mvc.get().uri(PROGRESS)).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"series\":[],\"fixes\":[]}");
    }

    @Test
    void showsRatingsFromInterviewToInterviewWithGapsForWhatWasNotRated() {
        UUID thin = interviews.reported("I do not remember anything like that at all.", Interviews.THIN);
        UUID strong = interviews.reported(Interviews.STRONG, Interviews.OTHER);
        interviews.awaitReport(interviews.held(interviews.redo(thin, 1), Interviews.STRONG));

        String found = interviews.get(PROGRESS);
        assertThat(JsonPath.<List<String>>read(found, "$.series[*].interviews[*].sessionId"))
                .as("no redo")
                .containsExactly(thin.toString(), strong.toString());
        for (Report.CompetencyResult rated : interviews.report(thin).competencies()) {
            List<Object> points = JsonPath.read(
                    found,
                    "$.series[0].competencies[?(@.id=='%s')].points[?(@.sessionId=='%s')].rating"
                            .formatted(rated.id(), thin));
            assertThat(points).singleElement().isEqualTo(rated.rating());
        }
        assertThat(JsonPath.<List<String>>read(found, "$.series[0].competencies[*].points[*].state"))
                .contains("rated", "insufficient-evidence");
        assertThat(JsonPath.<List<String>>read(found, "$.series[0].competencies[*].trend"))
                .containsOnly("too-few");
        assertThat(JsonPath.<List<String>>read(found, "$.fixes[*].reports[*].sessionId"))
                .doesNotHaveDuplicates()
                .contains(thin.toString());
    }

    @Test
    void neverPutsRatingsOfDifferentRubricsTogether() {
        UUID before = interviews.reported(Interviews.STRONG, Interviews.THIN);
        UUID after = interviews.reported(Interviews.STRONG, Interviews.OTHER);
        otherRubric(before);

        String found = interviews.get(PROGRESS);
        assertThat(JsonPath.<List<String>>read(found, "$.series[0].interviews[*].sessionId"))
                .containsExactly(after.toString());
        assertThat(JsonPath.<List<String>>read(found, "$.series[1].interviews[*].sessionId"))
                .containsExactly(before.toString());
        assertThat(JsonPath.<String>read(found, "$.series[1].rubricVersion")).isEqualTo("older");

        String compared = interviews.get("/api/practice/comparison?a=%s&b=%s".formatted(before, after));
        assertThat(JsonPath.<Boolean>read(compared, "$.sameRubric")).isFalse();
        assertThat(JsonPath.<Boolean>read(compared, "$.sameRated")).isFalse();
        assertThat(JsonPath.<List<String>>read(compared, "$.differences")).contains("rubric");
        assertThat(JsonPath.<List<Object>>read(compared, "$.competencies[*].change"))
                .containsOnlyNulls();
    }

    @Test
    void comparesCompetenciesAloneWhereDifferentOnesWereRated() {
        UUID thin = interviews.reported("I do not remember anything like that at all.", Interviews.STRONG);
        UUID same = interviews.awaitReport(again(thin, Interviews.OTHER, Interviews.STRONG));
        String compared = interviews.get("/api/practice/comparison?a=%s&b=%s".formatted(thin, same));
        assertThat(JsonPath.<Boolean>read(compared, "$.sameRubric")).isTrue();
        assertThat(JsonPath.<Boolean>read(compared, "$.sameRated")).isFalse();
        assertThat(JsonPath.<List<String>>read(compared, "$.differences")).containsExactly("rated");
        assertThat(JsonPath.<List<Object>>read(compared, "$.competencies[*].change"))
                .containsOnlyOnce(0);
        assertThat(JsonPath.<List<String>>read(compared, "$.questions[*].id")).hasSize(2);
        assertThat(JsonPath.<List<Object>>read(compared, "$.questions[*].b.score"))
                .doesNotContainNull();
        assertThat(JsonPath.<List<Object>>read(compared, "$.competencies[*].b.quotes[*].text"))
                .isNotEmpty();
        assertThat(JsonPath.<Boolean>read(compared, "$.a.spoken")).isFalse();
    }

    @Test
    void comparesTotalsOfTheSameCompetencies() {
        UUID one = interviews.reported(Interviews.STRONG, Interviews.OTHER);
        UUID other = interviews.awaitReport(again(one, Interviews.STRONG, Interviews.OTHER));
        String compared = interviews.get("/api/practice/comparison?a=%s&b=%s".formatted(one, other));
        assertThat(JsonPath.<Boolean>read(compared, "$.sameRated")).isTrue();
        assertThat(JsonPath.<List<Object>>read(compared, "$.differences")).isEmpty();
        assertThat(JsonPath.<Double>read(compared, "$.a.total"))
                .isEqualTo(JsonPath.<Double>read(compared, "$.b.total"));
    }

    @Test
    void comparesNothingWithoutReports() {
        UUID one = interviews.reported(Interviews.STRONG, Interviews.OTHER);
        UUID open = interviews.setUp(1);
        assertThat(mvc.get().uri("/api/practice/comparison?a=%s&b=%s".formatted(one, open)))
                .hasStatus(409);
        assertThat(mvc.get().uri("/api/practice/comparison?a=%s&b=%s".formatted(one, Ids.next())))
                .hasStatus(404);
    }

    /// The same questions in another interview.
    private UUID again(UUID first, String... answers) {
        return interviews.held(interviews.like(first), answers);
    }

    /// As if the bank had changed since.
    private void otherRubric(UUID session) {
        transaction.run(
                Tenant.LOCAL,
                () -> client.sql("""
                        insert into evaluations (id, tenant_id, session_id, run_number, engine, rubric_version, seed,
                            recognizer, status, report, total, created_at)
                        select :id, tenant_id, session_id, 2, engine, 'older', 0, recognizer, 'ready',
                            jsonb_set(report, '{rubricVersion}', '"older"'), total, now()
                        from evaluations where session_id = :session""")
                        .param("id", Ids.next())
                        .param("session", session)
                        .update());
    }
}
