package io.vivavoce.interview;

import io.vivavoce.guide.Guide;

/// What an interview is created from.
public record NewInterview(
        String candidateName, String jobTitle, String company, String jobDescription, String resumeText, Guide guide) {}
