package io.vivavoce.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.vivavoce.api.internal.InterviewMessages.Answered;
import io.vivavoce.api.internal.InterviewMessages.Ask;
import io.vivavoce.api.internal.InterviewMessages.Question;
import io.vivavoce.api.internal.InterviewMessages.Saved;
import io.vivavoce.api.internal.InterviewMessages.Start;
import io.vivavoce.api.internal.InterviewMessages.Started;
import io.vivavoce.api.internal.InterviewMessages.Taken;
import io.vivavoce.api.internal.ResultMessages.Results;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.voice.TurnBasedInterviews;
import io.vivavoce.voice.TurnBasedInterviews.Answer;
import io.vivavoce.voice.TurnBasedInterviews.Asked;
import io.vivavoce.voice.TurnBasedInterviews.Words;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Interviews as the clients of an interview system hold them: start, question, answer, results.
@RestController
@RequestMapping({"/api/v1/interview", "/api/interview"})
class InterviewSystemController {
    private static final Map<String, String> NAMES = Map.of(
            "role", "job_title",
            "candidateName", "candidate_name",
            "interviewType", "interview_type",
            "jobDescription", "job_description",
            "resumeText", "resume_text");
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Begin begin;
    private final TurnBasedInterviews interviews;
    private final InterviewSessions sessions;
    private final Outcome outcome;

    InterviewSystemController(
            Begin begin, TurnBasedInterviews interviews, InterviewSessions sessions, Outcome outcome) {
        this.begin = begin;
        this.interviews = interviews;
        this.sessions = sessions;
        this.outcome = outcome;
    }

    @Operation(
            summary = "Start an interview",
            description = "By this call you vouch that the person was shown the disclosure (it stands in the"
                    + " configuration) and agreed to it. The interview's clock runs from here.",
            responses = @ApiResponse(responseCode = "201", description = "It has begun"))
    @PostMapping(path = "/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Started start(@Valid @RequestBody Start wanted) {
        UUID id = begin.begin(
                        new Begin.Wanted(
                                wanted.jobTitle(),
                                wanted.jobDescription(),
                                null,
                                wanted.resumeText(),
                                type(wanted.interviewType()),
                                Objects.requireNonNullElse(wanted.difficulty(), Difficulty.STANDARD.id()),
                                wanted.language(),
                                wanted.questions(),
                                wanted.candidateName(),
                                wanted.disclosureVersion()),
                        NAMES)
                .id();
        interviews.question(id);
        InterviewSession session = sessions.get(id);
        return new Started(
                id,
                session.jobTitle(),
                session.guide().type().id(),
                session.guide().questions().size(),
                session.status().name().toLowerCase(Locale.ROOT),
                session.startTime());
    }

    @Operation(
            summary = "Ask for the question",
            description = "The same one until it is answered. When `done`, there is nothing more to answer.")
    @PostMapping(path = "/question", consumes = MediaType.APPLICATION_JSON_VALUE)
    Question question(@Valid @RequestBody Ask request) {
        Asked asked = interviews.question(OwnInterview.of(request.sessionId()));
        return asked.done()
                ? new Question(
                        asked.session(), null, null, null, null, null, true, null, null, null, closing(asked.text()))
                : new Question(
                        asked.session(),
                        asked.questionNumber(),
                        asked.totalQuestions(),
                        asked.text(),
                        asked.followUp(),
                        AudioAddress.of(asked),
                        false,
                        asked.turn(),
                        asked.left().toSeconds(),
                        asked.timeWarning(),
                        null);
    }

    @Operation(
            summary = "Answer a question",
            description =
                    "In words, or as a recording: WAV, or Opus in Ogg or WebM, up to 25 MB. The same answer to the"
                            + " same question sent twice is stored once; `Idempotency-Key` makes that certain.")
    @PostMapping(path = "/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Taken answer(
            @Valid @RequestBody Answered answered,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return taken(
                answered.sessionId(),
                answered.questionNumber(),
                answered.turn(),
                new Words.Written(Keys.answer(answered.answer())),
                key);
    }

    @Operation(summary = "Answer a question with a recording")
    @PostMapping(path = "/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken recorded(
            @RequestParam("session_id") UUID sessionId,
            @RequestParam("question_number") int questionNumber,
            @RequestParam(name = "turn", required = false) @Nullable Integer turn,
            @RequestPart("audio") MultipartFile audio,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        return taken(sessionId, questionNumber, turn, new Words.Recorded(audio.getBytes()), key);
    }

    @Operation(
            summary = "Get the results",
            description =
                    "202 with `Retry-After` until the interview has ended and its report is made; scores are given"
                            + " only then.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The results"),
                @ApiResponse(responseCode = "202", description = "Not yet")
            })
    @GetMapping("/results/{id}")
    ResponseEntity<Results> results(@PathVariable UUID id) {
        Outcome.Found found = outcome.of(id);
        return found.pending()
                ? ResponseEntity.accepted()
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .body(found.results())
                : ResponseEntity.ok(found.results());
    }

    @Operation(
            summary = "Acknowledge that an interview is stored",
            description = "Every turn is stored when it is said: this changes nothing.")
    @PostMapping("/save/{id}")
    Saved save(@PathVariable UUID id) {
        return new Saved(true, sessions.get(id).id());
    }

    private Taken taken(UUID session, int number, @Nullable Integer turn, Words words, @Nullable String key) {
        TurnBasedInterviews.Taken taken = interviews.answer(
                OwnInterview.of(session), new Answer(number, turn, words, Keys.checked(Optional.ofNullable(key))));
        return new Taken(session, taken.questionNumber(), taken.transcript(), taken.over() ? "results" : "question");
    }

    private static @Nullable String closing(String text) {
        return text.isEmpty() ? null : text;
    }

    /// As others write it, too.
    private static String type(String named) {
        String id = named.toLowerCase(Locale.ROOT).replace('_', '-').strip();
        return id.equals("behavioral") ? InterviewType.BEHAVIOURAL.id() : id;
    }
}
