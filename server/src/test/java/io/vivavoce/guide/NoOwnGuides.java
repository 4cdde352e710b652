package io.vivavoce.guide;

import io.vivavoce.platform.ProblemException;
import java.util.UUID;

/// Nobody wrote a guide.
public final class NoOwnGuides implements OwnGuides {
    @Override
    public Published published(UUID guide) {
        throw new ProblemException(GuideProblem.GUIDE_NOT_FOUND, "There is none.");
    }

    @Override
    public Guide plan(UUID guide, GuideRequest request) {
        throw new ProblemException(GuideProblem.GUIDE_NOT_FOUND, "There is none.");
    }
}
