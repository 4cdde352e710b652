package io.vivavoce.guide.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Guides that people write themselves.
///
/// @param maxGuides how many a person or an organisation may have
/// @param maxFileSize the largest file that is imported
/// @param maxCharacters the longest guide, all its texts together
/// @param textCharacters the longest single text
/// @param maxCompetencies the most competencies of a guide
/// @param maxQuestions the most questions of a guide
/// @param maxProbes the most follow-ups of a question
/// @param maxCues the most cues of a competency or a question
/// @param minMinutes the shortest time budget
/// @param maxMinutes the longest time budget
/// @param usualMinutes the time budget of a draft of which nobody says how long it is to be
/// @param roleCharacters the longest role a guide is drafted for
/// @param jobDescriptionCharacters the longest job description a guide is drafted from
/// @param draftTokens where a model's draft is cut off
@Validated
@ConfigurationProperties("vivavoce.guide")
record GuideSettings(
        @DefaultValue("200") @Min(1) int maxGuides,
        @DefaultValue("512KB") DataSize maxFileSize,
        @DefaultValue("300000") @Min(1_000) int maxCharacters,
        @DefaultValue("1000") @Min(100) int textCharacters,
        @DefaultValue("12") @Min(1) @Max(100) int maxCompetencies,
        @DefaultValue("100") @Min(1) @Max(1_000) int maxQuestions,
        @DefaultValue("12") @Min(1) @Max(100) int maxProbes,
        @DefaultValue("80") @Min(0) @Max(1_000) int maxCues,
        @DefaultValue("5") @Min(1) int minMinutes,
        @DefaultValue("60") @Min(1) int maxMinutes,
        @DefaultValue("20") @Min(1) int usualMinutes,
        @DefaultValue("120") @Min(1) int roleCharacters,
        @DefaultValue("20000") @Min(0) int jobDescriptionCharacters,
        @DefaultValue("8000") @Min(500) int draftTokens) {}
