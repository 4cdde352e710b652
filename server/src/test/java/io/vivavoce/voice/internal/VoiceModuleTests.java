package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.Fault;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Tenant;
import io.vivavoce.speech.LoudnessVoiceActivity;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.VoiceActivity;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The live protocol over a real socket and a real database, with scripted engines.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VoiceModuleTests {
    private static final String MICROPHONE = "{\"sampleRate\":16000}";
    private static final String ANSWER = "I rebuilt the ledger by hand and it balanced again";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private InterviewSessions interviews;

    @Autowired
    private Guides guides;

    @Autowired
    private SessionTokens tokens;

    @Autowired
    private JumpingClock wallClock;

    @Autowired
    @FlywayDataSource
    private DataSource tables;

    private UUID session = new UUID(0, 0);

    /// A wall clock that somebody corrects.
    static final class JumpingClock implements InstantSource {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @TestConfiguration
    static class Engines {
        @Bean
        @Primary
        JumpingClock jumpingClock() {
            return new JumpingClock();
        }

        @Bean
        SpeechToText scriptedEars() {
            return new ScriptedSpeechToText(ANSWER);
        }

        @Bean
        TextToSpeech scriptedVoice() {
            return new ScriptedTextToSpeech();
        }

        @Bean
        VoiceActivity loudness() {
            return new LoudnessVoiceActivity();
        }
    }

    @BeforeEach
    void setUp() {
        session = consented();
    }

    @Test
    void aTypedAnswerIsAcknowledgedOnceItIsStored() throws Exception {
        try (LiveClient client = joined("null")) {
            client.awaitActivity("listening");
            UUID id = UUID.randomUUID();
            client.send(answer(id, "I keep the books of a small museum"));
            JsonNode turn =
                    client.await("turn", m -> m.path("clientId").asString("").equals(id.toString()));
            assertThat(transcript())
                    .extracting(Turn::text)
                    .contains(turn.path("text").asString());
            client.awaitActivity("speaking");
            assertThat(client.speechFrames.get()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, working", "de, missing"})
    void whoTypesLearnsWhetherTheyCouldSpeakInTheLanguage(String language, String recognizer) throws Exception {
        session = consented(language);
        try (LiveClient client = joined("null")) {
            JsonNode state =
                    client.await("state", m -> m.path("activity").asString().equals("listening"));
            assertThat(state.path("recognizer").asString()).isEqualTo(recognizer);
        }
    }

    @Test
    void aSpokenAnswerBecomesATurn() throws Exception {
        try (LiveClient client = joined(MICROPHONE)) {
            client.awaitActivity("listening");
            speak(client);
            JsonNode turn =
                    client.await("turn", m -> m.path("speaker").asString().equals("candidate"));
            assertThat(turn.path("text").asString()).isEqualTo(ANSWER);
            assertThat(transcript())
                    .filteredOn(Turn::byCandidate)
                    .extracting(Turn::text)
                    .containsExactly(ANSWER);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    @Fault("clock-jump")
    void aWallClockThatJumpsByAnHourMovesNothingInTheInterview(long hours) throws Exception {
        String before = token();
        try (LiveClient client = joined("null")) {
            client.awaitActivity("listening");
            wallClock.ahead = Duration.ofHours(hours);
            client.send(answer(UUID.randomUUID(), "I keep the books of a small museum"));
            JsonNode turn =
                    client.await("turn", m -> m.path("speaker").asString().equals("candidate"));
            assertThat(turn.path("at").asLong()).isLessThan(60_000);
            client.awaitActivity("speaking");
            client.awaitActivity("listening");
        }
        try (LiveClient again = new LiveClient(http, port, "")) {
            again.join(session.toString(), before, "null");
            assertThat(again.await("ready", m -> true).path("resumed").asBoolean())
                    .isTrue();
            JsonNode state = again.await("state", m -> true);
            assertThat(state.path("clock").path("elapsedMs").asLong()).isLessThan(60_000);
        } finally {
            wallClock.ahead = Duration.ZERO;
        }
    }

    @Test
    @Fault("disk-full")
    void aTurnThatTheFullDiskRefusesIsKeptAndStoredOnceThereIsRoom() throws Exception {
        try (LiveClient client = joined("null")) {
            client.awaitActivity("listening");
            JdbcClient owner = JdbcClient.create(tables);
            owner.sql("""
                    create function refuse_turn() returns trigger language plpgsql as
                    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$""").update();
            owner.sql("""
                    create trigger full_disk before insert on transcript_entries
                    for each row execute function refuse_turn()""").update();
            UUID id = UUID.randomUUID();
            try {
                client.send(answer(id, "I keep the books of a small museum"));
                JsonNode notice = client.await("notice", m -> true);
                assertThat(notice.path("code").asString()).isEqualTo("storage-waiting");
            } finally {
                owner.sql("drop trigger full_disk on transcript_entries").update();
                owner.sql("drop function refuse_turn").update();
            }
            client.await("turn", m -> m.path("clientId").asString("").equals(id.toString()));
            client.awaitActivity("speaking");
        }
        assertThat(transcript()).filteredOn(Turn::byCandidate).hasSize(1);
    }

    @Test
    @Fault("two-tabs")
    void aNewerConnectionTakesOverWithoutASecondGreeting() throws Exception {
        try (LiveClient first = joined("null")) {
            first.awaitActivity("listening");
            first.send(answer(UUID.randomUUID(), "I keep the books of a small museum"));
            first.await("turn", m -> m.path("speaker").asString().equals("candidate"));
            first.awaitActivity("listening");
            try (LiveClient second = new LiveClient(http, port, "")) {
                second.join(session.toString(), token(), "null");
                JsonNode ready = second.await("ready", m -> true);
                assertThat(first.closed()).isEqualTo(4409);
                assertThat(ready.path("resumed").asBoolean()).isTrue();
                second.awaitActivity("listening");
            }
        }
        assertThat(transcript())
                .extracting(Turn::kind)
                .filteredOn(k -> k.name().equals("WARM_UP"))
                .hasSize(1);
    }

    @Test
    void endingClosesWithTheOutcome() throws Exception {
        try (LiveClient client = joined("null")) {
            client.awaitActivity("listening");
            client.send("{\"type\":\"end\"}");
            JsonNode ended = client.await("ended", m -> true);
            assertThat(ended.path("reason").asString()).isEqualTo("ended-by-candidate");
            assertThat(ended.path("outcome").asString()).isEqualTo("insufficient-data");
            assertThat(client.closed()).isEqualTo(1000);
        }
        assertThat(Tenant.call(Tenant.LOCAL, () -> interviews.get(session)).status())
                .isEqualTo(Status.COMPLETED);
        try (LiveClient late = new LiveClient(http, port, "")) {
            late.join(session.toString(), token(), "null");
            assertThat(late.closed()).isEqualTo(4410);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json                                  | malformed-message | 4400",
                "{}                                       | malformed-message | 4400",
                "{\"type\":\"dance\"}                     | malformed-message | 4400",
                "{\"type\":\"playback\",\"reply\":1}      | malformed-message | 4400",
                "{\"type\":\"timing\",\"profile\":\"x\"}  | malformed-message | 4400",
                "{\"type\":\"answer\",\"clientId\":\"1\"} | malformed-message | 4400",
                "{\"type\":\"join\",\"protocol\":1,\"sessionId\":\"00000000-0000-0000-0000-000000000000\",\"token\":\"x\"} | not-joined | 4400"
            })
    void whatIsNotOfTheProtocolIsRefusedByName(String message, String code, int closeCode) throws Exception {
        try (LiveClient client = joined(MICROPHONE)) {
            client.send(message);
            assertThat(client.await("error", m -> true).path("code").asString()).isEqualTo(code);
            assertThat(client.closed()).isEqualTo(closeCode);
        }
    }

    @Test
    void framesOfAnotherShapeAreRefusedByName() throws Exception {
        try (LiveClient client = joined(MICROPHONE)) {
            client.send(new byte[100]);
            assertThat(client.await("error", m -> true).path("code").asString()).isEqualTo("malformed-frame");
        }
        try (LiveClient client = joined(MICROPHONE)) {
            client.send(new byte[2_000]);
            assertThat(client.await("error", m -> true).path("code").asString()).isEqualTo("too-large");
        }
    }

    @Test
    void aFloodIsRefusedByName() throws Exception {
        try (LiveClient client = joined(MICROPHONE)) {
            client.flood("{\"type\":\"typing\",\"active\":false}");
            assertThat(client.await("error", m -> true).path("code").asString()).isEqualTo("flooding");
            assertThat(client.closed()).isEqualTo(4429);
        }
    }

    @Test
    void nobodyGetsInWithoutTheSessionsOwnTokenAndConsent() throws Exception {
        assertThat(codeAfterJoin(session, "forged")).isEqualTo(4401);
        assertThat(codeAfterJoin(UUID.randomUUID(), token())).isEqualTo(4401);
        UUID nowhere = UUID.randomUUID();
        assertThat(codeAfterJoin(nowhere, tokens.issue(Tenant.LOCAL, nowhere).value()))
                .isEqualTo(4404);
        assertThat(codeAfterJoin(
                        session, tokens.issue(UUID.randomUUID(), session).value()))
                .isEqualTo(4404);
        UUID fresh = created();
        assertThat(codeAfterJoin(fresh, tokens.issue(Tenant.LOCAL, fresh).value()))
                .isEqualTo(4403);
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        assertThatThrownBy(() -> new LiveClient(http, port, "http://elsewhere.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void randomInputNeverLeavesASessionStuck() throws Exception {
        var random = new Random(20_261_120);
        for (int round = 0; round < 30; round++) {
            try (LiveClient client = joined(MICROPHONE)) {
                byte[] bytes = new byte[random.nextInt(1_500)];
                random.nextBytes(bytes);
                if (random.nextBoolean()) {
                    client.send(bytes);
                } else {
                    client.send(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
                assertThat(client.closed()).isBetween(4400, 4413);
            }
        }
        try (LiveClient client = joined("null")) {
            client.awaitActivity("listening");
        }
    }

    private int codeAfterJoin(UUID id, String token) throws Exception {
        try (LiveClient client = new LiveClient(http, port, "")) {
            client.join(id.toString(), token, "null");
            return client.closed();
        }
    }

    private LiveClient joined(String microphone) throws InterruptedException {
        var client = new LiveClient(http, port, "http://localhost:" + port);
        client.join(session.toString(), token(), microphone);
        client.await("ready", m -> true);
        return client;
    }

    private static void speak(LiveClient client) throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            client.hum(8_000);
        }
        for (int i = 0; i < 30; i++) {
            client.hum(0);
        }
    }

    private static String answer(UUID id, String text) {
        return "{\"type\":\"answer\",\"clientId\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
    }

    private List<Turn> transcript() {
        return Tenant.call(Tenant.LOCAL, () -> interviews.transcript(session));
    }

    private String token() {
        return tokens.issue(Tenant.LOCAL, session).value();
    }

    private UUID consented() {
        return consented("en");
    }

    private UUID consented(String language) {
        UUID id = created(language);
        Tenant.run(
                Tenant.LOCAL,
                () -> interviews.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false));
        return id;
    }

    private UUID created() {
        return created("en");
    }

    private UUID created(String language) {
        var guide = guides.plan(new GuideRequest(
                "Bookkeeper",
                "",
                "",
                InterviewType.BEHAVIOURAL,
                Difficulty.STANDARD,
                language,
                Duration.ofMinutes(10),
                2,
                Set.of(),
                1));
        return Tenant.call(
                Tenant.LOCAL,
                () -> interviews
                        .create(new NewInterview("", "Bookkeeper", "", "", "", guide))
                        .id());
    }
}
