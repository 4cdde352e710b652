package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.ScriptedEngines;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Tenant;
import io.vivavoce.standin.ChatServerStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.Received;
import io.vivavoce.voice.TurnBasedInterviews;
import io.vivavoce.voice.TurnBasedInterviews.Answer;
import io.vivavoce.voice.TurnBasedInterviews.Asked;
import io.vivavoce.voice.TurnBasedInterviews.Words;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Interviews that a language model advises, which is reached over a real socket; on a real database.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vivavoce.interview.model.patience=4s")
@Import(ScriptedEngines.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdvisedInterviewModuleTests {
    private static final ChatServerStandIn SERVER = new ChatServerStandIn("sk-right", "own-model");
    private static final String STORY =
            "the heating of the glass house failed and it was a difficult night for all of us";
    private static final String WORDED = "How did the night in the glass house end?";
    private static final String ADVICE = """
            {"completeness":"COMPLETE","probe":"RESULT","wording":"%s","note":"Leaves the result open."}""".formatted(WORDED);
    private static final String ON_WARM_UP = "{\"completeness\":\"COMPLETE\",\"wording\":null,\"note\":\"\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private TurnBasedInterviews interviews;

    @Autowired
    private SessionTokens tokens;

    private UUID id = new UUID(0, 0);
    private int before;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("vivavoce.providers.vllm.api-key", () -> "sk-right");
        settings.add("vivavoce.providers.vllm.base-url", () -> SERVER.baseUrl() + "/v1");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @AfterEach
    void well() {
        SERVER.fault(Fault.NONE);
    }

    private void agreedTo(Disclosure disclosure) {
        before = requests().size();
        id = Tenant.call(Tenant.LOCAL, () -> {
            UUID created = sessions.create(InterviewFixtures.newInterview(3)).id();
            sessions.consent(created, disclosure.version(), TimingProfile.STANDARD, false);
            return created;
        });
    }

    @Test
    void theModelChoosesAndWordsAFollowUpByCalls() {
        agreedTo(Disclosure.practice("en", List.of(), true));
        SERVER.writing().says(ON_WARM_UP);
        answer(ask(), "I look after a greenhouse");
        Asked first = ask();
        SERVER.writing().says(ADVICE);
        answer(first, STORY);
        Asked followUp = ask();
        assertThat(followUp.text()).isEqualTo(WORDED);
        assertThat(followUp.followUp()).isTrue();
        assertThat(ask().text()).isEqualTo(WORDED);
        assertThat(requests()).hasSize(before + 2).last().asString().contains(STORY);
        Note note = notes().getLast();
        assertThat(note.text()).isEqualTo("Leaves the result open.");
        assertThat(note.source().engine()).contains("vLLM");
    }

    @Test
    void theModelChoosesAndWordsAFollowUpOverTheLine() throws Exception {
        agreedTo(Disclosure.practice("en", List.of(), true));
        try (var client = new LiveClient(http, port, "http://localhost:" + port)) {
            client.join(id.toString(), tokens.issue(Tenant.LOCAL, id).value(), "null");
            client.await("ready", message -> true);
            client.awaitActivity("listening");
            SERVER.writing().says(ON_WARM_UP);
            type(client, "I look after a greenhouse");
            client.await(
                    "state",
                    state -> state.path("question").path("number").asInt(0) == 1
                            && state.path("activity").asString("").equals("listening"));
            SERVER.writing().says(ADVICE);
            type(client, STORY);
            client.await("turn", turn -> turn.path("text").asString("").equals(WORDED));
        }
        assertThat(notes()).extracting(Note::text).endsWith("Leaves the result open.");
    }

    /// Last, for a server that failed is left alone for a while.
    @Test
    @Order(Integer.MAX_VALUE)
    void aModelThatFailsIsNotNoticed() {
        agreedTo(Disclosure.practice("en", List.of(), true));
        SERVER.fault(Fault.SERVER_ERROR);
        answer(ask(), "I look after a greenhouse");
        Asked first = ask();
        assertThat(first.questionNumber()).isEqualTo(1);
        answer(first, STORY);
        assertThat(ask().followUp()).isTrue();
        assertThat(turns()).filteredOn(turn -> turn.kind() == TurnKind.PROBE).hasSize(1);
        assertThat(notes()).isEmpty();
    }

    @Test
    void nobodyReadsWhoWasNotAgreedTo() {
        agreedTo(Disclosure.PRACTICE);
        answer(ask(), "I look after a greenhouse");
        answer(ask(), STORY);
        assertThat(ask().followUp()).isTrue();
        assertThat(requests()).hasSize(before);
    }

    private static void type(LiveClient client, String words) throws Exception {
        client.send("{\"type\":\"answer\",\"clientId\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), words));
    }

    private static List<String> requests() {
        return SERVER.received().stream()
                .map(Received::text)
                .filter(text -> text.contains("last-answer"))
                .toList();
    }

    private Asked ask() {
        return Tenant.call(Tenant.LOCAL, () -> interviews.question(id));
    }

    private void answer(Asked question, String words) {
        Tenant.run(
                Tenant.LOCAL,
                () -> interviews.answer(
                        id, new Answer(question.questionNumber(), null, new Words.Written(words), Optional.empty())));
    }

    private List<Turn> turns() {
        return Tenant.call(Tenant.LOCAL, () -> sessions.transcript(id));
    }

    private List<Note> notes() {
        return Tenant.call(Tenant.LOCAL, () -> sessions.notes(id));
    }
}
