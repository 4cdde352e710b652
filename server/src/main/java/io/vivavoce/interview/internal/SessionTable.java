package io.vivavoce.interview.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.interview.Codes;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.InterviewSessions.Result;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.Redo;
import io.vivavoce.interview.SessionFilter;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.Tenant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table `interview_sessions` of the bound tenant; needs a transaction.
@Repository
class SessionTable {
    private static final String COLUMNS = """
            id, status, outcome, end_reason, candidate_name, job_title, company, job_description, resume_text, guide,
            timing, typing_preferred, consent_version, elapsed_ms, allowed_ms, created_at, start_time, completed_at, final_score,
            feedback is not null as reported, redo_of, redo_question""";

    private final JdbcClient client;
    private final JsonMapper json = JsonMapper.shared();

    SessionTable(JdbcClient client) {
        this.client = client;
    }

    void insert(UUID id, NewInterview interview, Instant now) {
        Redo redo = interview.redo();
        client.sql("""
                        insert into interview_sessions
                            (id, tenant_id, status, candidate_name, job_title, company, job_description, resume_text,
                             interview_type, guide, redo_of, redo_question, created_at)
                        values (:id, :tenant, 'created', :candidateName, :jobTitle, :company, :jobDescription,
                             :resumeText, :interviewType, :guide::jsonb, :redoOf, :redoQuestion, :now)""")
                .param("id", id)
                .param("tenant", Tenant.current())
                .param("candidateName", interview.candidateName())
                .param("jobTitle", interview.jobTitle())
                .param("company", interview.company())
                .param("jobDescription", interview.jobDescription())
                .param("resumeText", interview.resumeText())
                .param("interviewType", interview.guide().type().id())
                .param("guide", json.writeValueAsString(interview.guide()))
                .param("redoOf", redo == null ? null : redo.of())
                .param("redoQuestion", redo == null ? null : redo.question())
                .param("now", at(now))
                .update();
    }

