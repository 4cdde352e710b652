package io.vivavoce.practice;

import io.vivavoce.guide.OwnGuides;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person asks for, as it came.
///
/// @param resumeText the résumé's text where it was not uploaded here; counts only without `resumeId`
/// @param language a BCP 47 tag, English when left out
/// @param questions an exact number of core questions; difficulty and length decide when it is left out
/// @param candidateName how the person wants to be addressed
/// @param guideId a guide of one's own whose questions are asked; those of the bank when it is left out
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
        @Nullable String candidateName,
        @Nullable UUID guideId) {
    /// The same with what the guide says where nothing else is asked for. Its language and type cannot be chosen.
    public SetUp by(OwnGuides.Published guide) {
        return new SetUp(
                role,
                company,
                jobDescription,
                resumeId,
                resumeText,
                guide.type().id(),
                difficulty == null ? guide.difficulty().id() : difficulty,
                guide.language(),
                lengthMinutes == null ? Integer.valueOf((int) guide.length().toMinutes()) : lengthMinutes,
                questions,
                candidateName,
                guide.guide());
    }
}
