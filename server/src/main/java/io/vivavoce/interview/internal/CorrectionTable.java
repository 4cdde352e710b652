package io.vivavoce.interview.internal;

import io.vivavoce.interview.Codes;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `transcript_corrections` of the bound tenant; needs a transaction. Rows are added, never changed.
@Repository
class CorrectionTable {
    private final JdbcClient client;

    CorrectionTable(JdbcClient client) {
        this.client = client;
    }

    List<TurnCorrection> all(UUID session) {
        return client.sql("""
                        select * from transcript_corrections where session_id = :session
                        order by sequence_number, version""")
                .param("session", session)
                .query(CorrectionTable::row)
                .list();
    }

    List<TurnCorrection> of(UUID session, int sequence) {
        return client.sql("""
                        select * from transcript_corrections
                        where session_id = :session and sequence_number = :sequence order by version""")
                .param("session", session)
                .param("sequence", sequence)
                .query(CorrectionTable::row)
                .list();
    }

    /// Adds the version; false when another writer added it first.
    boolean insert(UUID session, TurnCorrection correction) {
        return client.sql("""
                        insert into transcript_corrections
                            (id, tenant_id, session_id, sequence_number, version, text, corrected_by, corrected_at)
                        values (:id, :tenant, :session, :sequence, :version, :text, :by, :at)
                        on conflict (tenant_id, session_id, sequence_number, version) do nothing""")
                        .param("id", Ids.next())
                        .param("tenant", Tenant.current())
                        .param("session", session)
                        .param("sequence", correction.sequence())
                        .param("version", correction.version())
                        .param("text", correction.text())
                        .param("by", correction.correctedBy().id())
                        .param("at", correction.correctedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static TurnCorrection row(ResultSet row, int number) throws SQLException {
        return new TurnCorrection(
                row.getInt("sequence_number"),
                row.getInt("version"),
                row.getString("text"),
                Codes.read(TurnCorrection.By.class, row.getString("corrected_by")),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant());
    }
}
