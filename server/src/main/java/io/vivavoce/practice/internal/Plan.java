package io.vivavoce.practice.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person asks for, cleaned and within the limits; texts that were left out are empty.
record Plan(
        String role,
        String company,
        String jobDescription,
        @Nullable UUID resumeId,
        String resumeText,
        InterviewType type,
        Difficulty difficulty,
        String language,
        Duration length,
        @Nullable Integer questions,
        String candidateName,
        @Nullable UUID guideId) {}
