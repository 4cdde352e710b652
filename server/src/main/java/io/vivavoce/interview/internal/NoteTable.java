package io.vivavoce.interview.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.Note;
import io.vivavoce.platform.Tenant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `interview_notes` of the bound tenant; needs a transaction.
@Repository
class NoteTable {
    private final JdbcClient client;

    NoteTable(JdbcClient client) {
        this.client = client;
    }

    /// Over an earlier note on the turn; false when the lease is outdated.
    boolean put(Lease lease, Note note, Instant now) {
        return client.sql("""
                        insert into interview_notes
                            (tenant_id, session_id, sequence_number, note, engine, prompt, noted_at)
                        select :tenant, id, :sequence, :note, :engine, :prompt, :now
                        from interview_sessions where id = :session and lease_fence = :fence
                        on conflict (tenant_id, session_id, sequence_number) do update
                            set note = excluded.note, engine = excluded.engine, prompt = excluded.prompt,
                                noted_at = excluded.noted_at""")
                        .param("tenant", Tenant.current())
                        .param("session", lease.session())
                        .param("fence", lease.fence())
                        .param("sequence", note.sequence())
                        .param("note", note.text())
                        .param("engine", note.source().engine())
                        .param("prompt", note.source().prompt())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Note> all(UUID session) {
        return client.sql("""
                        select sequence_number, note, engine, prompt from interview_notes
                        where session_id = :session order by sequence_number""")
                .param("session", session)
                .query((row, number) -> new Note(
                        row.getInt("sequence_number"),
                        row.getString("note"),
                        new Advice.Source(row.getString("engine"), row.getString("prompt"))))
                .list();
    }
}
