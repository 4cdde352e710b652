package io.vivavoce.interview;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How a language model takes part in interviews, `vivavoce.interview.model.*`.
///
/// @param enabled whether interviews ask a connected model; the built-in interviewer needs none
/// @param patience how long the model is waited for after the end of an answer; then the built-in interviewer speaks
/// @param outputTokens where an answer of the model is cut off
/// @param backgroundCharacters of the job description, and of the résumé, that the model is told
/// @param talkCharacters of what was said about the open question that the model is told
/// @param noteCharacters the longest note for the scorer
@Validated
@ConfigurationProperties("vivavoce.interview.model")
public record InterviewModelSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1200ms") Duration patience,
        @DefaultValue("300") @Min(50) int outputTokens,
        @DefaultValue("3000") @Min(0) int backgroundCharacters,
        @DefaultValue("6000") @Min(200) int talkCharacters,
        @DefaultValue("400") @Min(0) int noteCharacters) {}
