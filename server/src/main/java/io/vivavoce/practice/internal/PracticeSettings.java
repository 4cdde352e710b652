package io.vivavoce.practice.internal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What a practice interview may be set up with.
///
/// @param roleCharacters the longest role
/// @param companyCharacters the longest company
/// @param nameCharacters the longest name to be addressed by
/// @param jobDescriptionCharacters the longest job description
/// @param resumeCharacters the longest résumé that is sent as text
/// @param usualMinutes the length of an interview of which nobody says how long it is to be
/// @param lengths the lengths to choose from, in minutes
/// @param minMinutes the shortest interview
/// @param maxMinutes the longest interview
/// @param maxQuestions the most core questions
/// @param variedOver how many of the latest interviews a new one does not repeat
@Validated
@ConfigurationProperties("vivavoce.practice")
record PracticeSettings(
        @DefaultValue("120") @Min(2) int roleCharacters,
        @DefaultValue("120") @Min(1) int companyCharacters,
        @DefaultValue("80") @Min(1) int nameCharacters,
        @DefaultValue("20000") @Min(0) int jobDescriptionCharacters,
        @DefaultValue("20000") @Min(0) int resumeCharacters,
        @DefaultValue("20") @Min(1) int usualMinutes,
        @DefaultValue({"10", "15", "20", "30"}) @NotEmpty List<Integer> lengths,
        @DefaultValue("5") @Min(1) int minMinutes,
        @DefaultValue("60") @Min(1) int maxMinutes,
        @DefaultValue("12") @Min(1) int maxQuestions,
        @DefaultValue("5") @Min(0) int variedOver) {
    /// The shortest role that means something.
    static final int MIN_ROLE_CHARACTERS = 2;
}
