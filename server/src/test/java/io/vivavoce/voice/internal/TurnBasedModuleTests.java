package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.fuzz.ScriptedEngines;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.voice.TurnBasedInterviews;
import io.vivavoce.voice.TurnBasedInterviews.Answer;
import io.vivavoce.voice.TurnBasedInterviews.Asked;
import io.vivavoce.voice.TurnBasedInterviews.Words;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// One interview, by calls and over the live line, on a real database.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ScriptedEngines.class)
class TurnBasedModuleTests {
    private static final int CLIENTS = 8;

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

    @BeforeEach
    void anInterview() {
        id = Tenant.call(Tenant.LOCAL, () -> {
            UUID created = sessions.create(InterviewFixtures.newInterview(3)).id();
            sessions.consent(created, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
            return created;
        });
    }

    @Test
    void whatWasBegunByCallsGoesOnOverTheLine() throws Exception {
        Asked question = ask();
        answer(question, "I look after a greenhouse");
        Asked first = ask();
        try (LiveClient client = joined()) {
            client.awaitActivity("listening");
            client.send("{\"type\":\"answer\",\"clientId\":\"%s\",\"text\":\"I repaired the heating\"}"
                    .formatted(UUID.randomUUID()));
            client.await("turn", m -> m.path("text").asString("").equals("I repaired the heating"));
        }
        List<Turn> turns = turns();
        assertThat(turns).filteredOn(turn -> turn.kind() == TurnKind.WARM_UP).hasSize(1);
        assertThat(turns)
                .filteredOn(turn -> turn.text().equals("I repaired the heating"))
                .singleElement()
                .extracting(Turn::questionNumber)
                .isEqualTo(first.questionNumber());
    }

    @Test
    void whatWasBegunOverTheLineGoesOnByCalls() throws Exception {
        try (LiveClient client = joined()) {
            client.awaitActivity("listening");
            client.send("{\"type\":\"answer\",\"clientId\":\"%s\",\"text\":\"I look after a greenhouse\"}"
                    .formatted(UUID.randomUUID()));
            client.await("turn", m -> m.path("speaker").asString("").equals("candidate"));
            client.awaitActivity("speaking");
            Asked question = ask();
            assertThat(client.closed()).isEqualTo(4409);
            assertThat(question.text()).isNotBlank();
            answer(question, "I repaired the heating");
        }
        assertThat(turns()).filteredOn(turn -> turn.kind() == TurnKind.WARM_UP).hasSize(1);
        assertThat(turns()).filteredOn(Turn::byCandidate).hasSize(2);
    }

    @Test
    void whileALineHoldsItAnAnswerIsRefused() throws Exception {
        Asked question = ask();
        try (LiveClient client = joined()) {
            client.awaitActivity("listening");
            assertThatThrownBy(() -> answer(question, "I look after a greenhouse"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type().slug()).isEqualTo("interview-elsewhere"));
        }
        assertThat(turns()).filteredOn(Turn::byCandidate).isEmpty();
    }

    @Test
    void ofManyClientsThatAnswerAtOnceOneIsHeard() throws Exception {
        Asked question = ask();
        var together = new CyclicBarrier(CLIENTS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String words = "I look after greenhouse number " + i;
                calls.add(() -> {
                    together.await();
                    try {
                        answer(question, words);
                        return "stored";
                    } catch (ProblemException refused) {
                        return refused.type().slug();
                    }
                });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> call : clients.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            assertThat(outcomes).filteredOn(outcome -> outcome.equals("stored")).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("stored"))
                    .containsOnly("question-not-open");
        }
        assertThat(turns()).filteredOn(Turn::byCandidate).hasSize(1);
    }

    @Test
    void ofTheSameAnswerSentByManyAtOnceOneIsStored() throws Exception {
        Asked question = ask();
        var together = new CyclicBarrier(CLIENTS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> call = () -> {
                together.await();
                return answer(question, "I look after a greenhouse").transcript();
            };
            for (Future<String> sent : clients.invokeAll(Collections.nCopies(CLIENTS, call))) {
                assertThat(sent.get()).isEqualTo("I look after a greenhouse");
            }
        }
        assertThat(turns()).filteredOn(Turn::byCandidate).hasSize(1);
    }

    private LiveClient joined() throws InterruptedException {
        var client = new LiveClient(http, port, "http://localhost:" + port);
        client.join(id.toString(), tokens.issue(Tenant.LOCAL, id).value(), "null");
        JsonNode ready = client.await("ready", m -> true);
        assertThat(ready.path("sessionId").asString("")).isEqualTo(id.toString());
        return client;
    }

    private Asked ask() {
        return Tenant.call(Tenant.LOCAL, () -> interviews.question(id));
    }

    private TurnBasedInterviews.Taken answer(Asked question, String words) {
        return Tenant.call(
                Tenant.LOCAL,
                () -> interviews.answer(
                        id, new Answer(question.questionNumber(), null, new Words.Written(words), Optional.empty())));
    }

    private List<Turn> turns() {
        return Tenant.call(Tenant.LOCAL, () -> sessions.transcript(id));
    }
}
