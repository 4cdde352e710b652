package io.vivavoce.guide.internal;

import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table `guides` of the bound tenant, each with its latest version; needs a transaction.
@Repository
class GuideTable {
    private static final String SELECT = """
            select guide.*, version.number, version.content, version.published_at, version.first_used_at
            from guides guide left join lateral (
                select * from guide_versions where guide_id = guide.id order by number desc limit 1) version on true
            """;

    private final JdbcClient client;
    private final JsonMapper json = JsonMapper.shared();

    GuideTable(JdbcClient client) {
        this.client = client;
    }

    void insert(UUID id, WrittenGuide draft, @Nullable String draftedBy, Instant now) {
        client.sql("""
                        insert into guides (id, tenant_id, draft, drafted_by, revision, created_at, updated_at)
                        values (:id, :tenant, :draft::jsonb, :draftedBy, 1, :now, :now)""")
                .param("id", id)
                .param("tenant", Tenant.current())
                .param("draft", json.writeValueAsString(draft))
                .param("draftedBy", draftedBy)
                .param("now", at(now))
                .update();
    }

    /// All of them, the one changed last first.
    List<OwnGuide> all() {
        return client.sql(SELECT + "order by guide.updated_at desc, guide.id desc")
                .query(this::row)
                .list();
    }

    long count() {
        return client.sql("select count(*) from guides").query(Long.class).single();
    }

    Optional<OwnGuide> find(UUID id) {
        return client.sql(SELECT + "where guide.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /// The same, and nobody else changes it until the transaction ends.
    Optional<OwnGuide> hold(UUID id) {
        return client.sql(SELECT + "where guide.id = :id for update of guide")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /// @param draft null when the last version stands as it is
    void update(UUID id, @Nullable WrittenGuide draft, @Nullable String draftedBy, Instant now) {
        client.sql("""
                        update guides set draft = :draft::jsonb, drafted_by = :draftedBy, revision = revision + 1,
                            updated_at = :now where id = :id""")
                .param("draft", draft == null ? null : json.writeValueAsString(draft))
                .param("draftedBy", draftedBy)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void archive(UUID id, @Nullable Instant archivedAt) {
        client.sql("update guides set archived_at = :archivedAt, revision = revision + 1 where id = :id")
                .param("archivedAt", archivedAt == null ? null : at(archivedAt))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        client.sql("delete from guides where id = :id").param("id", id).update();
    }

    private OwnGuide row(ResultSet row, int number) throws SQLException {
        String draft = row.getString("draft");
        return new OwnGuide(
                row.getObject("id", UUID.class),
                draft == null ? null : json.readValue(draft, WrittenGuide.class),
                row.getString("drafted_by"),
                row.getInt("revision"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                nullableInstant(row, "archived_at"),
                row.getObject("number") == null ? null : GuideVersionTable.row(row, json));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
