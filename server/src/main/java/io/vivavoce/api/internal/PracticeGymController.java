package io.vivavoce.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.vivavoce.api.internal.GymMessages.Completed;
import io.vivavoce.api.internal.GymMessages.Respond;
import io.vivavoce.api.internal.GymMessages.Response;
import io.vivavoce.api.internal.GymMessages.Session;
import io.vivavoce.api.internal.GymMessages.SessionCreated;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.voice.TurnBasedInterviews;
import io.vivavoce.voice.TurnBasedInterviews.Answer;
import io.vivavoce.voice.TurnBasedInterviews.Asked;
import io.vivavoce.voice.TurnBasedInterviews.Words;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Interviews as the clients of a practice gym hold them: a session, one call for each answer, and its end.
@RestController
@RequestMapping({"/api", "/api/v1"})
class PracticeGymController {
    private final Begin begin;
    private final TurnBasedInterviews interviews;

    PracticeGymController(Begin begin, TurnBasedInterviews interviews) {
        this.begin = begin;
        this.interviews = interviews;
    }

    @Operation(
            summary = "Set an interview up",
            description = "By this call you vouch that the person was shown the disclosure and agreed to it.",
            responses = @ApiResponse(responseCode = "201", description = "The interview can begin"))
    @PostMapping(path = "/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SessionCreated create(@Valid @RequestBody Session wanted) {
        InterviewSession session = begin.begin(
                new Begin.Wanted(
                        wanted.role(),
                        wanted.jobDescription(),
                        wanted.resumeId(),
                        null,
                        InterviewType.MIXED.id(),
                        Objects.requireNonNullElse(wanted.difficulty(), Difficulty.STANDARD.id()),
                        wanted.language(),
                        wanted.questions(),
                        null,
                        wanted.disclosureVersion()),
                Map.of());
        return new SessionCreated(
                session.id(),
                session.status().name().toLowerCase(Locale.ROOT),
                session.guide().questions().size());
    }

    @Operation(
            summary = "Answer, and hear what comes next",
            description = "Without an answer: the first question, or the open one again. `Idempotency-Key` (or `turn`)"
                    + " makes the same answer sent twice one answer.")
    @PostMapping(path = "/interview/respond", consumes = MediaType.APPLICATION_JSON_VALUE)
    Response respond(
            @Valid @RequestBody Respond request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID session = OwnInterview.of(request.sessionId());
        if (request.answer() != null) {
            interviews.answer(
                    session,
                    new Answer(
                            null,
                            request.turn(),
                            new Words.Written(Keys.answer(request.answer())),
                            Keys.checked(Optional.ofNullable(key))));
        }
        return response(interviews.question(session));
    }

    @Operation(
            summary = "End an interview",
            description =
                    "Ends it if it has not ended; the report is made from then on. Calling again changes nothing.")
    @PostMapping("/session/{id}/complete")
    Completed complete(@PathVariable UUID id) {
        InterviewSession session = interviews.end(id);
        return new Completed(
                id,
                session.status().name().toLowerCase(Locale.ROOT),
                session.outcome() == null ? null : session.outcome().name().toLowerCase(Locale.ROOT),
                "/sessions/" + id);
    }

    private static Response response(Asked asked) {
        return new Response(
                asked.session(),
                asked.questionNumber(),
                asked.totalQuestions(),
                asked.text(),
                asked.done(),
                asked.followUp(),
                asked.turn(),
                AudioAddress.of(asked),
                asked.left().toSeconds(),
                asked.timeWarning());
    }
}
