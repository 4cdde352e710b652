package io.vivavoce.api.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.resume.Resume;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the calls of a practice gym carry.
final class GymMessages {
    private static final String ID = "0190a0a0-0000-7000-8000-000000000001";

    private GymMessages() {}

    record Session(
            @Schema(description = "The job", example = "Backend engineer") @Nullable
            String role,

            @Schema(example = "We run payment services in Java.") @Nullable
            String jobDescription,

            @Schema(description = "`warmup`, `standard` or `intense`; standard when left out", example = "standard")
            @Nullable
            String difficulty,

            @Schema(description = "How many core questions; difficulty decides when left out", example = "4") @Nullable
            Integer questions,

            @Schema(description = "A language tag; English when left out", example = "en") @Nullable
            String language,

            @Schema(description = "A résumé uploaded before") @Nullable
            UUID resumeId,

            @Schema(
                    description =
                            "The version of the disclosure the person was shown and agreed to, from `GET"
                                    + " /api/v1/config`; the current one when left out. By this call you vouch for their consent.",
                    example = "practice-5.en")
            @Nullable
            String disclosureVersion) {}

    record SessionCreated(
            @Schema(example = ID) UUID sessionId,
            @Schema(example = "created") String status,
            @Schema(example = "4") int totalQuestions) {}

    record Respond(
            @Schema(example = ID) @NotNull UUID sessionId,

            @Schema(
                    description = "What the person answers to the question before; left out for the first question,"
                            + " and to hear the open one again",
                    example = "I rebuilt the ledger by hand, and it balanced again within a week.")
            @Nullable
            String answer,

            @Schema(
                    description = "The `turn` that is answered; with it the same answer sent twice is one answer",
                    example = "2")
            @Nullable
            Integer turn) {}

    record Response(
            @Schema(example = ID) UUID sessionId,

            @Schema(description = "0 before the first question and after the last", example = "1")
            int questionNumber,

            @Schema(example = "4") int totalQuestions,

            @Schema(
                    description = "What the interviewer says; the farewell when it is done",
                    example = "Thank you. Tell me about a time when you had to change your mind.")
            String text,

            @Schema(description = "Whether the interview is over", example = "false")
            boolean done,

            @Schema(description = "Whether it follows up on the question", example = "false")
            boolean isFollowUp,

            @Schema(description = "The interviewer's turn, -1 when there is none", example = "4")
            int turn,

            @Schema(description = "Where it is spoken; null when nothing is said") @Nullable
            String audioUrl,

            @Schema(description = "Of the interview's time", example = "840")
            long remainingSeconds,

            @Schema(description = "Whether the person should be told that little time is left", example = "false")
            boolean timeWarning) {}

    record Completed(
            @Schema(example = ID) UUID sessionId,

            @Schema(description = "`completed`, or how else it had ended", example = "completed")
            String status,

            @Schema(description = "`valid`, `insufficient_data` or `technical_failure`", example = "valid") @Nullable
            String outcome,

            @Schema(description = "The page with the report", example = "/sessions/" + ID)
            String feedbackUrl) {}

    record User(
            @Schema(example = ID) UUID id,
            @Schema(example = "Sam") String name,

            @Schema(description = "Null where nobody signs in", example = "sam@example.org") @Nullable
            String email,

            @Schema(description = "The one uploaded last, null when there is none") @Nullable
            UserResume resume,

            @Schema(description = "Seconds left to practise; null when nothing is counted", example = "null") @Nullable
            Long balanceSeconds,

            Preferences preferences) {}

    record UserResume(
            @Schema(example = ID) UUID id,
            @Schema(example = "resume.pdf") String fileName,
            @Schema(example = "412") int words,
            @Schema(example = "2026-11-20T10:00:00Z") Instant createdAt) {
        static UserResume of(Resume resume) {
            return new UserResume(resume.id(), resume.fileName(), resume.words(), resume.createdAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preferences(
            @Schema(description = "The language of the page: `en` or `de`", example = "en") @Nullable
            String language) {}

    record UserChange(
            @Schema(example = "Sam") @Nullable String name,
            @Valid @Nullable Preferences preferences) {}
}
