package io.vivavoce.platform.internal.audit;

import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The table `audit_events` of the bound tenant, which the application can only add to.
@Repository
class AuditTable implements Audit {
    private static final String NOBODY = "system";

    private final JdbcClient client;
    private final JsonMapper mapper;
    private final InstantSource clock;

    AuditTable(JdbcClient client, JsonMapper mapper, InstantSource clock) {
        this.client = client;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, @Nullable UUID subject, Map<String, String> details) {
        Optional<Caller> caller = Caller.bound();
        client.sql("""
                        insert into audit_events
                            (id, tenant_id, at, actor_kind, actor_id, actor_name, action, subject_id, details)
                        values (:id, :tenant, :at, :kind, :actor, :name, :action, :subject, :details::jsonb)""")
                .param("id", Ids.next())
                .param("tenant", Tenant.current())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", caller.map(AuditTable::kind).orElse(NOBODY))
                .param("actor", caller.map(Caller::user).orElse(null))
                .param("name", caller.map(Caller::name).orElse(NOBODY))
                .param("action", action)
                .param("subject", subject)
                .param("details", mapper.writeValueAsString(details))
                .update();
    }

    private static String kind(Caller caller) {
        return caller.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
