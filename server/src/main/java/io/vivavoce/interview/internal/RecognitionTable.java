package io.vivavoce.interview.internal;

import io.vivavoce.interview.RecognitionQuality;
import io.vivavoce.interview.RecognitionQuality.Answer;
import io.vivavoce.interview.RecognitionSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How well interviews were understood, read from their answers as they stand now.
@Repository
@Transactional(readOnly = true)
class RecognitionTable {
    private final JdbcClient client;
    private final RecognitionSettings settings;

    RecognitionTable(JdbcClient client, RecognitionSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /// The quality of each interview in which something was answered.
    Map<UUID, RecognitionQuality> of(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Answer>> answers = new HashMap<>();
        client.sql("""
                        select entry.session_id, entry.source <> 'typed' as spoken, entry.confidence,
                            cardinality(regexp_split_to_array(btrim(entry.text), '\\s+')) as words,
                            coalesce(held.text <> entry.text, false) as corrected
                        from transcript_entries entry
                        left join lateral (
                            select text from transcript_corrections correction
                            where correction.session_id = entry.session_id
                                and correction.sequence_number = entry.sequence_number
                            order by version desc limit 1) held on true
                        where entry.session_id in (:sessions) and entry.speaker = 'candidate'
                            and entry.kind = 'answer' and btrim(entry.text) <> ''""")
                .param("sessions", sessions)
                .query((row, number) -> {
                    UUID session = row.getObject("session_id", UUID.class);
                    var understood =
                            settings.understood(row.getBoolean("spoken"), row.getObject("confidence", Double.class));
                    return answers.computeIfAbsent(session, id -> new ArrayList<>())
                            .add(new Answer(understood, row.getInt("words"), row.getBoolean("corrected")));
                })
                .list();
        Map<UUID, RecognitionQuality> qualities = new HashMap<>();
        answers.forEach((session, all) -> qualities.put(session, RecognitionQuality.of(all, settings)));
        return qualities;
    }
}
