package io.vivavoce.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.EngineHistory;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Recipients;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Rung.Unit;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(module = "provider", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.providers.deepgram.api-key=dg-installation",
            "vivavoce.providers.order.speech-to-text=deepgram,openai",
            "vivavoce.providers.probing.first=1h",
            "vivavoce.providers.probing.longest=1h",
            "vivavoce.providers.write-every=1h"
        })
class ProviderModuleTests {
    private static final AtomicReference<@Nullable ProviderException> TROUBLE = new AtomicReference<>();

    private static final ScriptedEngine.Factory DEEPGRAM =
            new ScriptedEngine.Factory("deepgram", Tier.CLOUD, Optional.of("deepgram"), TROUBLE);

    private static final ScriptedEngine.Factory OPENAI =
            new ScriptedEngine.Factory("openai", Tier.CLOUD, Optional.of("openai"), new AtomicReference<>());
    private static final ScriptedEngine.Factory BUILT_IN =
            new ScriptedEngine.Factory("built-in", Tier.BUILT_IN, Optional.empty(), new AtomicReference<>());
    private static final List<ScriptedEngine.Factory> FACTORIES = List.of(BUILT_IN, OPENAI, DEEPGRAM);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProviderLadders ladders;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private EngineHistory history;

    @Autowired
    private ProviderTable table;

    @Autowired
    private ResealedKeys resealed;

    @Autowired
    private EngineHealths healths;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    @TestConfiguration
    static class Engines {
        @Bean
        EngineRange<ScriptedEngine> scriptedEngines() {
            return new EngineRange<>(ServiceKind.SPEECH_TO_TEXT, List.copyOf(FACTORIES), ScriptedEngine::work);
        }
    }

    @BeforeEach
    void asItBegan() {
        TROUBLE.set(null);
        healths.of(ServiceKind.SPEECH_TO_TEXT, "deepgram", "dg-installation").succeeded(Duration.ofMillis(1));
        mvc.delete().uri("/api/providers/openai/key").exchange();
        mvc.delete().uri("/api/providers/deepgram/key").exchange();
        say("{\"stayLocal\":false}");
    }

    private static List<String> ids(Ladder<ScriptedEngine> ladder) {
        return ladder.usable().stream().map(Rung::id).toList();
    }

    private Ladder<ScriptedEngine> ladder(@Nullable UUID session) {
        return ladders.of(
                ServiceKind.SPEECH_TO_TEXT,
                new EngineUser(Tenant.LOCAL, session),
                Locale.ENGLISH,
                FACTORIES,
                ScriptedEngine::work);
    }

