package io.vivavoce.identity.internal;

import io.vivavoce.platform.Scope;
import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The API keys of the bound tenant; needs a transaction.
@Repository
class ApiKeyTable {
    private final JdbcClient client;

    ApiKeyTable(JdbcClient client) {
        this.client = client;
    }

    /// All of them, the newest first.
    List<ApiKey> all() {
        return client.sql("select * from api_keys order by id desc")
                .query(ApiKeyTable::row)
                .list();
    }

    /// One person's, the newest first.
    List<ApiKey> of(UUID user) {
        return client.sql("select * from api_keys where user_id = :user order by id desc")
                .param("user", user)
                .query(ApiKeyTable::row)
                .list();
    }

    /// The key with this hash, unless it has expired.
    Optional<ApiKey> find(byte[] hash, Instant now) {
        return client.sql("""
                        select * from api_keys where hash = :hash and (expires_at is null or expires_at > :now)""")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ApiKeyTable::row)
                .optional();
    }

    void insert(ApiKey key, byte[] hash) {
        client.sql("""
                        insert into api_keys (id, tenant_id, user_id, name, prefix, hash, scopes, created_at, expires_at)
                        values (:id, :tenant, :user, :name, :prefix, :hash, :scopes, :createdAt, :expiresAt)""")
                .param("id", key.id())
                .param("tenant", Tenant.current())
                .param("user", key.user())
                .param("name", key.name())
                .param("prefix", key.prefix())
                .param("hash", hash)
                .param("scopes", key.scopes().stream().map(Scope::code).toArray(String[]::new))
                .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", time(key.expiresAt()))
                .update();
    }

    void used(UUID id, Instant now) {
        client.sql("update api_keys set last_used_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Ends a key.
    ///
    /// @param user whose it has to be; null for anybody's
    /// @return whether it was there
    boolean delete(UUID id, @Nullable UUID user) {
        return client.sql("delete from api_keys where id = :id and (:user::uuid is null or user_id = :user::uuid)")
                        .param("id", id)
                        .param("user", user)
                        .update()
                > 0;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ApiKey row(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                scopes((String[]) row.getArray("scopes").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                instant(row.getObject("expires_at", OffsetDateTime.class)));
    }

    private static Set<Scope> scopes(String[] codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : codes) {
            Scope.of(code).ifPresent(scopes::add);
        }
        return scopes;
    }
}
