package io.vivavoce.identity.internal;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The refresh tokens of the bound personal tenant; needs a transaction.
@Repository
class RefreshTokenTable {
    private final JdbcClient client;

    RefreshTokenTable(JdbcClient client) {
        this.client = client;
    }

    /// @param usedAt null while it may be used
    record Row(UUID signIn, @Nullable Instant usedAt) {}

    void insert(byte[] hash, UUID signIn) {
        client.sql("""
                        insert into refresh_tokens (id, tenant_id, sign_in_id, hash)
                        values (:id, :tenant, :signIn, :hash)""")
                .param("id", Ids.next())
                .param("tenant", Tenant.current())
                .param("signIn", signIn)
                .param("hash", hash)
                .update();
    }

    /// Uses a token up; of two who try at once one gets it, and the other finds it used.
    ///
    /// @return the sign-in it belongs to, unless it is not there or was used before
    Optional<UUID> take(byte[] hash, Instant now) {
        return client.sql("""
                        update refresh_tokens set used_at = :now where hash = :hash and used_at is null
                        returning sign_in_id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    Optional<Row> find(byte[] hash) {
        return client.sql("select sign_in_id, used_at from refresh_tokens where hash = :hash")
                .param("hash", hash)
                .query((row, number) ->
                        new Row(row.getObject(1, UUID.class), instant(row.getObject(2, OffsetDateTime.class))))
                .optional();
    }

    /// Forgets all tokens of a sign-in but the newest `count`.
    void keepNewest(UUID signIn, int count) {
        client.sql("""
                        delete from refresh_tokens where sign_in_id = :signIn and id <= (
                            select id from refresh_tokens where sign_in_id = :signIn
                            order by id desc offset :count limit 1)""").param("signIn", signIn).param("count", count).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
