package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Bytes;
import io.vivavoce.fuzz.Footprint;
import io.vivavoce.fuzz.Fuzz;
import io.vivavoce.fuzz.ScriptedEngines;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.Tenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Random conversations and broken frames over real sockets: each ends with a named close or lives, and none is left.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(ScriptedEngines.class)
class SocketFuzzModuleTests {
    private static final int CONVERSATIONS = 400;
    private static final int BROKEN_LINES = 300;
    private static final int WORKERS = 2;
    private static final int LONGEST = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HANDSHAKE = """
            GET /ws/v1/interview HTTP/1.1\r
            Host: localhost\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    /// What the container itself closes with: a broken frame, text that is no UTF-8, too much at once.
    private static final Set<Integer> OF_WEB_SOCKETS = Set.of(1002, 1007, 1009);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<Integer> named = Stream.concat(
                    OF_WEB_SOCKETS.stream(),
                    Arrays.stream(ClosingReason.values())
                            .filter(reason -> reason != ClosingReason.INTERNAL && reason != ClosingReason.SLOW_CLIENT)
                            .map(ClosingReason::closeCode))
            .collect(Collectors.toSet());

    @LocalServerPort
    private int port;

    @Autowired
    private InterviewSessions interviews;

    @Autowired
    private SessionTokens tokens;

    @Autowired
    private VoiceSessions sessions;

    @Test
    void everyConnectionEndsByNameOrLives() throws Exception {
        Footprint before = Footprint.now();
        Fuzz.run("live connections", CONVERSATIONS, WORKERS, this::converse);
        Fuzz.run("broken WebSocket frames", BROKEN_LINES, WORKERS, this::sendBrokenFrames);
        requireNobodyLeft();
        Footprint.now().requireNoGrowthSince(before);
    }

    private void converse(Random random) throws Exception {
        UUID id = consented();
        try (var client = new LiveClient(http, port, "")) {
            client.join(id.toString(), tokens.issue(Tenant.LOCAL, id).value(), "{\"sampleRate\":16000}");
            speak(client, random);
            requireEndOrLife(client);
        }
    }

    /// A client may find the line closed at any word.
    private static void speak(LiveClient client, Random random) {
        boolean polite = random.nextBoolean();
        try {
            for (int i = random.nextInt(LONGEST); i > 0; i--) {
                if (random.nextInt(4) == 0) {
                    client.send(RandomMessages.frame(random).array());
                } else {
                    client.send(polite ? RandomMessages.harmless(random) : RandomMessages.text(random));
                }
            }
            client.send("{\"type\":\"ping\",\"t\":1}");
        } catch (CompletionException closed) {
            assertThat(closed).hasCauseInstanceOf(IOException.class);
        }
    }

    private void requireEndOrLife(LiveClient client) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!client.closeCode.isDone()) {
            JsonNode message = client.messages.poll(100, TimeUnit.MILLISECONDS);
            if (message != null && message.path("type").asString().equals("pong")) {
                return;
            }
            assertThat(System.nanoTime()).as("neither a pong nor a close").isLessThan(end);
        }
        assertThat(client.closed()).isIn(named);
    }

    private void sendBrokenFrames(Random random) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout((int) PATIENCE.toMillis());
            line.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(Bytes.some(random, 300));
            line.shutdownOutput();
            byte[] answer = line.getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 101");
        } catch (SocketException reset) {
            assertThat(reset).hasMessageNotContaining("refused");
        }
    }

    private void requireNobodyLeft() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (sessions.size() > 0) {
            assertThat(System.nanoTime()).as("live sessions are left").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private UUID consented() {
        return Tenant.call(Tenant.LOCAL, () -> {
            UUID id = interviews.create(InterviewFixtures.newInterview(2)).id();
            interviews.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
            return id;
        });
    }
}
