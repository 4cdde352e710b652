package io.vivavoce.provider.internal;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineHistory;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The tables `engine_services` and `engine_events` of the bound tenant. What comes for an interview that was deleted
/// meanwhile is dropped.
@Repository
@Transactional
class HistoryTable implements EngineHistory {
    private final JdbcClient client;

    HistoryTable(JdbcClient client) {
        this.client = client;
    }

    /// Whether the tenant has such an interview.
    boolean knows(UUID session) {
        return client.sql("select exists (select from interview_sessions where id = :session)")
                .param("session", session)
                .query(Boolean.class)
                .single();
    }

    void add(UUID session, Service service) {
        client.sql("""
                        insert into engine_services as so_far (tenant_id, session_id, kind, rung, name, tier,
                            served, failures, first_at, last_at)
                        select :tenant, id, :kind, :rung, :name, :tier, :served, :failures, :first, :last
                        from interview_sessions where id = :session
                        on conflict (tenant_id, session_id, kind, rung) do update
                        set served = so_far.served + excluded.served, failures = so_far.failures + excluded.failures,
                            name = excluded.name, last_at = greatest(so_far.last_at, excluded.last_at)""")
                .param("tenant", Tenant.current())
                .param("session", session)
                .param("kind", service.kind().name())
                .param("rung", service.rung())
                .param("name", service.name())
                .param("tier", service.tier().name())
                .param("served", service.served())
                .param("failures", service.failures())
                .param("first", at(service.first()))
                .param("last", at(service.last()))
                .update();
    }

    void add(UUID session, Event event) {
        client.sql("""
                        insert into engine_events (id, tenant_id, session_id, at, kind, rung, what, error_kind,
                            error_message)
                        select :id, :tenant, id, :at, :kind, :rung, :what, :error, :message
                        from interview_sessions where id = :session""")
                .param("id", Ids.next())
                .param("tenant", Tenant.current())
                .param("session", session)
                .param("at", at(event.at()))
                .param("kind", event.kind().name())
                .param("rung", event.rung())
                .param("what", code(event.what()))
                .param("error", event.error() == null ? null : event.error().name())
                .param("message", event.message())
                .update();
    }

    @Override
    public List<Service> services(UUID session) {
        return client.sql("""
                        select kind, rung, name, tier, served, failures, first_at, last_at from engine_services
                        where session_id = :session order by first_at, kind, rung""")
                .param("session", session)
                .query((row, number) -> new Service(
                        ServiceKind.valueOf(row.getString("kind")),
                        row.getString("rung"),
                        row.getString("name"),
                        Tier.valueOf(row.getString("tier")),
                        row.getInt("served"),
                        row.getInt("failures"),
                        instant(row, "first_at"),
                        instant(row, "last_at")))
                .list();
    }

    @Override
    public List<Event> events(UUID session) {
        return client.sql("""
                        select at, kind, rung, what, error_kind, error_message from engine_events
                        where session_id = :session order by id""")
                .param("session", session)
                .query((row, number) -> new Event(
                        instant(row, "at"),
                        ServiceKind.valueOf(row.getString("kind")),
                        row.getString("rung"),
                        What.valueOf(
                                row.getString("what").toUpperCase(Locale.ROOT).replace('-', '_')),
                        error(row.getString("error_kind")),
                        row.getString("error_message")))
                .list();
    }

    /// As it is stored and sent: `over-budget`.
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProviderException.@Nullable Kind error(@Nullable String name) {
        return name == null ? null : ProviderException.Kind.valueOf(name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
