package io.vivavoce.interview.internal;

import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.InterviewSessions.QuestionResult;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `questions` of the bound tenant; needs a transaction.
@Repository
class QuestionTable {
    private final JdbcClient client;

    QuestionTable(JdbcClient client) {
        this.client = client;
    }

    void insert(UUID session, List<PlannedQuestion> questions) {
        for (PlannedQuestion planned : questions) {
            client.sql("""
                            insert into questions (id, tenant_id, session_id, question_number, question_text)
                            values (:id, :tenant, :session, :number, :text)""")
                    .param("id", Ids.next())
                    .param("tenant", Tenant.current())
                    .param("session", session)
                    .param("number", planned.number())
                    .param("text", planned.question().text())
                    .update();
        }
    }

    /// Brings the answer up to date with the transcript.
    void refreshAnswer(UUID session, int number) {
        client.sql("""
                        update questions set answer = (
                            select string_agg(text, E'\\n' order by sequence_number) from transcript_entries
                            where session_id = :session and question_number = :number and kind = 'answer')
                        where session_id = :session and question_number = :number""").param("session", session).param("number", number).update();
    }

    void recordResults(UUID session, Map<Integer, QuestionResult> results) {
        results.forEach((number, result) -> client.sql("""
                        update questions set score = :score, feedback = :feedback
                        where session_id = :session and question_number = :number""")
                .param("score", result.score())
                .param("feedback", result.feedback())
                .param("session", session)
                .param("number", number)
                .update());
    }
}
