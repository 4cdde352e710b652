package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// What happens to the server while people talk: its database hangs, its disk is full, it is upgraded.
@Order(4)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageFaultsIT {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final int BLOCK = 1 << 16;
    private static final Map<String, String> settings = new HashMap<>();
    private static SmallDisk disk;
    private static ServerProcess server;
    private static ProductClient client;

    @BeforeAll
    static void start() throws IOException {
        disk = SmallDisk.mounted("viva-e2e-disk");
        server =
                ServerProcess.application(disk.path().resolve("data"), settings).start();
        client = new ProductClient(server.address());
    }

    @AfterAll
    static void stop() {
        try {
            client.close();
            server.close();
        } finally {
            disk.close();
        }
    }

    @Test
    @Order(1)
    @Fault("database-away")
    void aDatabaseThatIsAwayInMidTurnIsWaitedForAndTheTurnIsStoredOnce() {
        UUID session = interview();
        try (LiveClient live = LiveClient.typing(client.connection(session))) {
            live.awaitListening();
            UUID clientId = UUID.randomUUID();
            server.freezePostgres();
            try {
                live.send("answer", Map.of("clientId", clientId, "text", Answers.WARM_UP));
                live.await("notice", notice -> notice.path("code").asString().equals("storage-waiting"));
                Waiting.pause(AWAY);
                assertThat(live.messages("turn"))
                        .extracting(turn -> turn.path("clientId").asString(""))
                        .doesNotContain(clientId.toString());
            } finally {
                server.thawPostgres();
            }
            live.await("turn", turn -> turn.path("clientId").asString("").equals(clientId.toString()));
            live.awaitState(
                    "the first question",
                    state -> state.path("question").path("number").asInt(0) == 1);
        }
        assertThat(texts(session)).containsOnlyOnce(Answers.WARM_UP);
    }

    @Test
    @Order(2)
    @Fault("disk-full")
    void onAFullDiskNothingAcknowledgedIsLostAndAnUploadSaysWhy() throws IOException {
        Assumptions.assumeTrue(disk.bounded(), "only root can mount a small disk");
        UUID session = interview();
        Path filler = disk.path().resolve("filler");
        try (LiveClient live = LiveClient.typing(client.connection(session))) {
            live.awaitListening();
            fill(filler);
            ProductClient.Answer refused = client.upload("cv.txt", "I kept the roses for years.");
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.body().get("type").asString()).endsWith("storage-full");
            assertThat(client.call("GET", "/health", null)
                            .body()
                            .path("checks")
                            .path("storage")
                            .toString())
                    .contains("degraded");
            live.send("answer", Map.of("clientId", UUID.randomUUID(), "text", Answers.WARM_UP));
            Files.delete(filler);
            live.await("turn", turn -> turn.path("speaker").asString().equals("candidate"));
            live.awaitState(
                    "the first question",
                    state -> state.path("question").path("number").asInt(0) == 1);
        } finally {
            Files.deleteIfExists(filler);
        }
        assertThat(texts(session)).containsOnlyOnce(Answers.WARM_UP);
        assertThat(client.upload("cv.txt", "I kept the roses for years.").status())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    @Fault("upgraded")
    void anUpgradeInTheMiddleBringsThePageBackByItselfToTheSameQuestion() throws Exception {
        UUID other = interview();
        try (Visit visit = new Visit(server, "upgraded");
                LiveClient live = LiveClient.typing(client.connection(other))) {
            UUID session = visit.interview(true);
            RoomPage room = RoomPage.open(visit.page(), session);
            visit.wire().awaitListening();
            room.type(Answers.WARM_UP);
            visit.wire()
                    .await(
                            "state",
                            0,
                            state -> state.path("question").path("number").asInt(0) == 1);
            visit.wire().awaitListening();
            String question = room.question().innerText();
            int joined = visit.wire().count("ready");
            room.draft("A draft that is not finished");
            live.awaitListening();

            assertThat(server.stop()).isTrue();

            assertThat(live.closeCode()).isEqualTo(1012);
            assertThat(visit.page().getByText("Your line dropped.")).isVisible();
            settings.put("spring.flyway.locations", "classpath:db/migration,filesystem:" + newerVersion());
            server.start();
            JsonNode ready = visit.wire().await("ready", joined, message -> true);
            assertThat(ready.get("resumed").asBoolean()).isTrue();
            visit.wire().awaitListening();
            assertThat(room.question()).hasText(question);
            assertThat(visit.page().getByLabel("Type your answer")).hasValue("A draft that is not finished");
            assertThat(texts(session)).containsOnlyOnce(Answers.WARM_UP);
            assertThat(Database.of(server).holds("upgrade_probe")).isTrue();
        }
    }

    private static UUID interview() {
        UUID session = client.createSession(Map.of());
        client.consent(session, "standard", true);
        return session;
    }

    private static List<String> texts(UUID session) {
        return StreamSupport.stream(client.turns(session).spliterator(), false)
                .map(turn -> turn.get("text").asString())
                .toList();
    }

    /// A change of one module, numbered below what another one has applied already.
    private static Path newerVersion() throws IOException {
        Path migrations = Files.createTempDirectory("viva-e2e-newer");
        Files.writeString(
                migrations.resolve("V029__interview_upgrade_probe.sql"), "create table upgrade_probe (id int)");
        return migrations;
    }

    private static void fill(Path filler) {
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
