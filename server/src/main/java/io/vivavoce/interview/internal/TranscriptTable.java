package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Codes;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.interview.TurnTimeline;
import io.vivavoce.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table `transcript_entries` of the bound tenant; needs a transaction.
///
/// Each write names the fence it was leased with: the session's row is locked and checked by the statement that writes,
/// so a writer that lost the session writes nothing.
@Repository
class TranscriptTable {
    private static final String OWNED = """
            with owned as (
                update interview_sessions set lease_heartbeat = :now
                where id = :session and lease_fence = :fence and status = 'in_progress'
                returning tenant_id, id)
            """;

    private final JdbcClient client;
    private final JsonMapper json = JsonMapper.shared();

    TranscriptTable(JdbcClient client) {
        this.client = client;
    }

    /// Stores the next turn; false when the lease is stale, the turn does not follow, or it is stored already.
    boolean insert(Lease lease, Turn turn, Instant now) {
        return client.sql(OWNED + """
                        insert into transcript_entries
                            (id, tenant_id, session_id, sequence_number, speaker, kind, text, question_number, probe,
                             source, interrupted, confidence, start_time, end_time, client_id, timeline)
                        select :id, tenant_id, id, :sequence, :speaker, :kind, :text, :question, :probe, :source,
                             :interrupted, :confidence, :start, :end, :clientId, :timeline::jsonb
                        from owned
                        where :sequence = (
                            select count(*) from transcript_entries entry where entry.session_id = :session)
                        on conflict do nothing""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("session", lease.session())
                        .param("fence", lease.fence())
                        .param("id", Ids.next())
                        .param("sequence", turn.sequence())
                        .param("speaker", Codes.of(turn.speaker()))
                        .param("kind", Codes.of(turn.kind()))
                        .param("text", turn.text())
                        .param("question", turn.questionNumber())
                        .param("probe", Codes.ofNullable(turn.probe()))
                        .param("source", Codes.of(turn.source()))
                        .param("interrupted", turn.interrupted())
                        .param("confidence", turn.confidence())
                        .param("start", turn.startedAt().toMillis())
                        .param("end", turn.endedAt().toMillis())
                        .param("clientId", turn.clientId())
                        .param("timeline", turn.timeline() == null ? null : json.writeValueAsString(turn.timeline()))
                        .update()
                == 1;
    }

    /// Replaces the words of the candidate's last turn; false when the lease is stale or it is not the last.
    boolean amend(Lease lease, Turn turn, Instant now) {
        return client.sql(OWNED + """
                        update transcript_entries entry
                        set text = :text, kind = :kind, source = :source, end_time = :end, confidence = :confidence
                        from owned
                        where entry.session_id = owned.id and entry.sequence_number = :sequence
                            and entry.speaker = 'candidate' and :sequence = (
                                select max(other.sequence_number) from transcript_entries other
                                where other.session_id = :session)""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("session", lease.session())
                        .param("fence", lease.fence())
                        .param("sequence", turn.sequence())
                        .param("text", turn.text())
                        .param("kind", Codes.of(turn.kind()))
                        .param("source", Codes.of(turn.source()))
                        .param("end", turn.endedAt().toMillis())
                        .param("confidence", turn.confidence())
                        .update()
                == 1;
    }

    List<Turn> all(UUID session) {
        return client.sql("select * from transcript_entries where session_id = :session order by sequence_number")
                .param("session", session)
                .query(this::row)
                .list();
    }

    /// The turn that is stored already under this sequence or client's id.
    Optional<Turn> stored(UUID session, Turn turn) {
        return client.sql("""
                        select * from transcript_entries
                        where session_id = :session and (client_id = :clientId::uuid or sequence_number = :sequence)
                        order by client_id = :clientId::uuid desc nulls last limit 1""")
                .param("session", session)
                .param("clientId", turn.clientId())
                .param("sequence", turn.sequence())
                .query(this::row)
                .optional();
    }

    private Turn row(ResultSet row, int number) throws SQLException {
        return new Turn(
                row.getInt("sequence_number"),
                Codes.read(Speaker.class, row.getString("speaker")),
                Codes.read(TurnKind.class, row.getString("kind")),
                row.getString("text"),
                row.getInt("question_number"),
                Codes.readNullable(ProbeKind.class, row.getString("probe")),
                Codes.read(Turn.Source.class, row.getString("source")),
                row.getBoolean("interrupted"),
                row.getObject("confidence", Double.class),
                Duration.ofMillis(row.getLong("start_time")),
                Duration.ofMillis(row.getLong("end_time")),
                row.getObject("client_id", UUID.class),
                timeline(row.getString("timeline")));
    }

    private @Nullable TurnTimeline timeline(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, TurnTimeline.class);
    }
}
