package io.vivavoce.resume.internal;

import io.vivavoce.platform.Tenant;
import io.vivavoce.resume.internal.extraction.Outcome;
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

/// The table `resumes` of the bound tenant; needs a transaction.
@Repository
class ResumeTable {
    private static final String SEEN = "(person_id is null or person_id = :person::uuid)";
    private static final int ADDING = 0x72657375;

    private final JdbcClient client;

    ResumeTable(JdbcClient client) {
        this.client = client;
    }

    /// @param person whose it is; null where nobody signs in
    void insert(StoredResume resume, @Nullable UUID person, byte[] digest) {
        client.sql("""
                        insert into resumes
                            (id, tenant_id, person_id, file_name, stored_name, text, words, extraction_error, digest,
                             created_at)
                        values (:id, :tenant, :person::uuid, :fileName, :storedName, :text, :words, :error, :digest,
                             :createdAt)""")
                .param("id", resume.id())
                .param("tenant", Tenant.current())
                .param("person", person)
                .param("digest", digest)
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

    /// Those that a person sees, the current one first.
    List<StoredResume> of(@Nullable UUID person) {
        return client.sql("select * from resumes where " + SEEN + """
                         order by coalesce(chosen_at, created_at) desc, id desc""")
                .param("person", person)
                .query(ResumeTable::row)
                .list();
    }

    /// Nobody adds one for this person until the transaction ends.
    void lock(@Nullable UUID person) {
        client.sql("select 1 from pg_advisory_xact_lock(:place, hashtext(:whose))")
                .param("place", ADDING)
                .param("whose", Tenant.current() + " " + person)
                .query()
                .listOfRows();
    }

    /// One that anybody in the tenant has.
    Optional<StoredResume> find(UUID id) {
        return client.sql("select * from resumes where id = :id")
                .param("id", id)
                .query(ResumeTable::row)
                .optional();
    }

    Optional<StoredResume> find(UUID id, @Nullable UUID person) {
        return client.sql("select * from resumes where id = :id and " + SEEN)
                .param("id", id)
                .param("person", person)
                .query(ResumeTable::row)
                .optional();
    }

    /// The same file, if the person keeps it.
    Optional<StoredResume> same(byte[] digest, @Nullable UUID person) {
        return client.sql("select * from resumes where digest = :digest and " + SEEN + " limit 1")
                .param("digest", digest)
                .param("person", person)
                .query(ResumeTable::row)
                .optional();
    }

    void choose(UUID id, Instant now) {
        client.sql("update resumes set chosen_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void rename(UUID id, String fileName) {
        client.sql("update resumes set file_name = :fileName where id = :id")
                .param("fileName", fileName)
                .param("id", id)
                .update();
    }

    /// Deletes those that are a person's own.
    ///
    /// @return the names of their files
    List<String> deleteOf(UUID person) {
        return client.sql("delete from resumes where person_id = :person returning stored_name")
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .list();
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
