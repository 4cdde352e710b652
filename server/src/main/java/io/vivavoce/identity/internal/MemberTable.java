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

/// The members of the bound tenant; needs a transaction.
@Repository
class MemberTable {
    private final JdbcClient client;
    private final Lookups lookups;

    MemberTable(JdbcClient client, Lookups lookups) {
        this.client = client;
        this.lookups = lookups;
    }

    /// All of them, the owner first and then as they joined.
    List<Member> all() {
        return client.sql("select * from tenant_users order by role <> 'owner', joined_at, user_id")
                .query(MemberTable::row)
                .list();
    }

    Optional<Member> find(UUID user) {
        return client.sql("select * from tenant_users where user_id = :user")
                .param("user", user)
                .query(MemberTable::row)
                .optional();
    }

    /// The same, and nobody changes the members of the tenant until the transaction ends.
    Optional<Member> findForChange(UUID user) {
        client.sql("select 1 from tenant_users order by user_id for update")
                .query()
                .listOfRows();
        return find(user);
    }

    void insert(Person person, Role role, Instant now) {
        client.sql("""
                        insert into tenant_users (tenant_id, user_id, role, name, email, joined_at)
                        values (:tenant, :user, :role, :name, :email, :joinedAt)""")
                .param("tenant", Tenant.current())
                .param("user", person.id())
                .param("role", role.code())
                .param("name", person.name())
                .param("email", person.email())
                .param("joinedAt", now.atOffset(ZoneOffset.UTC))
                .update();
        lookups.add(Lookups.Kind.MEMBER, person.id().toString());
    }

    void changeRole(UUID user, Role role) {
        client.sql("update tenant_users set role = :role where user_id = :user")
                .param("role", role.code())
                .param("user", user)
                .update();
    }

    void rename(UUID user, String name) {
        client.sql("update tenant_users set name = :name where user_id = :user")
                .param("name", name)
                .param("user", user)
                .update();
    }

    void delete(UUID user) {
        client.sql("delete from tenant_users where user_id = :user")
                .param("user", user)
                .update();
        lookups.remove(Lookups.Kind.MEMBER, user.toString());
    }

    private static Member row(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("user_id", UUID.class),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("name"),
                row.getString("email"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant());
    }
}
