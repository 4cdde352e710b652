package io.vivavoce.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineHistory;
import io.vivavoce.provider.EngineUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every engine of one kind under every fault, on the real ladder, each in an interview of its own where a failure is
/// written down. Writes the kind's table in `docs/providers.md`.
///
/// @param <E> the kind
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.providers.patience.until-measured=1s",
            "vivavoce.providers.patience.longest=1s",
            "vivavoce.providers.probing.first=1h",
            "vivavoce.providers.probing.longest=1h",
            "vivavoce.providers.write-every=50ms"
        })
@Timeout(300)
public abstract class FaultTableContract<E> {
    /// Good for all of them.
    protected static final String KEY = ElevenLabsStandIn.KEY;

    /// How long news may take until they are written down.
    protected static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ITSELF = "itself";

    private final String part;
    private final Map<String, StandIn> standIns;

    @Autowired
    private List<EngineFactory<E>> factories;

    @Autowired
    private EngineHistory history;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    @Autowired
    private MockMvcTester mvc;

    /// @param part of the page
    /// @param standIns by rung, in the order of the table
    protected FaultTableContract(String part, Map<String, StandIn> standIns) {
        this.part = part;
        this.standIns = standIns;
    }

    protected static void connect(DynamicPropertyRegistry properties, String provider, StandIn standIn, String path) {
        properties.add("vivavoce.providers." + provider + ".base-url", () -> standIn.baseUrl() + path);
        properties.add("vivavoce.providers." + provider + ".api-key", () -> KEY);
    }

    /// Asks for one piece of work, and checks that it was done whole and once.
    ///
    /// @param what for the words of a failed assertion
    /// @return what became of it; `itself` when the engine did the work
    protected abstract String work(EngineFactory<E> factory, EngineUser user, String what) throws Exception;

    /// What the table says of an outcome.
    protected String told(Fault fault, String outcome) {
        return outcome;
    }

    @Test
    void whateverFailsTheWorkIsDoneAndTheFailureWrittenDown() throws Exception {
        FaultTable table = new FaultTable(part);
        for (Map.Entry<String, StandIn> rung : standIns.entrySet()) {
            EngineFactory<E> factory = factory(rung.getKey());
            for (Fault fault : Fault.values()) {
                makeHealthy(factory, rung.getValue());
                rung.getValue().drip(Duration.ZERO);
                rung.getValue().fault(fault);
                String outcome = outcome(factory, fault);
                if (fault != Fault.NONE) {
                    table.add(factory.name(), fault, told(fault, outcome));
                }
            }
            makeHealthy(factory, rung.getValue());
        }
        table.requireOnPage();
    }

    private EngineFactory<E> factory(String id) {
        return factories.stream()
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void makeHealthy(EngineFactory<E> factory, StandIn standIn) {
        standIn.fault(Fault.NONE);
        assertThat(mvc.post()
                        .uri("/api/providers/{id}/trial", factory.provider().orElseThrow()))
                .hasStatusOk()
                .bodyText()
                .contains("\"rung\":\"" + factory.id() + "\",\"ok\":true");
    }

    private String outcome(EngineFactory<E> factory, Fault fault) throws Exception {
        UUID session = interview();
        String what = factory.id() + " under " + fault;
        String outcome = work(factory, new EngineUser(Tenant.LOCAL, session), what);
        if (fault == Fault.NONE) {
            assertThat(outcome).as(what).isEqualTo(ITSELF);
        } else if (!outcome.equals(ITSELF)) {
            await(what).atMost(PATIENCE).until(() -> failed(factory, session));
        }
        return outcome;
    }

    private boolean failed(EngineFactory<E> factory, UUID session) {
        return Tenant.call(Tenant.LOCAL, () -> history.events(session)).stream()
                .anyMatch(event -> event.rung().equals(factory.id()) && event.what() == EngineHistory.What.FAILED);
    }

    private UUID interview() {
        UUID session = Ids.next();
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
}
