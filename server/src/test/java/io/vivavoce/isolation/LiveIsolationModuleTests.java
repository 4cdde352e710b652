package io.vivavoce.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.identity.Browser;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The live connection: what opens the interviews of one organisation opens none of another.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveIsolationModuleTests extends Isolation {
    private static final int TOKEN_INVALID = 4401;
    private static final int PATIENCE_SECONDS = 20;

    @Autowired
    private InterviewSessions interviews;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "ADMIN", "RECRUITER"})
    void aTokenForAnInterviewOfOursOpensNoneOfTheirs(Role role) throws Exception {
        UUID mine = begun(ours);
        String token = token(ours.as(role), mine);
        assertThat(join(begun(theirs), token)).isEqualTo(Integer.toString(TOKEN_INVALID));
        assertThat(join(mine, token)).contains("\"type\":\"ready\"");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class)
    void nobodyGetsATokenForAnInterviewOfTheirs(Role role) {
        UUID other = begun(theirs);
        assertThat(ours.as(role)
                        .post("/api/sessions/" + other + "/connection", "{}")
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }

    @Test
    void readersGetNoTokenAtAll() {
        UUID mine = begun(ours);
        assertThat(ours.as(Role.VIEWER).post("/api/sessions/" + mine + "/connection", "{}"))
                .hasStatus(403);
    }

    private UUID begun(Organisation organisation) {
        return Tenant.call(organisation.id(), () -> {
            UUID id = interviews.create(InterviewFixtures.newInterview(1)).id();
            interviews.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
            return id;
        });
    }

    private static String token(Browser browser, UUID interview) throws Exception {
        return Browser.value(browser.post("/api/sessions/" + interview + "/connection", "{}"), "/token");
    }

    /// The first message that comes back, or the code it is closed with.
    private String join(UUID interview, String token) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://localhost:" + port + "/ws/v1/interview"), new FirstWord(answer))
                    .join();
            socket.sendText("""
                            {"type":"join","protocol":1,"sessionId":"%s","token":"%s","microphone":null}""".formatted(interview, token), true).join();
            String first = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            socket.abort();
            return first;
        }
    }

    private record FirstWord(CompletableFuture<String> answer) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (!data.toString().contains("\"error\"")) {
                answer.complete(data.toString());
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            answer.complete(Integer.toString(code));
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }
    }
}
