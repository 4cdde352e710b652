package io.vivavoce.practice.internal.minutes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.Minutes;
import io.vivavoce.practice.Minutes.Balance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Minutes over HTTP: one's own, and those of an organisation's members.
@RestController
@RequestMapping({"/api/minutes", "/api/v1/minutes"})
class MinutesController {
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_KEY = 200;
    private static final String ID = "0190a0a0-0000-7000-8000-000000000001";

    private final Minutes minutes;
    private final MinutesHistory history;
    private final Grants grants;
    private final MinutesSettings settings;
    private final InterviewSessions sessions;

    MinutesController(
            Minutes minutes,
            MinutesHistory history,
            Grants grants,
            MinutesSettings settings,
            InterviewSessions sessions) {
        this.minutes = minutes;
        this.history = history;
        this.grants = grants;
        this.settings = settings;
        this.sessions = sessions;
    }

    record Page(
            @Schema(description = "Whether minutes are counted at all", example = "true")
            boolean limited,

            @Schema(description = "What an interview could use; null when nothing is counted", example = "2880")
            @Nullable
            Long balanceSeconds,

            @Schema(description = "For interviews that were begun and have not ended", example = "0") @Nullable
            Long heldSeconds,

            @Schema(description = "To begin an interview", example = "120") @Nullable
            Long requiredSeconds,

            Minutes.@Nullable Credit nextCredit,

            @Schema(description = "The latest first") List<Booked> entries,

            @Schema(description = "The cursor of the next page, null when this is the last", example = "3") @Nullable
            Integer next) {}

    record Booked(
            @Schema(example = ID) UUID id,

            @Schema(description = "`grant`, `reserve`, `settle` or `refund`", example = "settle")
            String kind,

            @Schema(
                    description =
                            "What it added to the balance: a reservation is negative, a settlement is what was not used",
                    example = "480")
            long seconds,

            @Schema(description = "Afterwards", example = "2880")
            long balanceSeconds,

            @Schema(description = "The interview it is for; null for a grant, and when it was deleted") @Nullable
            Interview interview,

            @Schema(description = "What whoever granted wrote", example = "")
            String note,

            @Schema(description = "Whether a person granted it", example = "false")
            boolean byPerson,

            @Schema(example = "2026-11-20T10:00:00Z") Instant at) {}

    record Interview(
            @Schema(example = ID) UUID id,
            @Schema(example = "Backend engineer") String jobTitle) {}

    record Grant(
            @Schema(description = "A member of the organisation", example = ID) @NotNull
            UUID personId,

            @Schema(example = "3600") @NotNull @Min(1) Long seconds,

            @Schema(description = "What it is for; they read it", example = "For November")
            @Nullable
            @Size(max = LONGEST_NOTE)
            String note) {}

    record Granted(
            @Schema(example = ID) UUID id,
            @Schema(example = ID) UUID personId,
            @Schema(example = "3600") long seconds,

            @Schema(description = "Afterwards", example = "6480")
            long balanceSeconds,

            @Schema(example = "2026-11-20T10:00:00Z") Instant at) {}

    @Operation(
            summary = "What is left to practise",
            description = "With what went in and out, the latest first. `cursor` is `next` of the page before.")
    @GetMapping
    Page own(
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int limit,
            @RequestParam(required = false) @Nullable Integer cursor) {
        Optional<Balance> balance = minutes.own();
        List<Entry> found = history.latest(Whose.of(Caller.current()), limit + 1, cursor);
        List<Entry> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                balance.isPresent(),
                balance.map(Balance::balanceSeconds).orElse(null),
                balance.map(Balance::heldSeconds).orElse(null),
                balance.map(Balance::requiredSeconds).orElse(null),
                balance.map(Balance::nextCredit).orElse(null),
                page.stream().map(this::booked).toList(),
                found.size() > limit ? page.getLast().number() : null);
    }

    @Operation(summary = "What the members of the organisation have left")
    @GetMapping("/accounts")
    Grants.Accounts accounts() {
        return grants.accounts();
    }

    @Operation(
            summary = "Give a member minutes",
            description = "With the same `Idempotency-Key` the same grant is made once, however often it is sent.")
    @PostMapping(path = "/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Granted grant(
            @Valid @RequestBody Grant wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (wanted.seconds() > settings.largestGrant().toSeconds()) {
            throw invalid(
                    "seconds", "A grant has at most " + settings.largestGrant().toSeconds() + " seconds.");
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw invalid("Idempotency-Key", "A key has 1 to " + LONGEST_KEY + " characters.");
        }
        String note = Objects.requireNonNullElse(wanted.note(), "").strip();
        Entry entry = grants.grant(wanted.personId(), wanted.seconds(), note, Optional.ofNullable(key));
        return new Granted(entry.id(), entry.person(), entry.seconds(), entry.balance(), entry.at());
    }

    private Booked booked(Entry entry) {
        InterviewSession session =
                entry.session() == null ? null : sessions.find(entry.session()).orElse(null);
        return new Booked(
                entry.id(),
                entry.kind().code(),
                entry.seconds(),
                entry.balance(),
                session == null ? null : new Interview(session.id(), session.jobTitle()),
                entry.note(),
                entry.grantedBy() != null,
                entry.at());
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(
                PlatformProblem.INVALID_REQUEST,
                "Not valid: " + field + ".",
                Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }
}
