package io.vivavoce.resume.internal;

import io.vivavoce.platform.Tenant;
import io.vivavoce.resume.internal.extraction.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `resumes` of the bound tenant; needs a transaction.
@Repository
class ResumeTable {
    private final JdbcClient client;

    ResumeTable(JdbcClient client) {
        this.client = client;
    }

    void insert(StoredResume resume) {
        client.sql("""
                        insert into resumes
                            (id, tenant_id, file_name, stored_name, text, words, extraction_error, created_at)
                        values (:id, :tenant, :fileName, :storedName, :text, :words, :error, :createdAt)""")
                .param("id", resume.id())
                .param("tenant", Tenant.current())
                .param("fileName", resume.fileName())
                .param("storedName", resume.storedName())
                .param("text", resume.text())
                .param("words", resume.words())
                .param(
                        "error",
                        resume.outcome() == Outcome.READ
                                ? null
                                : resume.outcome().name())
                .param("createdAt", resume.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All of them, the newest first.
    List<StoredResume> all() {
        return client.sql("select * from resumes order by created_at desc, id desc")
                .query(ResumeTable::row)
                .list();
    }

    Optional<StoredResume> find(UUID id) {
        return client.sql("select * from resumes where id = :id")
                .param("id", id)
                .query(ResumeTable::row)
                .optional();
    }

    void delete(UUID id) {
        client.sql("delete from resumes where id = :id").param("id", id).update();
    }

    private static StoredResume row(ResultSet row, int number) throws SQLException {
        String error = row.getString("extraction_error");
        return new StoredResume(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("stored_name"),
                row.getString("text"),
                row.getInt("words"),
                error == null ? Outcome.READ : Outcome.valueOf(error),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
