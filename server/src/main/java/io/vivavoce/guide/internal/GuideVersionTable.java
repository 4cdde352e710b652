package io.vivavoce.guide.internal;

import static io.vivavoce.guide.internal.GuideTable.at;

import io.vivavoce.guide.internal.OwnGuide.Version;
import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table `guide_versions` of the bound tenant; needs a transaction.
@Repository
class GuideVersionTable {
    private final JdbcClient client;
    private final JsonMapper json = JsonMapper.shared();

    GuideVersionTable(JdbcClient client) {
        this.client = client;
    }

    void insert(UUID guide, int number, WrittenGuide content, Instant now) {
        client.sql("""
                        insert into guide_versions (tenant_id, guide_id, number, content, published_at)
                        values (:tenant, :guide, :number, :content::jsonb, :now)""")
                .param("tenant", Tenant.current())
                .param("guide", guide)
                .param("number", number)
                .param("content", json.writeValueAsString(content))
                .param("now", at(now))
                .update();
    }

    /// Writes a version anew that no interview was held with; false when one was.
    boolean replace(UUID guide, int number, WrittenGuide content, Instant now) {
        return client.sql("""
                        update guide_versions set content = :content::jsonb, published_at = :now
                        where guide_id = :guide and number = :number and first_used_at is null""")
                        .param("content", json.writeValueAsString(content))
                        .param("now", at(now))
                        .param("guide", guide)
                        .param("number", number)
                        .update()
                == 1;
    }

    /// The versions, the latest first.
    List<Version> all(UUID guide) {
        return client.sql("select * from guide_versions where guide_id = :guide order by number desc")
                .param("guide", guide)
                .query((row, number) -> row(row, json))
                .list();
    }

    Optional<Version> find(UUID guide, int number) {
        return client.sql("select * from guide_versions where guide_id = :guide and number = :number")
                .param("guide", guide)
                .param("number", number)
                .query((row, index) -> row(row, json))
                .optional();
    }

    /// Freezes a version: an interview is held with it.
    void use(UUID guide, int number, Instant now) {
        client.sql("""
                        update guide_versions set first_used_at = :now
                        where guide_id = :guide and number = :number and first_used_at is null""")
                .param("now", at(now))
                .param("guide", guide)
                .param("number", number)
                .update();
    }

    static Version row(ResultSet row, JsonMapper json) throws SQLException {
        return new Version(
                row.getInt("number"),
                json.readValue(row.getString("content"), WrittenGuide.class),
                GuideTable.instant(row, "published_at"),
                GuideTable.nullableInstant(row, "first_used_at"));
    }
}
