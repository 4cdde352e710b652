package io.vivavoce.identity.internal;

import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one account of the bound personal tenant; needs a transaction.
@Repository
class PersonTable {
    private final JdbcClient client;

    PersonTable(JdbcClient client) {
        this.client = client;
    }

    Optional<Person> find() {
        return client.sql("select * from users").query(PersonTable::row).optional();
    }

    void insert(Person person) {
        client.sql("""
                        insert into users (id, tenant_id, email, name, locale, created_at)
                        values (:id, :tenant, :email, :name, :locale, :createdAt)""")
                .param("id", person.id())
                .param("tenant", Tenant.current())
                .param("email", person.email())
                .param("name", person.name())
                .param("locale", person.locale())
                .param("createdAt", person.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(String name, String locale) {
        client.sql("update users set name = :name, locale = :locale")
                .param("name", name)
                .param("locale", locale)
                .update();
    }

    static Person row(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("locale"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
