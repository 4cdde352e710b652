package io.vivavoce.guide.internal;

import io.vivavoce.guide.GuideProblem;
import io.vivavoce.guide.Languages;
import io.vivavoce.platform.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is to be mended in a guide, as things stand here.
@Component
class GuideFindings {
    private final GuideSettings settings;
    private final Languages languages;

    GuideFindings(GuideSettings settings, Languages languages) {
        this.settings = settings;
        this.languages = languages;
    }

    /// In which guides can be written.
    List<String> languages() {
        return languages.whole();
    }

    List<Finding> of(WrittenGuide guide) {
        return GuideCheck.findings(guide, settings, languages.whole());
    }

    /// @throws ProblemException `guide-not-ready` with all errors
    void requireNoErrors(WrittenGuide guide) {
        List<Finding> errors = of(guide).stream().filter(Finding::stops).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    GuideProblem.GUIDE_NOT_READY, errors.size() + " places need mending.", Map.of("errors", errors));
        }
    }
}
