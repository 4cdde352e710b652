package io.vivavoce.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.vivavoce.api.internal.ResultMessages.Interview;
import io.vivavoce.api.internal.ResultMessages.InterviewWithQuestions;
import io.vivavoce.api.internal.ResultMessages.Interviews;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Interviews that were held, as the clients of an interview system list them.
@RestController
@RequestMapping({"/api/v1/interviews", "/api/interviews"})
class InterviewListController {
    private static final int LARGEST_PAGE = 100;

    private final InterviewSessions sessions;
    private final Outcome outcome;

    InterviewListController(InterviewSessions sessions, Outcome outcome) {
        this.sessions = sessions;
        this.outcome = outcome;
    }

    @Operation(summary = "List interviews", description = "Newest first, page by page.")
    @GetMapping
    Interviews list(
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable UUID cursor) {
        List<InterviewSession> found = sessions.latest(limit + 1, cursor);
        List<InterviewSession> page = found.subList(0, Math.min(limit, found.size()));
        return new Interviews(
                page.stream().map(InterviewListController::interview).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }

    @Operation(summary = "Get one interview", description = "With the questions that were asked.")
    @GetMapping("/{id}")
    InterviewWithQuestions one(@PathVariable UUID id) {
        InterviewSession session = sessions.get(id);
        Interview interview = interview(session);
        return new InterviewWithQuestions(
                interview.id(),
                interview.candidateName(),
                interview.jobTitle(),
                interview.interviewType(),
                interview.finalScore(),
                interview.startTime(),
                interview.completedAt(),
                interview.createdAt(),
                outcome.questions(session));
    }

    private static Interview interview(InterviewSession session) {
        return new Interview(
                session.id(),
                session.candidateName(),
                session.jobTitle(),
                session.guide().type().id(),
                session.finalScore(),
                session.startTime(),
                session.completedAt(),
                session.createdAt());
    }
}
