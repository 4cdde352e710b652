package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.fuzz.ScriptedEngines;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.internal.https.HttpsDoor;
import io.vivavoce.platform.internal.https.SecureClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The live protocol from another device, with TLS.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ScriptedEngines.class)
@TestPropertySource(
        properties = {"vivavoce.https.enabled=true", "vivavoce.https.port=0", "vivavoce.access-attempts=1000"})
class SecureLineModuleTests {
    private static final GuideRequest REQUEST = new GuideRequest(
            "Bookkeeper",
            "",
            "",
            InterviewType.BEHAVIOURAL,
            Difficulty.STANDARD,
            "en",
            Duration.ofMinutes(10),
            2,
            Set.of(),
            1);

    @LocalServerPort
    private int plainPort;

    @Autowired
    private HttpsDoor door;

    @Autowired
    private DataDirectory data;

    @Autowired
    private InterviewSessions interviews;

    @Autowired
    private Guides guides;

    @Autowired
    private SessionTokens tokens;

    @Test
    void aPhoneThatKnowsTheCodeIsInterviewed() throws Exception {
        try (LiveClient client = phone("https://localhost:" + door.port(), code())) {
            requireInterview(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost", "https://localhost:1", "null"})
    void anotherSitesPageOpensNoLineWithTheCodeOfAPhone(String origin) {
        assertThatThrownBy(() -> phone(origin, code())).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", ""})
    void nobodyOpensALineWithoutTheCode(String code) {
        assertThatThrownBy(() -> phone("https://localhost:" + door.port(), code))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aNameMadeToPointHereOpensNone() throws Exception {
        assertThat(SecureClient.exchange(door, handshake("rebound.example:" + door.port())))
                .startsWith("HTTP/1.1 403");
        assertThat(SecureClient.exchange(door, handshake("localhost:" + door.port())))
                .startsWith("HTTP/1.1 101");
    }

    @Test
    void atThisMachineALineNeedsNoCode() throws Exception {
        try (LiveClient client =
                new LiveClient(HttpClient.newHttpClient(), plainPort, "http://localhost:" + plainPort)) {
            requireInterview(client);
        }
    }

    private void requireInterview(LiveClient client) throws InterruptedException {
        UUID session = consented();
        client.join(session.toString(), tokens.issue(Tenant.LOCAL, session).value(), "null");
        client.awaitActivity("listening");
        UUID id = UUID.randomUUID();
        client.send("{\"type\":\"answer\",\"clientId\":\"%s\",\"text\":\"I keep the books\"}".formatted(id));
        JsonNode turn =
                client.await("turn", m -> m.path("clientId").asString("").equals(id.toString()));
        assertThat(turn.path("text").asString()).isEqualTo("I keep the books");
    }

    private LiveClient phone(String origin, String code) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().sslContext(SecureClient.trusting(door)).build();
        Map<String, String> headers =
                code.isEmpty() ? Map.of("Origin", origin) : Map.of("Origin", origin, "Authorization", "Bearer " + code);
        return new LiveClient(http, URI.create("wss://localhost:" + door.port()), headers);
    }

    private List<String> handshake(String host) throws IOException {
        return List.of(
                "GET /ws/v1/interview HTTP/1.1",
                "Host: " + host,
                "Origin: https://" + host,
                "Authorization: Bearer " + code(),
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }

    private String code() throws IOException {
        return Files.readString(data.path().resolve("access.code")).strip();
    }

    private UUID consented() {
        UUID id = Tenant.call(
                Tenant.LOCAL,
                () -> interviews
                        .create(new NewInterview("", "Bookkeeper", "", "", "", guides.plan(REQUEST)))
                        .id());
        Tenant.run(
                Tenant.LOCAL,
                () -> interviews.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false));
        return id;
    }
}
