package io.vivavoce.provider.internal;

import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.internal.MasterKeys.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables `provider_keys` and `provider_policies` of the bound tenant; needs a transaction.
@Repository
class ProviderTable {
    private final JdbcClient client;

    ProviderTable(JdbcClient client) {
        this.client = client;
    }

    record KeyRow(String provider, Sealed sealed, Instant changedAt) {}

    List<KeyRow> keys() {
        return client.sql("select provider, sealed_key, master_key, changed_at from provider_keys order by provider")
                .query((row, number) -> new KeyRow(
                        row.getString("provider"),
                        new Sealed(row.getString("master_key"), row.getBytes("sealed_key")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void put(Provider provider, Sealed sealed, Instant now) {
        client.sql("""
                        insert into provider_keys (tenant_id, provider, sealed_key, master_key, changed_at)
                        values (:tenant, :provider, :sealed, :master, :now)
                        on conflict (tenant_id, provider) do update
                        set sealed_key = excluded.sealed_key, master_key = excluded.master_key,
                            changed_at = excluded.changed_at""")
                .param("tenant", Tenant.current())
                .param("provider", provider.id())
                .param("sealed", sealed.bytes())
                .param("master", sealed.masterKey())
                .param("now", at(now))
                .update();
    }

    /// Seals a key anew that is still the one that was read.
    void reseal(Provider provider, Sealed before, Sealed after) {
        client.sql("""
                        update provider_keys set sealed_key = :sealed, master_key = :master
                        where provider = :provider and sealed_key = :before""")
                .param("sealed", after.bytes())
                .param("master", after.masterKey())
                .param("provider", provider.id())
                .param("before", before.bytes())
                .update();
    }

    boolean remove(Provider provider) {
        return client.sql("delete from provider_keys where provider = :provider")
                        .param("provider", provider.id())
                        .update()
                == 1;
    }

    Optional<Policy> policy() {
        return client.sql("select stay_local, per_session_micros, per_month_micros from provider_policies")
                .query((row, number) -> new Policy(
                        row.getBoolean("stay_local"),
                        nullableLong(row, "per_session_micros"),
                        nullableLong(row, "per_month_micros")))
                .optional();
    }

    void put(Policy policy, Instant now) {
        client.sql("""
                        insert into provider_policies
                            (tenant_id, stay_local, per_session_micros, per_month_micros, changed_at)
                        values (:tenant, :local, :session, :month, :now)
                        on conflict (tenant_id) do update
                        set stay_local = excluded.stay_local, per_session_micros = excluded.per_session_micros,
                            per_month_micros = excluded.per_month_micros, changed_at = excluded.changed_at""")
                .param("tenant", Tenant.current())
                .param("local", policy.stayLocal())
                .param("session", policy.perSession())
                .param("month", policy.perMonth())
                .param("now", at(now))
                .update();
    }

    /// Everybody who may have keys here.
    List<UUID> tenants() {
        return client.sql("select id from tenants order by id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
