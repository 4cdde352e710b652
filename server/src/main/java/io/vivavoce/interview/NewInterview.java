package io.vivavoce.interview;

import io.vivavoce.guide.Guide;
import org.jspecify.annotations.Nullable;

/// What an interview is created from.
///
/// @param redo set when it asks a question of an earlier interview again
public record NewInterview(
        String candidateName,
        String jobTitle,
        String company,
        String jobDescription,
        String resumeText,
        Guide guide,
        @Nullable Redo redo) {
    public NewInterview(
            String candidateName,
            String jobTitle,
            String company,
            String jobDescription,
            String resumeText,
            Guide guide) {
        this(candidateName, jobTitle, company, jobDescription, resumeText, guide, null);
    }
}
