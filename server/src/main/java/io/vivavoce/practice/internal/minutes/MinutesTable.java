package io.vivavoce.practice.internal.minutes;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.practice.internal.minutes.Entry.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts, entries and what is held, of the bound tenant; needs a transaction. The database itself keeps the balance
/// and what is held true to the entries.
@Repository
class MinutesTable {
    private static final int GRANTS = 0x6d696e75;

    private final JdbcClient client;

    MinutesTable(JdbcClient client) {
        this.client = client;
    }

    /// What is held for an interview that has not ended.
    ///
    /// @param since of the interview's clock, when it was reserved
    record Hold(UUID person, long seconds, Duration since) {
        /// How much of the interview's clock it covers.
        Duration covers() {
            return since.plusSeconds(seconds);
        }
    }

    void setUp(UUID session, UUID person) {
        client.sql("""
                        insert into practice_interviews (tenant_id, session_id, person_id)
                        values (:tenant, :session, :person) on conflict do nothing""")
                .param("tenant", Tenant.current())
                .param("session", session)
                .param("person", person)
                .update();
    }

    Optional<UUID> personOf(UUID session) {
        return client.sql("select person_id from practice_interviews where session_id = :session")
                .param("session", session)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Whether the account was made by this.
    boolean open(UUID person) {
        return client.sql("""
                        insert into minute_accounts (tenant_id, person_id) values (:tenant, :person)
                        on conflict do nothing""")
                        .param("tenant", Tenant.current())
                        .param("person", person)
                        .update()
                == 1;
    }

    /// The balance of an account, which nobody else changes until the transaction ends.
    long lock(UUID person) {
        return client.sql("select balance_seconds from minute_accounts where person_id = :person for update")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /// Nobody else grants anything in this tenant until the transaction ends.
    void lockGrants() {
        client.sql("select 1 from pg_advisory_xact_lock(:place, hashtext(:tenant))")
                .param("place", GRANTS)
                .param("tenant", Tenant.current().toString())
                .query()
                .listOfRows();
    }

    boolean entered(String key) {
        return find(key).isPresent();
    }

    Optional<Entry> find(String key) {
        return client.sql("select * from minute_entries where key = :key")
                .param("key", key)
                .query(MinutesTable::row)
                .optional();
    }

    Entry grant(UUID person, long seconds, String key, String note, @Nullable UUID grantedBy, Instant at) {
        return enter(person, Kind.GRANT, seconds, null, null, key, note, grantedBy, at);
    }

    Entry reserve(UUID person, long seconds, UUID session, Duration since, String key, Instant at) {
        return enter(person, Kind.RESERVE, -seconds, session, since, key, "", null, at);
    }

    /// @param back what was not used
    Entry end(Kind kind, UUID person, long back, UUID session, String key, Instant at) {
        return enter(person, kind, back, session, null, key, "", null, at);
    }

    @SuppressWarnings("TooManyParameters")
    private Entry enter(
            UUID person,
            Kind kind,
            long seconds,
            @Nullable UUID session,
            @Nullable Duration since,
            String key,
            String note,
            @Nullable UUID grantedBy,
            Instant at) {
        return client.sql("""
                        insert into minute_entries (id, tenant_id, person_id, kind, seconds, session_id, since_ms, key,
                            note, granted_by, at)
                        values (:id, :tenant, :person, :kind, :seconds, :session::uuid, :since::bigint, :key, :note,
                            :grantedBy::uuid, :at)
                        returning *""")
                .param("id", Ids.next())
                .param("tenant", Tenant.current())
                .param("person", person)
                .param("kind", kind.code())
                .param("seconds", seconds)
                .param("session", session)
                .param("since", since == null ? null : since.toMillis())
                .param("key", key)
                .param("note", note)
                .param("grantedBy", grantedBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(MinutesTable::row)
                .single();
    }

    Optional<Hold> hold(UUID session) {
        return client.sql("select person_id, seconds, since_ms from minute_holds where session_id = :session")
                .param("session", session)
                .query((row, number) -> new Hold(
                        row.getObject("person_id", UUID.class),
                        row.getLong("seconds"),
                        Duration.ofMillis(row.getLong("since_ms"))))
                .optional();
    }

    long held(UUID person) {
        return client.sql("select coalesce(sum(seconds), 0) from minute_holds where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /// How often something was reserved for an interview.
    int reservations(UUID session) {
        return client.sql("select count(*) from minute_entries where session_id = :session and kind = 'reserve'")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    /// What people granted since then, in seconds.
    long granted(Instant since) {
        return client.sql("""
                        select coalesce(sum(seconds), 0) from minute_entries
                        where kind = 'grant' and granted_by is not null and at >= :since""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// What is in an account, in seconds.
    record Sum(long free, long held) {}

    /// What is in all accounts, by person.
    Map<UUID, Sum> sums() {
        Map<UUID, Sum> sums = new HashMap<>();
        client.sql("""
                        select person_id, balance_seconds, coalesce(held, 0) as held
                        from minute_accounts
                        left join (select person_id, sum(seconds) as held from minute_holds group by person_id) holds
                            using (person_id)""").query(row -> {
            sums.put(
                    row.getObject("person_id", UUID.class),
                    new Sum(row.getLong("balance_seconds"), row.getLong("held")));
        });
        return sums;
    }

    /// Entries of an account, the latest first.
    ///
    /// @param before only entries with a smaller number; null for the latest
    List<Entry> latest(UUID person, int limit, @Nullable Integer before) {
        return client.sql("""
                        select * from minute_entries
                        where person_id = :person and (:before::int is null or number < :before::int)
                        order by number desc limit :limit""")
                .param("person", person)
                .param("before", before)
                .param("limit", limit)
                .query(MinutesTable::row)
                .list();
    }

    /// Hands over the entries of all accounts, account by account.
    List<Entry> all() {
        return client.sql("select * from minute_entries order by person_id, number")
                .query(MinutesTable::row)
                .list();
    }

    /// Deletes an account with all of its entries.
    void delete(UUID person) {
        client.sql("delete from minute_accounts where person_id = :person")
                .param("person", person)
                .update();
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("seconds"),
                row.getLong("balance_seconds"),
                row.getObject("session_id", UUID.class),
                row.getString("key"),
                row.getString("note"),
                row.getObject("granted_by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