    Optional<InterviewSession> find(UUID id) {
        return client.sql("select " + COLUMNS + " from interview_sessions where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /// The same, and nobody changes it until the transaction ends.
    Optional<InterviewSession> findForChange(UUID id) {
        return client.sql("select " + COLUMNS + " from interview_sessions where id = :id for update")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<InterviewSession> latest(SessionFilter filter, int limit, @Nullable UUID before) {
        return client.sql("select " + COLUMNS + """
                         from interview_sessions
                        where (:cursor::uuid is null or id < :cursor::uuid)
                            and (:text::text is null
                                or position(lower(:text::text) in lower(job_title || ' ' || company)) > 0)
                            and (:type::text is null or interview_type = :type::text)
                            and (:difficulty::text is null or guide ->> 'difficulty' = :difficulty::text)
                            and (:language::text is null or guide ->> 'language' = :language::text)
                            and (:status::text is null or status = :status::text)
                            and (:outcome::text is null or outcome = :outcome::text)
                            and (:reported::boolean is null or (feedback is not null) = :reported::boolean)
                            and (:redo::boolean is null or (redo_question is not null) = :redo::boolean)
                            and (:from::timestamptz is null or coalesce(start_time, created_at) >= :from::timestamptz)
                            and (:before::timestamptz is null
                                or coalesce(start_time, created_at) < :before::timestamptz)
                        order by id desc limit :limit""")
                .param("cursor", before)
                .param("text", filter.text())
                .param("type", filter.type() == null ? null : filter.type().id())
                .param(
                        "difficulty",
                        filter.difficulty() == null ? null : filter.difficulty().name())
                .param("language", filter.language())
                .param("status", lower(filter.status()))
                .param("outcome", lower(filter.outcome()))
                .param("reported", filter.reported())
                .param("redo", filter.redo())
                .param("from", filter.from() == null ? null : at(filter.from()))
                .param("before", filter.before() == null ? null : at(filter.before()))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    List<InterviewSession> redos(UUID of, int question) {
        return client.sql("select " + COLUMNS + """
                         from interview_sessions
                        where redo_of = :of and redo_question = :question order by id""")
                .param("of", of)
                .param("question", question)
                .query(this::row)
                .list();
    }

    long count() {
        return client.sql("select count(*) from interview_sessions")
                .query(Long.class)
                .single();
    }

    boolean consent(UUID id, String version, TimingProfile timing, boolean typing, Instant now) {
        return client.sql("""
                        update interview_sessions
                        set consent_version = :version, consent_at = :now, timing = :timing, typing_preferred = :typing
                        where id = :id and status in ('created', 'in_progress')""")
                        .param("version", version)
                        .param("now", at(now))
                        .param("timing", timing.id())
                        .param("typing", typing)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Takes the session; the fence is empty when it cannot be gone on with or consent is missing.
    Optional<Long> take(UUID id, String owner, Instant now, Instant startedAfter) {
        return client.sql("""
                        update interview_sessions
                        set status = 'in_progress', start_time = coalesce(start_time, :now), lease_owner = :owner,
                            lease_fence = lease_fence + 1, lease_heartbeat = :now
                        where id = :id and status in ('created', 'in_progress') and consent_version is not null
                            and coalesce(start_time, :now) > :startedAfter
                        returning lease_fence""")
                .param("now", at(now))
                .param("owner", owner)
                .param("id", id)
                .param("startedAfter", at(startedAfter))
                .query(Long.class)
                .optional();
    }

    void allow(UUID id, @Nullable Duration allowance) {
        client.sql("update interview_sessions set allowed_ms = :allowed::bigint where id = :id")
                .param("allowed", allowance == null ? null : allowance.toMillis())
                .param("id", id)
                .update();
    }

    boolean recordElapsed(Lease lease, Duration elapsed, Instant now) {
        return client.sql("""
                        update interview_sessions
                        set elapsed_ms = greatest(elapsed_ms, :elapsed), lease_heartbeat = :now
                        where id = :id and lease_fence = :fence and status = 'in_progress'""")
                        .param("elapsed", elapsed.toMillis())
                        .param("now", at(now))
                        .param("id", lease.session())
                        .param("fence", lease.fence())
                        .update()
                == 1;
    }

    boolean owns(Lease lease) {
        return client.sql("""
                        select count(*) from interview_sessions
                        where id = :id and lease_fence = :fence and status = 'in_progress'""")
                        .param("id", lease.session())
                        .param("fence", lease.fence())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean changeTiming(UUID id, TimingProfile timing) {
        return client.sql("update interview_sessions set timing = :timing where id = :id")
                        .param("timing", timing.id())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends a session that is going on and copies its transcript into the row.
    boolean end(Lease lease, EndReason reason, Outcome outcome, Duration elapsed, Instant now) {
        return client.sql("""
                        update interview_sessions session
                        set status = :status, outcome = :outcome, end_reason = :reason,
                            elapsed_ms = greatest(elapsed_ms, :elapsed), completed_at = :now, lease_owner = null,
                            transcript = (
                                select coalesce(jsonb_agg(jsonb_build_object(
                                    'sequence', sequence_number, 'speaker', speaker, 'kind', kind, 'text', text,
                                    'questionNumber', question_number, 'startedAtMs', start_time, 'endedAtMs', end_time)
                                    order by sequence_number), '[]')
                                from transcript_entries entry where entry.session_id = session.id)
                        where id = :id and lease_fence = :fence and status = 'in_progress'""")
                        .param("status", reason == EndReason.ABANDONED ? "abandoned" : "completed")
                        .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                        .param("reason", Codes.of(reason))
                        .param("elapsed", elapsed.toMillis())
                        .param("now", at(now))
                        .param("id", lease.session())
                        .param("fence", lease.fence())
                        .update()
                == 1;
    }

    boolean recordResult(UUID id, Result result) {
        return client.sql("""
                        update interview_sessions
                        set final_score = case when redo_question is null then :score::numeric end, feedback = :feedback::jsonb, summary = :summary
                        where id = :id""")
                        .param("score", result.finalScore())
                        .param("feedback", result.feedbackJson())
                        .param("summary", result.summary())
                        .param("id", id)
                        .update()
                == 1;
    }

    void delete(UUID id) {
        client.sql("delete from interview_sessions where id = :id")
                .param("id", id)
                .update();
    }

    /// Sessions that nobody can go on with any more, taken so that no writer is left.
    List<Lease> takeForgotten(Instant startedBefore, Instant quietSince) {
        return client.sql("""
                        update interview_sessions
                        set lease_fence = lease_fence + 1, lease_owner = null
                        where status = 'in_progress' and start_time <= :startedBefore
                            and coalesce(lease_heartbeat, start_time) <= :quietSince
                        returning id, lease_fence""")
                .param("startedBefore", at(startedBefore))
                .param("quietSince", at(quietSince))
                .query((row, number) -> new Lease(row.getObject("id", UUID.class), row.getLong("lease_fence")))
                .list();
    }

    private InterviewSession row(ResultSet row, int number) throws SQLException {
        BigDecimal score = row.getBigDecimal("final_score");
        Integer question = row.getObject("redo_question", Integer.class);
        return new InterviewSession(
                row.getObject("id", UUID.class),
                Codes.read(Status.class, row.getString("status")),
                Codes.readNullable(Outcome.class, row.getString("outcome")),
                Codes.readNullable(EndReason.class, row.getString("end_reason")),
                row.getString("candidate_name"),
                row.getString("job_title"),
                row.getString("company"),
                row.getString("job_description"),
                row.getString("resume_text"),
                json.readValue(row.getString("guide"), Guide.class),
                Codes.read(TimingProfile.class, row.getString("timing")),
                row.getBoolean("typing_preferred"),
                row.getString("consent_version"),
                Duration.ofMillis(row.getLong("elapsed_ms")),
                nullableMillis(row, "allowed_ms"),
                instant(row, "created_at"),
                nullableInstant(row, "start_time"),
                nullableInstant(row, "completed_at"),
                score == null ? null : score.doubleValue(),
                row.getBoolean("reported"),
                question == null ? null : new Redo(row.getObject("redo_of", UUID.class), question));
    }

    private static @Nullable Duration nullableMillis(ResultSet row, String column) throws SQLException {
        Long millis = row.getObject(column, Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
