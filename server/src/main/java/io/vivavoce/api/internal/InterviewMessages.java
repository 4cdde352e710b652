package io.vivavoce.api.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the calls that hold an interview carry, as the clients of an interview system write it.
final class InterviewMessages {
    static final String ID = "0190a0a0-0000-7000-8000-000000000001";

    private InterviewMessages() {}

    record Text(
            @Schema(example = "resume.pdf") String filename,

            @Schema(description = "Empty when nothing could be read", example = "Led the migration of 40 services.")
            String text,

            @Schema(example = "33") int characters,

            @Schema(description = "Null where there are none", example = "1") @Nullable
            Integer pages,

            @Schema(description = "Why there is no text, or not all of it; null when all was read")
            @JsonProperty("extraction_error")
            @Nullable
            String extractionError) {}

    record Start(
            @Schema(description = "How the person is addressed", example = "Sam")
            @JsonProperty("candidate_name")
            @NotBlank
            String candidateName,

            @Schema(example = "Backend engineer") @JsonProperty("job_title") @NotBlank
            String jobTitle,

            @Schema(description = "One of `interview_types` of the configuration", example = "behavioural")
            @JsonProperty("interview_type")
            @NotBlank
            String interviewType,

            @Schema(description = "One of `difficulties`; standard when left out", example = "standard") @Nullable
            String difficulty,

            @Schema(example = "We run payment services in Java.") @JsonProperty("job_description") @Nullable
            String jobDescription,

            @Schema(example = "Led the migration of 40 services.") @JsonProperty("resume_text") @Nullable
            String resumeText,

            @Schema(description = "A language tag; English when left out", example = "en") @Nullable
            String language,

            @Schema(description = "How many core questions; difficulty decides when left out", example = "4") @Nullable
            Integer questions,

            @Schema(
                    description =
                            "The version of the disclosure the person was shown and agreed to, from the"
                                    + " configuration; the current one when left out. By this call you vouch for their consent.",
                    example = "practice-5.en")
            @JsonProperty("disclosure_version")
            @Nullable
            String disclosureVersion) {}

    record Started(
            @Schema(example = ID) @JsonProperty("session_id")
            UUID sessionId,

            @Schema(example = "Backend engineer") @JsonProperty("job_title")
            String jobTitle,

            @Schema(example = "behavioural") @JsonProperty("interview_type")
            String interviewType,

            @Schema(example = "4") @JsonProperty("total_questions")
            int totalQuestions,

            @Schema(example = "in_progress") String status,

            @Schema(example = "2026-11-20T10:00:00Z") @JsonProperty("start_time") @Nullable
            Instant startTime) {}

    record Ask(
            @Schema(example = ID) @JsonProperty("session_id") @NotNull
            UUID sessionId) {}

    /// Without a question when it is done.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            @Schema(example = ID) @JsonProperty("session_id")
            UUID sessionId,

            @Schema(description = "0 before the first question and after the last", example = "1")
            @JsonProperty("question_number")
            @Nullable
            Integer questionNumber,

            @Schema(example = "4") @JsonProperty("total_questions") @Nullable
            Integer totalQuestions,

            @Schema(
                    description = "What the interviewer says",
                    example = "Thank you. Tell me about a time when you had to change your mind.")
            @JsonProperty("question_text")
            @Nullable
            String questionText,

            @Schema(example = "false") @JsonProperty("is_follow_up") @Nullable
            Boolean isFollowUp,

            @Schema(
                    description = "Where it is spoken, as WAV or Ogg Opus",
                    example = "/api/v1/sessions/" + ID + "/turns/4/audio")
            @JsonProperty("audio_url")
            @Nullable
            String audioUrl,

            @Schema(description = "Whether the interview is over", example = "false")
            boolean done,

            @Schema(description = "The interviewer's turn, to be sent with the answer", example = "4") @Nullable
            Integer turn,

            @Schema(description = "Of the interview's time", example = "840")
            @JsonProperty("remaining_seconds")
            @Nullable
            Long remainingSeconds,

            @Schema(description = "Whether the person should be told that little time is left", example = "false")
            @JsonProperty("time_warning")
            @Nullable
            Boolean timeWarning,

            @Schema(description = "The farewell, when it is done") @JsonProperty("closing_text") @Nullable
            String closingText) {}

    record Answered(
            @Schema(example = ID) @JsonProperty("session_id") @NotNull
            UUID sessionId,

            @Schema(example = "1") @JsonProperty("question_number") @NotNull
            Integer questionNumber,

            @Schema(example = "I rebuilt the ledger by hand, and it balanced again within a week.") @NotBlank
            String answer,

            @Schema(
                    description = "The `turn` of the question; with it an answer is taken for exactly what was asked",
                    example = "4")
            @Nullable
            Integer turn) {}

    record Taken(
            @Schema(example = ID) @JsonProperty("session_id")
            UUID sessionId,

            @Schema(example = "1") @JsonProperty("question_number")
            int questionNumber,

            @Schema(
                    description = "The words as they are stored; empty when none was understood, which the interviewer"
                            + " says next",
                    example = "I rebuilt the ledger by hand, and it balanced again within a week.")
            String transcript,

            @Schema(
                    description = "`question` or `results`: what to ask for now",
                    allowableValues = {"question", "results"},
                    example = "question")
            String next) {}

    record Saved(
            @Schema(example = "true") boolean saved,

            @Schema(example = ID) @JsonProperty("interview_id")
            UUID interviewId) {}

    record Config(
            @Schema(example = "[\"behavioural\", \"technical\"]") @JsonProperty("interview_types")
            List<String> interviewTypes,

            @Schema(example = "[\"warmup\", \"standard\", \"intense\"]")
            List<String> difficulties,

            List<Language> languages,
            Limits limits,
            Features features,
            Consent disclosure) {}

    record Language(
            @Schema(example = "en") String code,

            @Schema(description = "Whether it can be spoken, not only written", example = "true")
            boolean voice) {}

    record Limits(
            @Schema(example = "5242880") @JsonProperty("resume_bytes")
            long resumeBytes,

            @Schema(example = "26214400") @JsonProperty("audio_bytes")
            long audioBytes,

            @Schema(example = "5") @JsonProperty("min_minutes")
            int minMinutes,

            @Schema(example = "60") @JsonProperty("max_minutes")
            int maxMinutes) {}

    /// What this installation can do.
    record Features(
            @Schema(description = "Recordings are understood", example = "true") @JsonProperty("speech_to_text")
            boolean speechToText,

            @Schema(description = "Questions are spoken", example = "true") @JsonProperty("text_to_speech")
            boolean textToSpeech,

            @Schema(description = "Interviews over a live line", example = "true")
            boolean live) {}

    /// What a person is to be shown, and to agree to, before an interview.
    record Consent(
            @Schema(example = "practice-5.en") String version,

            @Schema(example = "[\"You will talk to a program.\"]")
            List<String> paragraphs) {}
}