    private MvcTestResult put(String path, String json) {
        return mvc.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult say(String json) {
        return put("/api/providers/policy", json);
    }

    private UUID interview() {
        UUID session = UUID.randomUUID();
        transaction.run(
                Tenant.LOCAL,
                () -> client.sql("""
                        insert into interview_sessions (id, tenant_id, status, candidate_name, job_title, company,
                            job_description, resume_text, interview_type, guide, created_at)
                        values (:id, :tenant, 'created', '', '', '', '', '', 'mixed', '{}', now())""")
                        .param("id", session)
                        .param("tenant", Tenant.LOCAL)
                        .update());
        return session;
    }

    @Test
    void aLadderHasWhatIsConnectedInTheOrderOfTheSettings() {
        Ladder<ScriptedEngine> ladder = ladder(null);
        assertThat(ids(ladder)).containsExactly("deepgram", "built-in");
        assertThat(put("/api/providers/openai/key", "{\"key\":\"sk-own\"}")).hasStatus(204);
        assertThat(ids(ladder)).containsExactly("deepgram", "openai", "built-in");
        assertThat(ladder.usable().get(1).engine().key()).isEqualTo("sk-own");
        assertThat(ids(ladders.of(
                        ServiceKind.SPEECH_TO_TEXT,
                        new EngineUser(Tenant.LOCAL, null),
                        Locale.GERMAN,
                        FACTORIES,
                        ScriptedEngine::work)))
                .isEmpty();
    }

    @Test
    void aKeyIsNeverShownAndIsSealedAtRest() {
        put("/api/providers/deepgram/key", "{\"key\":\"dg-tenants-own\"}");
        assertThat(ladder(null).usable().getFirst().engine().key()).isEqualTo("dg-tenants-own");
        MvcTestResult seen = mvc.get().uri("/api/providers").exchange();
        assertThat(seen).hasStatusOk().bodyText().doesNotContain("dg-");
        assertThat(seen)
                .bodyJson()
                .extractingPath("$.connections[?(@.provider=='deepgram')].key")
                .asArray()
                .containsExactly("own");
        String everything = transaction.call(
                Tenant.LOCAL, () -> client.sql("""
                        select string_agg(t, ' ') from (
                            select row_to_json(k)::text || encode(sealed_key, 'escape') t from provider_keys k
                            union all select row_to_json(a)::text from audit_events a) every""").query(String.class).single());
        assertThat(everything).contains("provider-key.changed").doesNotContain("dg-tenants");
        assertThat(mvc.delete().uri("/api/providers/deepgram/key")).hasStatus(204);
        assertThat(ladder(null).usable().getFirst().engine().key()).isEqualTo("dg-installation");
    }

    @Test
    void nothingThatLeavesThisMachineIsOnTheLadderWhereTheTenantSaysSo() {
        Ladder<ScriptedEngine> ladder = ladder(null);
        assertThat(say("{\"stayLocal\":true}")).hasStatusOk();
        assertThat(ids(ladder)).containsExactly("built-in");
        assertThat(mvc.get().uri("/api/providers"))
                .bodyJson()
                .extractingPath("$.services[0].rungs[0].state")
                .isEqualTo("kept-out");
    }

    @Test
    void onlyThoseWhomThePersonAgreedToAreOnTheLadderOfTheirInterview() {
        put("/api/providers/openai/key", "{\"key\":\"sk-own\"}");
        var user = new EngineUser(Tenant.LOCAL, interview(), Set.of("openai"));
        assertThat(ids(ladders.of(ServiceKind.SPEECH_TO_TEXT, user, Locale.ENGLISH, FACTORIES, ScriptedEngine::work)))
                .containsExactly("openai", "built-in");
        assertThat(recipients.of(Tenant.LOCAL))
                .extracting(Recipients.Recipient::name)
                .containsExactly("OpenAI", "Deepgram");
        say("{\"stayLocal\":true}");
        assertThat(recipients.of(Tenant.LOCAL)).isEmpty();
    }

    @Test
    void aFailedEngineIsLeftOutUntilATrialSucceeds() {
        Ladder<ScriptedEngine> ladder = ladder(null);
        TROUBLE.set(new ProviderException(Kind.BUSY, "Rate limit reached", null, 429, null));
        ladder.usable().getFirst().failed(new ProviderException(Kind.BUSY, "Rate limit reached", null, 429, null));
        assertThat(ids(ladder)).containsExactly("built-in");
        MvcTestResult seen = mvc.get().uri("/api/providers").exchange();
        assertThat(seen)
                .bodyJson()
                .extractingPath("$.services[0].rungs[0].state")
                .isEqualTo("failing");
        assertThat(seen)
                .bodyJson()
                .extractingPath("$.services[0].rungs[0].error.message")
                .isEqualTo("Rate limit reached");
        assertThat(mvc.post().uri("/api/providers/deepgram/trial"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.results[0].error.status")
                .isEqualTo(429);
        TROUBLE.set(null);
        assertThat(mvc.post().uri("/api/providers/deepgram/trial"))
                .bodyJson()
                .extractingPath("$.results[0].latencyMs")
                .isEqualTo(120);
        assertThat(ids(ladder)).containsExactly("deepgram", "built-in");
    }

    @Test
    void whatEnginesDidIsWrittenDownForTheInterview() {
        UUID session = interview();
        Rung<ScriptedEngine> rung = ladder(session).usable().getFirst();
        rung.succeeded(Duration.ofMillis(100));
        rung.used(Unit.AUDIO_MILLISECONDS, 60_000);
        rung.used(Unit.AUDIO_MILLISECONDS, 60_000);
        ledgers.write();
        rung.failed(new ProviderException(Kind.CRASHED, "internal error", null, 500, null));
        ladder(session).usable().getFirst().succeeded(Duration.ofMillis(50));
        ledgers.write();
        MvcTestResult seen =
                mvc.get().uri("/api/sessions/{id}/engines", session).exchange();
        assertThat(seen)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.engines[*].rung")
                .asArray()
                .containsExactly("deepgram", "built-in");
        assertThat(seen).bodyJson().extractingPath("$.engines[0].failures").isEqualTo(1);
        assertThat(seen).bodyJson().extractingPath("$.events[0].error.message").isEqualTo("internal error");
        assertThat(seen).bodyJson().extractingPath("$.cost").isEqualTo(0.0154);
        Tenant.run(
                Tenant.LOCAL,
                () -> assertThat(history.services(session))
                        .extracting(EngineHistory.Service::served)
                        .containsExactly(1, 1));
        assertThat(mvc.get().uri("/api/providers/usage"))
                .bodyJson()
                .extractingPath("$.items[?(@.rung=='deepgram')].unit")
                .asArray()
                .containsExactly("audio-seconds");
    }

    @Test
    void aDeletedInterviewLeavesOnlyWhatItCost() {
        UUID session = interview();
        long before = spent();
        Rung<ScriptedEngine> rung = ladder(session).usable().getFirst();
        rung.used(Unit.AUDIO_MILLISECONDS, 60_000);
        ledgers.write();
        delete(session);
        rung.used(Unit.AUDIO_MILLISECONDS, 60_000);
        rung.succeeded(Duration.ofMillis(10));
        ledgers.write();
        assertThat(spent() - before).isEqualTo(15_400);
        long left = transaction.call(
                Tenant.LOCAL,
                () -> client.sql("select count(*) from engine_usage where session_id = :session")
                        .param("session", session)
                        .query(Long.class)
                        .single());
        assertThat(left).isZero();
    }

    private long spent() {
        return transaction.call(
                Tenant.LOCAL,
                () -> client.sql("select coalesce(sum(cost_micros), 0) from engine_usage")
                        .query(Long.class)
                        .single());
    }

    private void delete(UUID session) {
        transaction.run(
                Tenant.LOCAL,
                () -> client.sql("delete from interview_sessions where id = :id")
                        .param("id", session)
                        .update());
    }

    @Test
    void aSpentBudgetLeavesOutWhatCostsMoney() {
        UUID session = interview();
        say("{\"stayLocal\":false,\"perSession\":0.01}");
        Ladder<ScriptedEngine> ladder = ladder(session);
        ladder.usable().getFirst().used(Unit.AUDIO_MILLISECONDS, 60_000);
        assertThat(ids(ladder)).containsExactly("deepgram", "built-in");
        ladder.usable().getFirst().used(Unit.AUDIO_MILLISECONDS, 60_000);
        assertThat(ids(ladder)).containsExactly("built-in");
        assertThat(ids(ladder)).containsExactly("built-in");
        ledgers.write();
        Tenant.run(
                Tenant.LOCAL,
                () -> assertThat(history.events(session))
                        .extracting(EngineHistory.Event::what)
                        .containsExactly(EngineHistory.What.OVER_BUDGET));
        assertThat(ids(ladder(interview()))).contains("deepgram");
    }

    @Test
    void keysSealedWithAnOlderMasterKeyAreSealedAnew() {
        put("/api/providers/openai/key", "{\"key\":\"sk-own\"}");
        assertThat(resealed.sealAnew()).isZero();
        transaction.run(
                Tenant.LOCAL,
                () -> assertThat(table.keys())
                        .extracting(ProviderTable.KeyRow::provider)
                        .containsExactly("openai"));
    }

    @Test
    void whatIsWrongWithACallIsSaid() {
        assertThat(put("/api/providers/nobody/key", "{\"key\":\"x\"}")).hasStatus(404);
        assertThat(put("/api/providers/ollama/key", "{\"key\":\"x\"}")).hasStatus(409);
        assertThat(put("/api/providers/openai/key", "{\"key\":\" \"}")).hasStatus(400);
        assertThat(say("{\"stayLocal\":false,\"perMonth\":-1}")).hasStatus(400);
        assertThat(mvc.post().uri("/api/providers/openai/trial"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("provider-not-connected");
        assertThat(mvc.get().uri("/api/providers/usage?month=soon")).hasStatus(400);
        assertThat(mvc.get().uri("/api/sessions/{id}/engines", UUID.randomUUID()))
                .hasStatus(404);
    }
}
