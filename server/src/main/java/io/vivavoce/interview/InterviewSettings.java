package io.vivavoce.interview;

import io.vivavoce.interview.InterviewSession.Outcome;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of an interview, `vivavoce.interview.*`.
///
/// @param persona the interviewer's name
/// @param minDuration a shorter interview has insufficient data and gets no report
/// @param minAnswers an interview with fewer answers has insufficient data and gets no report
/// @param minRedoWords a redo with fewer words has insufficient data; the two limits above are not for it
/// @param lastQuestionBefore time that must be left for one more core question
/// @param timePerQuestion time kept for each core question still to come; probes do not eat it
/// @param candidateQuestionsBefore time that must be left to invite the candidate's questions
/// @param candidateQuestions the candidate's questions that are answered
/// @param couldYouRepeat how often the answer to one question is asked for again because it was not understood
/// @param absentAfter silence after the offer to go on that means nobody is there
/// @param resumableFor how long after its start an interview can be gone on with
/// @param sweepEvery how often interviews past that are put down as abandoned
@Validated
@ConfigurationProperties("vivavoce.interview")
public record InterviewSettings(
        @DefaultValue("Arjun") @NotBlank String persona,
        @DefaultValue("2m") Duration minDuration,
        @DefaultValue("2") @Min(1) int minAnswers,
        @DefaultValue("12") @Min(1) int minRedoWords,
        @DefaultValue("90s") Duration lastQuestionBefore,
        @DefaultValue("75s") Duration timePerQuestion,
        @DefaultValue("30s") Duration candidateQuestionsBefore,
        @DefaultValue("3") @Min(1) int candidateQuestions,
        @DefaultValue("2") @Min(1) int couldYouRepeat,
        @DefaultValue("60s") Duration absentAfter,
        @DefaultValue("24h") Duration resumableFor,
        @DefaultValue("10m") Duration sweepEvery) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

    /// What an interview that ended is worth.
    ///
    /// @param redo null for a whole interview
    public Outcome outcome(@Nullable Redo redo, EndReason reason, Duration elapsed, List<Turn> turns) {
        if (reason == EndReason.TECHNICAL_FAILURE) {
            return Outcome.TECHNICAL_FAILURE;
        }
        List<Turn> answers =
                turns.stream().filter(turn -> turn.kind() == TurnKind.ANSWER).toList();
        boolean enough = redo == null
                ? elapsed.compareTo(minDuration) >= 0 && answers.size() >= minAnswers
                : words(answers) >= minRedoWords;
        return enough ? Outcome.VALID : Outcome.INSUFFICIENT_DATA;
    }

    private static long words(List<Turn> answers) {
        return answers.stream()
                .flatMap(turn -> WORD.matcher(turn.text()).results())
                .count();
    }
}
