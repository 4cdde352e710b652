package io.vivavoce.identity.internal;

import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invitations of the bound organisation; needs a transaction.
@Repository
class InvitationTable {
    private final JdbcClient client;
    private final Lookups lookups;

    InvitationTable(JdbcClient client, Lookups lookups) {
        this.client = client;
        this.lookups = lookups;
    }

    /// Adds it in place of an earlier one to the same address.
    void put(Invitation invitation) {
        client.sql("select id from member_invitations where email = :email")
                .param("email", invitation.email())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(this::delete);
        client.sql("""
                        insert into member_invitations (id, tenant_id, email, role, invited_by, created_at, expires_at)
                        values (:id, :tenant, :email, :role, :by, :createdAt, :expiresAt)""")
                .param("id", invitation.id())
                .param("tenant", Tenant.current())
                .param("email", invitation.email())
                .param("role", invitation.role().code())
                .param("by", invitation.invitedBy())
                .param("createdAt", invitation.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        lookups.add(Lookups.Kind.MEMBER_INVITATION, invitation.id().toString());
    }

    /// Those that can be accepted, the newest first.
    List<Invitation> open(Instant now) {
        return client.sql("select * from member_invitations where expires_at > :now order by id desc")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(InvitationTable::row)
                .list();
    }

    Optional<Invitation> find(UUID id, Instant now) {
        return client.sql("select * from member_invitations where id = :id and expires_at > :now")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(InvitationTable::row)
                .optional();
    }

    /// Takes it away.
    ///
    /// @return whether it was there; of two who try at once it is true for one
    boolean delete(UUID id) {
        lookups.remove(Lookups.Kind.MEMBER_INVITATION, id.toString());
        return client.sql("delete from member_invitations where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Invitation row(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("invited_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
