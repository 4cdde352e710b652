package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.EvaluationRun.Status;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.platform.Tenant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The table of runs. Runs are added and finished, never overwritten. Needs a transaction of the bound tenant.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationRuns {
    private static final String COLUMNS = """
            id, session_id, run_number, engine, model, prompt_hash, seed, rubric_version, status, attempts, failure,
            next_try_at, total, created_at, (report -> 'basis' ->> 'correctedAnswers')::int as corrected_answers,
            (report -> 'judging' ->> 'spread')::int as spread, report -> 'judging' ->> 'model' as model_name""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvaluationRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Adds a pending run with the next number. Runs of one interview are added one after the other.
    EvaluationRun add(
            UUID id, UUID session, String engine, long seed, String rubricVersion, Recognizer recognizer, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("evaluations:" + session)
                .query(rs -> {});
        jdbc.sql("""
                insert into evaluations
                    (id, tenant_id, session_id, run_number, engine, rubric_version, seed, recognizer, status, created_at)
                select ?, ?, ?, coalesce(max(run_number), 0) + 1, ?, ?, ?, ?::jsonb, 'pending', ?
                from evaluations where session_id = ?
                """)
                .params(
                        id,
                        Tenant.current(),
                        session,
                        engine,
                        rubricVersion,
                        seed,
                        json.writeValueAsString(recognizer),
                        timestamp(now),
                        session)
                .update();
        return find(id).orElseThrow();
    }

    Optional<EvaluationRun> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from evaluations where id = ?")
                .param(id)
                .query(EvaluationRuns::run)
                .optional();
    }

    /// All runs of an interview, the newest first.
    List<EvaluationRun> of(UUID session) {
        return jdbc.sql("select " + COLUMNS + " from evaluations where session_id = ? order by run_number desc")
                .param(session)
                .query(EvaluationRuns::run)
                .list();
    }

    /// All finished runs of all interviews.
    List<EvaluationRun> ready() {
        return jdbc.sql("select " + COLUMNS + " from evaluations where status = 'ready' order by id")
                .query(EvaluationRuns::run)
                .list();
    }

    Optional<Report> report(UUID run) {
        return jdbc.sql("select report from evaluations where id = ? and status = 'ready'")
                .param(run)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Report.class));
    }

    Optional<Report> latestReport(UUID session) {
        return jdbc.sql("""
                select report from evaluations
                where session_id = ? and status = 'ready' order by run_number desc limit 1
                """)
                .param(session)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Report.class));
    }

    List<Report> latestReports(Collection<UUID> sessions) {
        return jdbc.sql("""
                select distinct on (session_id) report from evaluations
                where session_id = any(?) and status = 'ready' order by session_id, run_number desc
                """).param(sessions.toArray(UUID[]::new)).query(String.class).list().stream()
                .map(text -> json.readValue(text, Report.class))
                .toList();
    }

    /// The recogniser's facts as they were noted with a run.
    Recognizer recognizer(UUID run) {
        return jdbc.sql("select recognizer from evaluations where id = ?")
                .param(run)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Recognizer.class))
                .orElse(Recognizer.UNKNOWN);
    }

    /// @return whether it was still waiting
    boolean finish(Report report, String transcriptHash, Instant now) {
        Double total = report.total();
        int finished = jdbc.sql("""
                update evaluations
                set status = 'ready', report = :report::jsonb, total = :total, transcript_hash = :hash,
                    engine = :engine, finished_at = :now, attempts = attempts + 1, failure = null, next_try_at = null
                where id = :id and status in ('pending', 'failed')
                """)
                .param("report", json.writeValueAsString(report))
                .param("total", total == null ? null : BigDecimal.valueOf(total), Types.NUMERIC)
                .param("hash", transcriptHash)
                .param("engine", report.engine())
                .param("now", timestamp(now))
                .param("id", report.runId())
                .update();
        return finished > 0;
    }

    /// Notes which model rates, and by which words it is asked.
    void ratedBy(UUID run, String rater, String promptHash) {
        jdbc.sql("update evaluations set model = ?, prompt_hash = ? where id = ? and status in ('pending', 'failed')")
                .params(rater, promptHash, run)
                .update();
    }

    /// Another run takes its place; what a model answered so far is kept with it.
    void withdraw(UUID run) {
        jdbc.sql("""
                update evaluations set status = 'withdrawn', next_try_at = null
                where id = ? and status in ('pending', 'failed')
                """).param(run).update();
    }

    /// @param failure the kind of failure, never what was said
    void fail(UUID run, String failure, Instant nextTryAt) {
        jdbc.sql("""
                update evaluations
                set status = 'failed', failure = ?, next_try_at = ?, attempts = attempts + 1
                where id = ? and status in ('pending', 'failed')
                """).params(failure, timestamp(nextTryAt), run).update();
    }

    private static EvaluationRun run(ResultSet row, int number) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        return new EvaluationRun(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getInt("run_number"),
                row.getString("engine"),
                row.getString("model"),
                row.getString("model_name"),
                row.getString("prompt_hash"),
                row.getLong("seed"),
                row.getObject("spread", Integer.class),
                row.getString("rubric_version"),
                Status.of(row.getString("status")),
                row.getInt("attempts"),
                row.getString("failure"),
                instant(row.getTimestamp("next_try_at")),
                total == null ? null : total.doubleValue(),
                row.getObject("corrected_answers", Integer.class),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
