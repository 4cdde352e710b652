package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.interview.InterviewSessions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What of a report is kept with the interview itself. Thread-safe.
@Component
class SessionResult {
    private final JsonMapper json;

    SessionResult(JsonMapper json) {
        this.json = json;
    }

    /// The feedback as it stands in the interview's row.
    private record Feedback(
            List<String> strengths,
            List<String> weaknesses,
            @Nullable Double score,
            String scoreNote,
            @Nullable String priorityFix,
            String engine) {}

    InterviewSessions.Result of(Report report) {
        Report.PriorityFix fix = report.priorityFix();
        Feedback feedback = new Feedback(
                report.strengths().stream().map(Report.Strength::text).toList(),
                report.improvements().stream().map(Report.Improvement::text).toList(),
                report.total(),
                report.totalNote(),
                fix == null ? null : fix.title(),
                report.engine());
        Map<Integer, InterviewSessions.QuestionResult> questions = report.questions().stream()
                .collect(Collectors.toMap(
                        Report.QuestionResult::number,
                        q -> new InterviewSessions.QuestionResult(q.score(), q.feedback())));
        return new InterviewSessions.Result(
                report.total(), json.writeValueAsString(feedback), report.headline(), questions);
    }
}
