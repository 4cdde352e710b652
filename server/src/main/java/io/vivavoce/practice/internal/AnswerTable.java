package io.vivavoce.practice.internal;

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

/// The table `practice_answers` of the bound tenant; needs a transaction.
@Repository
class AnswerTable {
    private final JdbcClient client;

    AnswerTable(JdbcClient client) {
        this.client = client;
    }

    /// Whether it was not there yet.
    boolean insert(SavedAnswer answer) {
        return client.sql("""
                        insert into practice_answers
                            (id, tenant_id, session_id, origin_session, question_number, question_text, competency_id,
                             competency_name, language, said, text, tags, saved_at, changed_at)
                        values (:id, :tenant, :bound, :session, :question, :questionText, :competencyId, :competency,
                             :language, :said, :text, :tags, :savedAt, :changedAt)
                        on conflict (tenant_id, origin_session, question_number) do nothing""")
                        .param("id", answer.id())
                        .param("tenant", Tenant.current())
                        .param("bound", answer.keep() ? null : answer.sessionId())
                        .param("session", answer.sessionId())
                        .param("question", answer.question())
                        .param("questionText", answer.questionText())
                        .param("competencyId", answer.competencyId())
                        .param("competency", answer.competency())
                        .param("language", answer.language())
                        .param("said", answer.said())
                        .param("text", answer.text())
                        .param("tags", answer.tags().toArray(String[]::new))
                        .param("savedAt", at(answer.savedAt()))
                        .param("changedAt", at(answer.changedAt()))
                        .update()
                == 1;
    }

    /// @param keep says more only while the interview is there; without it, an answer stays kept
    boolean change(UUID id, String text, List<String> tags, boolean keep, Instant now) {
        return client.sql("""
                        update practice_answers
                        set text = :text, tags = :tags, changed_at = :now,
                            session_id = case when :keep then null else origin_session end
                        where id = :id""")
                        .param("text", text)
                        .param("tags", tags.toArray(String[]::new))
                        .param("keep", keep)
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<SavedAnswer> find(UUID id) {
        return client.sql("select * from practice_answers where id = :id")
                .param("id", id)
                .query(AnswerTable::row)
                .optional();
    }

    Optional<SavedAnswer> find(UUID session, int question) {
        return client.sql(
                        "select * from practice_answers where origin_session = :session and question_number = :question")
                .param("session", session)
                .param("question", question)
                .query(AnswerTable::row)
                .optional();
    }

    /// The newest first. What is null is not asked for.
    List<SavedAnswer> latest(
            @Nullable String text,
            @Nullable String competency,
            @Nullable String tag,
            int limit,
            @Nullable UUID before) {
        return client.sql("""
                        select * from practice_answers
                        where (:cursor::uuid is null or id < :cursor::uuid)
                            and (:wanted::text is null
                                or position(lower(:wanted::text) in lower(question_text || ' ' || text)) > 0)
                            and (:competency::text is null or competency_id = :competency::text)
                            and (:tag::text is null or :tag::text = any(tags))
                        order by id desc limit :limit""")
                .param("cursor", before)
                .param("wanted", text)
                .param("competency", competency)
                .param("tag", tag)
                .param("limit", limit)
                .query(AnswerTable::row)
                .list();
    }

    long count() {
        return client.sql("select count(*) from practice_answers")
                .query(Long.class)
                .single();
    }

    /// What the answers are about, by name.
    List<AnswerBank.Topic> topics() {
        return client.sql("""
                        select competency_id, min(competency_name) as name, count(*) as answers
                        from practice_answers group by competency_id order by name""")
                .query((row, number) -> new AnswerBank.Topic(
                        row.getString("competency_id"), row.getString("name"), row.getInt("answers")))
                .list();
    }

    List<String> tags() {
        return client.sql("select distinct unnest(tags) as tag from practice_answers order by tag")
                .query((row, number) -> row.getString("tag"))
                .list();
    }

    boolean delete(UUID id) {
        return client.sql("delete from practice_answers where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static SavedAnswer row(ResultSet row, int number) throws SQLException {
        return new SavedAnswer(
                row.getObject("id", UUID.class),
                row.getObject("origin_session", UUID.class),
                row.getInt("question_number"),
                row.getString("question_text"),
                row.getString("competency_id"),
                row.getString("competency_name"),
                row.getString("language"),
                row.getString("said"),
                row.getString("text"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("session_id") == null,
                instant(row, "saved_at"),
                instant(row, "changed_at"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
