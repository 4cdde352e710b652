package io.vivavoce.notification.internal;

import io.vivavoce.notification.Mail;
import io.vivavoce.notification.internal.StoredMail.State;
import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The letters of the current tenant; needs a transaction. Which tenant has how old letters is known without one.
@Component
class MailTable {
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MailTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Where a letter lies.
    record Place(UUID tenant, UUID mail) {}

    void add(UUID id, Mail mail, State state, Instant now) {
        jdbc.sql("""
                insert into mail_messages
                    (id, tenant_id, recipient, template, linked_id, locale, parameters, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """)
                .param(id)
                .param(Tenant.current())
                .param(mail.recipient())
                .param(mail.template())
                .param(mail.linked())
                .param(mail.locale().toLanguageTag())
                .param(json.writeValueAsString(mail.parameters()))
                .param(state.wire())
                .param(timestamp(now))
                .update();
        jdbc.sql("insert into mail_places (mail_id, tenant_id, created_at) values (?, ?, ?)")
                .params(id, Tenant.current(), timestamp(now))
                .update();
    }

    Optional<StoredMail> find(UUID id) {
        return jdbc.sql("""
                select id, recipient, template, linked_id, locale, parameters, state, attempts, created_at
                from mail_messages where id = ?
                """).param(id).query(this::stored).optional();
    }

    void settle(UUID id, State state, Instant now) {
        jdbc.sql("update mail_messages set state = ?, settled_at = ? where id = ?")
                .params(state.wire(), timestamp(now), id)
                .update();
    }

    /// Notes a try that failed.
    ///
    /// @param failure what kind of failure, never a server's own words, which may hold an address
    void noteFailure(UUID id, String failure) {
        jdbc.sql("update mail_messages set attempts = attempts + 1, failure = ? where id = ?")
                .params(failure, id)
                .update();
    }

    /// The newest letters of all tenants, the newest first.
    List<Place> newest(int count) {
        return jdbc.sql("select tenant_id, mail_id from mail_places order by created_at desc, mail_id desc limit ?")
                .param(count)
                .query((row, number) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    List<UUID> tenantsWithOlderThan(Instant limit) {
        return jdbc.sql("select distinct tenant_id from mail_places where created_at < ?")
                .param(timestamp(limit))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    int removeOlderThan(Instant limit) {
        return jdbc.sql("delete from mail_messages where created_at < ?")
                .param(timestamp(limit))
                .update();
    }

    private StoredMail stored(ResultSet row, int number) throws SQLException {
        var mail = new Mail(
                row.getString("recipient"),
                row.getString("template"),
                row.getObject("linked_id", UUID.class),
                Locale.forLanguageTag(row.getString("locale")),
                json.readValue(row.getString("parameters"), PARAMETERS));
        return new StoredMail(
                row.getObject("id", UUID.class),
                mail,
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
