package io.vivavoce.guide;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a guide is made from.
///
/// @param jobDescription empty when there is none
/// @param resumeText empty when there is none
/// @param length caps the number of questions (2.5 minutes each) and sets the budget
/// @param questions asks for an exact number of core questions; null leaves it to difficulty and length
/// @param recentQuestions ids asked in earlier interviews, avoided while others are left
/// @param seed the same seed and request make the same guide
public record GuideRequest(
        String role,
        String jobDescription,
        String resumeText,
        InterviewType type,
        Difficulty difficulty,
        String language,
        Duration length,
        @Nullable Integer questions,
        Set<String> recentQuestions,
        long seed) {
    public GuideRequest {
        recentQuestions = Set.copyOf(recentQuestions);
    }
}
