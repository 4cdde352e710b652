package io.vivavoce.identity.internal;

import io.vivavoce.platform.Tenant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links that may still be used; needs a transaction of the installation's own tenant.
@Repository
class SignInLinkTable {
    private final JdbcClient client;

    SignInLinkTable(JdbcClient client) {
        this.client = client;
    }

    record Row(String email, String returnTo, Instant expiresAt) {}

    void insert(UUID id, String email, String returnTo, Instant expiresAt) {
        client.sql("""
                        insert into sign_in_links (id, tenant_id, email, return_to, expires_at)
                        values (:id, :tenant, :email, :returnTo, :expiresAt)""")
                .param("id", id)
                .param("tenant", Tenant.current())
                .param("email", email)
                .param("returnTo", returnTo)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes an open link away, so that nobody can use it again; of two who try at once one gets it.
    Optional<Row> take(UUID id, Instant now) {
        return client.sql("""
                        delete from sign_in_links where id = :id and expires_at > :now
                        returning email, return_to, expires_at""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    boolean isOpen(UUID id, Instant now) {
        return client.sql("select 1 from sign_in_links where id = :id and expires_at > :now")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query()
                        .listOfRows()
                        .size()
                == 1;
    }

    /// Ends all links to an address but the newest `count`.
    void keepNewest(String email, int count) {
        client.sql("""
                        delete from sign_in_links where id in
                            (select id from sign_in_links where email = :email order by id desc offset :count)""").param("email", email).param("count", count).update();
    }

    void deleteExpired(Instant now) {
        client.sql("delete from sign_in_links where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
