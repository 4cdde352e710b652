package io.vivavoce.identity.internal;

import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The bound tenant itself; needs a transaction.
@Repository
class TenantTable {
    private final JdbcClient client;

    TenantTable(JdbcClient client) {
        this.client = client;
    }

    /// @param personal whether it is one person's alone
    record Profile(UUID id, boolean personal, String name, Instant createdAt) {}

    Optional<Profile> find() {
        return client.sql("""
                        select tenants.id, kind, name, tenant_profiles.created_at
                        from tenant_profiles join tenants on tenants.id = tenant_id""").query(TenantTable::row).optional();
    }

    void insert(boolean personal, String name, Instant now) {
        client.sql("insert into tenants (id, kind, created_at) values (:id, :kind, :at)")
                .param("id", Tenant.current())
                .param("kind", personal ? "personal" : "organisation")
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        client.sql("insert into tenant_profiles (tenant_id, name, created_at) values (:id, :name, :at)")
                .param("id", Tenant.current())
                .param("name", name)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(String name) {
        client.sql("update tenant_profiles set name = :name")
                .param("name", name)
                .update();
    }

    /// Deletes it with everything that belongs to it.
    void delete() {
        client.sql("delete from tenants where id = :id")
                .param("id", Tenant.current())
                .update();
    }

    private static Profile row(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getObject("id", UUID.class),
                row.getString("kind").equals("personal"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
