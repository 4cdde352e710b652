package io.vivavoce.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person asks for, as it came.
///
/// @param resumeText the résumé's text where it was not uploaded here; counts only without `resumeId`
/// @param language a BCP 47 tag, English when left out
/// @param questions an exact number of core questions; difficulty and length decide when it is left out
/// @param candidateName how the person wants to be addressed
public record SetUp(
        @Nullable String role,
        @Nullable String company,
        @Nullable String jobDescription,
        @Nullable UUID resumeId,
        @Nullable String resumeText,
        @Nullable String interviewType,
        @Nullable String difficulty,
        @Nullable String language,
        @Nullable Integer lengthMinutes,
        @Nullable Integer questions,
        @Nullable String candidateName) {}
