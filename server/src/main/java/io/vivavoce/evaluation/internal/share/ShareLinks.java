package io.vivavoce.evaluation.internal.share;

import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of links of the bound tenant. Within the caller's transaction.
@Repository
class ShareLinks {
    private static final String LOOKUP = "share";
    private static final String COLUMNS = """
            select id, session_id, shows_transcript, shows_name, created_at, expires_at, revoked_at, opened,
                last_opened_at
            from share_links""";

    private final JdbcClient client;

    ShareLinks(JdbcClient client) {
        this.client = client;
    }

    void add(ShareLink link, byte[] hash) {
        client.sql("""
                        insert into share_links (id, tenant_id, session_id, hash, shows_transcript, shows_name,
                            created_at, expires_at)
                        values (:id, :tenant, :session, :hash, :transcript, :name, :created, :expires)""")
                .param("id", link.id())
                .param("tenant", Tenant.current())
                .param("session", link.sessionId())
                .param("hash", hash)
                .param("transcript", link.transcript())
                .param("name", link.name())
                .param("created", Timestamp.from(link.createdAt()))
                .param("expires", Timestamp.from(link.expiresAt()))
                .update();
        client.sql("insert into lookups (kind, hash, tenant_id) values (:kind, :hash, :tenant)")
                .param("kind", LOOKUP)
                .param("hash", hash)
                .param("tenant", Tenant.current())
                .update();
    }

    /// Whose a link is; needs no tenant.
    Optional<UUID> tenant(byte[] hash) {
        return client.sql("select tenant_id from lookups where kind = :kind and hash = :hash")
                .param("kind", LOOKUP)
                .param("hash", hash)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Counts a reader in, if the link is still good.
    Optional<ShareLink> opened(byte[] hash, Instant now) {
        return client.sql("""
                        update share_links set opened = opened + 1, last_opened_at = :now
                        where hash = :hash and revoked_at is null and expires_at > :now
                        returning id, session_id, shows_transcript, shows_name, created_at, expires_at, revoked_at,
                            opened, last_opened_at""")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(ShareLinks::link)
                .optional();
    }

    /// The newest first.
    List<ShareLink> of(UUID session) {
        return client.sql(COLUMNS + " where session_id = :session order by id desc")
                .param("session", session)
                .query(ShareLinks::link)
                .list();
    }

    /// All of the tenant, the newest first.
    List<ShareLink> all() {
        return client.sql(COLUMNS + " order by id desc").query(ShareLinks::link).list();
    }

    Optional<ShareLink> find(UUID session, UUID id) {
        return client.sql(COLUMNS + " where session_id = :session and id = :id")
                .param("session", session)
                .param("id", id)
                .query(ShareLinks::link)
                .optional();
    }

    void revoke(UUID id, Instant now) {
        client.sql("update share_links set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static ShareLink link(ResultSet row, int number) throws SQLException {
        return new ShareLink(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getBoolean("shows_transcript"),
                row.getBoolean("shows_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                row.getInt("opened"),
                instant(row.getTimestamp("last_opened_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
