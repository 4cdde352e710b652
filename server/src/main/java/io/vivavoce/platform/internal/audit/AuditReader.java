package io.vivavoce.platform.internal.audit;

import io.vivavoce.platform.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the table `audit_events`.
@Repository
class AuditReader implements AuditLog {
    private static final int PAGE = 1000;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient client;
    private final JsonMapper mapper;

    AuditReader(JdbcClient client, JsonMapper mapper) {
        this.client = client;
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(int limit, @Nullable UUID before, @Nullable String action) {
        return client.sql("""
                        select * from audit_events
                        where (:before::uuid is null or id < :before::uuid)
                        and (:action::text is null or action = :action::text)
                        order by id desc limit :limit""")
                .param("before", before)
                .param("action", action)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(Consumer<Entry> reader) {
        List<Entry> page = latest(PAGE, null, null);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = latest(PAGE, page.getLast().id(), null);
        }
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getObject("subject_id", UUID.class),
                mapper.readValue(row.getString("details"), DETAILS));
    }
}
