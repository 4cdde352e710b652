package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Redo;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One question once more, on a real database, with the real bank and scorer.
@ApplicationModuleTest(module = "practice", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class RedoModuleTests {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    private Interviews interviews;

    @BeforeEach
    void noSessions() {
        interviews = new Interviews(mvc, sessions, reports);
        interviews.deleteAll();
    }

    @Test
    void asksTheSameQuestionByTheSameRubric() {
        UUID first = interviews.reported(Interviews.STRONG, Interviews.THIN);
        InterviewSession redo = session(interviews.redo(first, 2));
        Guide before = session(first).guide();
        assertThat(redo.guide().questions()).singleElement().satisfies(planned -> {
            assertThat(planned.number()).isEqualTo(1);
            assertThat(planned.question()).isEqualTo(before.question(2).question());
        });
        assertThat(redo.guide().competencies())
                .containsExactly(before.competency(before.question(2).competency()));
        assertThat(redo.guide().rubricVersion()).isEqualTo(before.rubricVersion());
        assertThat(redo.guide().difficulty()).isEqualTo(before.difficulty());
        assertThat(redo.guide().language()).isEqualTo(before.language());
        assertThat(redo.redo()).isEqualTo(new Redo(first, 2));
        assertThat(redo.consentVersion()).as("asked for anew").isNull();
        assertThat(redo.resumeText()).isEmpty();
    }

    @Test
    void putsBothAnswersSideBySide() {
        UUID first = interviews.reported(Interviews.STRONG, Interviews.THIN);
        UUID redo = interviews.awaitReport(interviews.held(interviews.redo(first, 2), Interviews.STRONG));
        UUID third = interviews.redo(redo, 1);
        assertThat(session(third).redo()).isEqualTo(new Redo(first, 2));

        String path = "/api/practice/attempts?session=%s&question=2".formatted(first);
        String found = interviews.get(path);
        assertThat(JsonPath.<List<String>>read(found, "$.attempts[*].session.id"))
                .containsExactly(first.toString(), redo.toString(), third.toString());
        assertThat(JsonPath.<String>read(found, "$.attempts[0].answers[0].text"))
                .isEqualTo(Interviews.THIN);
        assertThat(JsonPath.<String>read(found, "$.attempts[1].answers[0].text"))
                .isEqualTo(Interviews.STRONG);
        assertThat(JsonPath.<Integer>read(found, "$.attempts[1].rated.score")).isGreaterThanOrEqualTo(3);
        assertThat(JsonPath.<List<Object>>read(found, "$.attempts[1].rated.star.result"))
                .isNotEmpty();
        assertThat(JsonPath.<Object>read(found, "$.attempts[1].delivery")).isNull();
        assertThat(JsonPath.<Object>read(found, "$.attempts[2].rated")).isNull();
        assertThat(interviews.get("/api/practice/attempts?session=%s&question=1".formatted(redo)))
                .isEqualTo(found);
    }

    @Test
    void isNoInterviewInTheSummaryAndHasNoTotal() {
        UUID first = interviews.reported(Interviews.STRONG, Interviews.THIN);
        UUID redo = interviews.awaitReport(interviews.held(interviews.redo(first, 1), Interviews.STRONG));
        assertThat(session(redo).finalScore()).isNull();
        assertThat(JsonPath.<String>read(interviews.get("/api/practice/summary"), "$.latest.id"))
                .isEqualTo(first.toString());
        assertThat(interviews.strings("/api/sessions?redo=true", "$.sessions[*].id"))
                .containsExactly(redo.toString());
        assertThat(interviews.strings("/api/sessions?redo=false&report=true&text=backend", "$.sessions[*].id"))
                .containsExactly(first.toString());
        assertThat(interviews.strings("/api/sessions?before=2020-01-01T00:00:00Z", "$.sessions[*].id"))
                .isEmpty();
        assertThat(mvc.get().uri("/api/sessions?status=sleeping")).hasStatus(400);
    }

    @Test
    void outlivesTheInterviewItRedoes() {
        UUID first = interviews.reported(Interviews.STRONG, Interviews.THIN);
        UUID redo = interviews.awaitReport(interviews.held(interviews.redo(first, 2), Interviews.STRONG));
        Tenant.run(Tenant.LOCAL, () -> sessions.delete(first));
        assertThat(interviews.strings(
                        "/api/practice/attempts?session=%s&question=1".formatted(redo), "$.attempts[*].session.id"))
                .containsExactly(redo.toString());
        UUID again = interviews.redo(redo, 1);
        assertThat(session(again).redo()).isEqualTo(new Redo(redo, 1));
    }

    @Test
    void refusesWhatIsNotThere() {
        UUID open = interviews.setUp(2);
        assertThat(interviews.redoAnswer(open, 1)).hasStatus(409);
        assertThat(interviews.redoAnswer(open, 3)).hasStatus(404);
        assertThat(interviews.redoAnswer(open, 0)).hasStatus(404);
        assertThat(interviews.redoAnswer(Ids.next(), 1)).hasStatus(404);
    }

    private InterviewSession session(UUID id) {
        return Tenant.call(Tenant.LOCAL, () -> sessions.get(id));
    }
}
