package io.vivavoce.identity.internal;

import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sign-ins of the bound personal tenant; needs a transaction.
@Repository
class SignInTable {
    private final JdbcClient client;

    SignInTable(JdbcClient client) {
        this.client = client;
    }

    /// @param tokenHash of what the browser's cookie holds; null for a program
    void insert(SignIn signIn, byte @Nullable [] tokenHash) {
        client.sql("""
                        insert into sign_ins (id, tenant_id, user_id, kind, token_hash, active_tenant_id, user_agent,
                            created_at, last_seen_at, expires_at)
                        values (:id, :tenant, :user, :kind, :hash, :active, :agent, :createdAt, :seenAt, :expiresAt)""")
                .param("id", signIn.id())
                .param("tenant", Tenant.current())
                .param("user", signIn.user())
                .param("kind", signIn.kind().code())
                .param("hash", tokenHash)
                .param("active", signIn.activeTenant())
                .param("agent", signIn.userAgent())
                .param("createdAt", at(signIn.createdAt()))
                .param("seenAt", at(signIn.lastSeenAt()))
                .param("expiresAt", at(signIn.expiresAt()))
                .update();
    }

    /// Those that have not ended, the last used first.
    List<SignIn> open(Instant now) {
        return client.sql("select * from sign_ins where expires_at > :now order by last_seen_at desc, id desc")
                .param("now", at(now))
                .query(SignInTable::row)
                .list();
    }

    /// The identifiers of all of them, ended or not.
    List<UUID> all() {
        return client.sql("select id from sign_ins order by id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The identifiers of those that have ended by themselves.
    List<UUID> expired(Instant now) {
        return client.sql("select id from sign_ins where expires_at <= :now order by id")
                .param("now", at(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<SignIn> find(byte[] tokenHash, Instant now) {
        return client.sql("select * from sign_ins where token_hash = :hash and expires_at > :now")
                .param("hash", tokenHash)
                .param("now", at(now))
                .query(SignInTable::row)
                .optional();
    }

    Optional<SignIn> find(UUID id, Instant now) {
        return client.sql("select * from sign_ins where id = :id and expires_at > :now")
                .param("id", id)
                .param("now", at(now))
                .query(SignInTable::row)
                .optional();
    }

    void seen(UUID id, Instant now) {
        client.sql("update sign_ins set last_seen_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void activate(UUID id, UUID tenant) {
        client.sql("update sign_ins set active_tenant_id = :tenant where id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .update();
    }

    /// Ends one of them.
    ///
    /// @return whether it was there
    boolean delete(UUID id) {
        return client.sql("delete from sign_ins where id = :id").param("id", id).update() > 0;
    }

    /// The hash of what its browser holds; null for a program.
    byte @Nullable [] tokenHash(UUID id) {
        return client.sql("select token_hash from sign_ins where id = :id and token_hash is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SignIn row(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                SignIn.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("active_tenant_id", UUID.class),
                row.getString("user_agent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
