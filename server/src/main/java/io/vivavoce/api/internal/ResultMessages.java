package io.vivavoce.api.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of an interview, as the clients of an interview system read it.
final class ResultMessages {
    private static final String ID = InterviewMessages.ID;

    private ResultMessages() {}

    record Results(
            @Schema(example = ID) @JsonProperty("session_id")
            UUID sessionId,

            @Schema(example = "Sam") @JsonProperty("candidate_name")
            String candidateName,

            @Schema(example = "Backend engineer") @JsonProperty("job_title")
            String jobTitle,

            @Schema(example = "behavioural") @JsonProperty("interview_type")
            String interviewType,

            @Schema(description = "`created`, `in_progress`, `completed`, `abandoned`", example = "completed")
            String status,

            @Schema(
                    description = "`valid`, `insufficient_data` or `technical_failure`; null until the end",
                    example = "valid")
            @Nullable
            String outcome,

            @Schema(description = "1 to 5; null when too little could be rated", example = "3.4")
            @JsonProperty("final_score")
            @Nullable
            Double finalScore,

            @Nullable Metrics metrics,
            List<Question> questions,
            @Nullable Feedback feedback,

            @Schema(example = "2026-11-20T10:00:00Z") @JsonProperty("start_time") @Nullable
            Instant startTime,

            @Schema(example = "2026-11-20T10:18:00Z") @JsonProperty("completed_at") @Nullable
            Instant completedAt) {}

    /// How it was said; never part of a rating. Null where it was not measured.
    record Metrics(
            @Schema(example = "1080") @JsonProperty("duration_seconds")
            long durationSeconds,

            @Schema(example = "812") int words,
            @Schema(example = "9") int answers,

            @Schema(example = "141") @JsonProperty("words_per_minute") @Nullable
            Integer wordsPerMinute,

            @Schema(example = "640") @JsonProperty("median_pause_ms") @Nullable
            Integer medianPauseMs,

            @Schema(example = "0.71") @JsonProperty("talk_share") @Nullable
            Double talkShare,

            @Schema(example = "4") @Nullable Integer fillers,

            @Schema(example = "164") @JsonProperty("longest_answer_words")
            int longestAnswerWords) {}

    record Question(
            @Schema(example = "1") @JsonProperty("question_number")
            int questionNumber,

            @Schema(example = "Tell me about a time when you had to change your mind.") @JsonProperty("question_text")
            String questionText,

            @Schema(description = "Empty when it was not answered", example = "I rebuilt the ledger by hand.")
            String answer,

            @Schema(description = "1 to 5; null when there is none", example = "4") @Nullable
            Integer score,

            @Schema(example = "You said what you did yourself and what came of it.") @Nullable
            String feedback) {}

    record Feedback(
            @Schema(example = "[\"You name your own part.\"]")
            List<String> strengths,

            @Schema(example = "[\"Say what came of it in numbers.\"]")
            List<String> weaknesses,

            @Schema(example = "3.4") @Nullable Double score,

            @Schema(example = "Rests on 4 of 4 competencies.") @JsonProperty("score_note")
            String scoreNote,

            @Schema(description = "The one change that would help most", example = "End each story with its result")
            @JsonProperty("priority_fix")
            @Nullable
            String priorityFix,

            @Schema(description = "Who rated it", example = "built-in")
            String engine) {}

    record Interviews(
            List<Interview> interviews,

            @Schema(description = "The `cursor` of the next page, null on the last") @Nullable
            UUID next) {}

    record Interview(
            @Schema(example = ID) UUID id,

            @Schema(example = "Sam") @JsonProperty("candidate_name")
            String candidateName,

            @Schema(example = "Backend engineer") @JsonProperty("job_title")
            String jobTitle,

            @Schema(example = "behavioural") @JsonProperty("interview_type")
            String interviewType,

            @Schema(example = "3.4") @JsonProperty("final_score") @Nullable
            Double finalScore,

            @Schema(example = "2026-11-20T10:00:00Z") @JsonProperty("start_time") @Nullable
            Instant startTime,

            @Schema(example = "2026-11-20T10:18:00Z") @JsonProperty("completed_at") @Nullable
            Instant completedAt,

            @Schema(example = "2026-11-20T09:58:00Z") @JsonProperty("created_at")
            Instant createdAt) {}

    record InterviewWithQuestions(
            @Schema(example = ID) UUID id,

            @Schema(example = "Sam") @JsonProperty("candidate_name")
            String candidateName,

            @Schema(example = "Backend engineer") @JsonProperty("job_title")
            String jobTitle,

            @Schema(example = "behavioural") @JsonProperty("interview_type")
            String interviewType,

            @Schema(example = "3.4") @JsonProperty("final_score") @Nullable
            Double finalScore,

            @Schema(example = "2026-11-20T10:00:00Z") @JsonProperty("start_time") @Nullable
            Instant startTime,

            @Schema(example = "2026-11-20T10:18:00Z") @JsonProperty("completed_at") @Nullable
            Instant completedAt,

            @Schema(example = "2026-11-20T09:58:00Z") @JsonProperty("created_at")
            Instant createdAt,

            List<Question> questions) {}
}
