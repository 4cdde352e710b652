package io.vivavoce.practice.internal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Answers that people keep.
///
/// @param characters the longest answer
/// @param tags the most tags of one answer
/// @param tagCharacters the longest tag
/// @param most how many answers are kept at most
@Validated
@ConfigurationProperties("vivavoce.practice.answers")
record AnswerBankSettings(
        @DefaultValue("20000") @Min(1) int characters,
        @DefaultValue("10") @Min(0) int tags,
        @DefaultValue("40") @Min(1) int tagCharacters,
        @DefaultValue("1000") @Min(1) int most) {}
