package io.vivavoce.guide.internal;

import io.vivavoce.guide.Anchors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks through one guide and names everything that has to be mended and everything worth a second look, at once.
final class GuideCheck {
    private static final int FEWEST_ADVISED = 4;
    private static final int MOST_ADVISED = 6;

    private final WrittenGuide guide;
    private final GuideSettings settings;
    private final List<String> languages;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> questions = new HashMap<>();

    private GuideCheck(WrittenGuide guide, GuideSettings settings, List<String> languages) {
        this.guide = guide;
        this.settings = settings;
        this.languages = languages;
    }

    /// @param languages the interviewer speaks
    static List<Finding> findings(WrittenGuide guide, GuideSettings settings, List<String> languages) {
        GuideCheck check = new GuideCheck(guide, settings, languages);
        check.head();
        check.competencies();
        check.time();
        return List.copyOf(check.findings);
    }

    private void head() {
        if (guide.name().isEmpty()) {
            error("/name", "name-missing", "Give the guide a name.");
        }
        if (!languages.contains(guide.language())) {
            error("/language", "language-unknown", "Choose one of {all}.", "all", String.join(", ", languages));
        }
        if (guide.type().isEmpty()) {
            error("/interviewType", "type-unknown", "Choose a type of interview.");
        }
        if (guide.difficulty().isEmpty()) {
            error("/level", "level-unknown", "Choose a level.");
        }
        ProtectedMatters.in(guide.name()).ifPresent(matter -> protectedMatter("/name", matter));
    }

    private void competencies() {
        int count = guide.competencies().size();
        if (count == 0) {
            error("/competencies", "no-competency", "Add a competency.");
        } else if (count < FEWEST_ADVISED || count > MOST_ADVISED) {
            warn(
                    "/competencies",
                    "competencies-advised",
                    "Interviews rate best on {least} to {most} competencies; this guide has {count}.",
                    "least",
                    FEWEST_ADVISED,
                    "most",
                    MOST_ADVISED,
                    "count",
                    count);
        }
        for (int i = 0; i < count; i++) {
            competency(guide.competencies().get(i), "/competencies/" + i);
        }
    }

    private void competency(WrittenCompetency competency, String place) {
        id(competency.id(), place);
        if (competency.name().isEmpty()) {
            error(place + "/name", "competency-name-missing", "Name the competency.");
        }
        if (competency.summary().isEmpty()) {
            warn(place + "/summary", "summary-missing", "Say in a sentence what is rated.");
        }
        if (competency.weight() <= 0) {
            error(place + "/weight", "weight-not-positive", "A weight is a whole number above zero.");
        }
        anchors(competency.anchors(), place);
        nextSteps(competency.nextSteps(), place);
        if (competency.questions().isEmpty()) {
            error(place + "/questions", "no-question", "Add a question, or take the competency out.");
        }
        for (int i = 0; i < competency.questions().size(); i++) {
            question(competency.questions().get(i), place + "/questions/" + i);
        }
    }

    private void anchors(List<String> anchors, String place) {
        Set<String> seen = new HashSet<>();
        for (int level = 1; level <= Anchors.LEVELS; level++) {
            String anchor = anchors.get(level - 1);
            String at = place + "/anchors/" + (level - 1);
            if (anchor.isEmpty()) {
                error(at, "anchor-missing", "Write what an answer shows at level {level}.", "level", level);
            } else if (!seen.add(plain(anchor))) {
                error(at, "anchor-twice", "Level {level} has the words of a lower level.", "level", level);
            }
        }
    }

    private void nextSteps(List<String> steps, String place) {
        for (int level = 1; level <= steps.size(); level++) {
            if (steps.get(level - 1).isEmpty()) {
                warn(
                        place + "/nextSteps/" + (level - 1),
                        "next-step-missing",
                        "Without words of its own, the report points from level {level} to the anchor above.",
                        "level",
                        level);
            }
        }
    }

    private void question(WrittenQuestion question, String place) {
        id(question.id(), place);
        if (question.text().isEmpty()) {
            error(place + "/text", "question-missing", "Write the question.");
        } else {
            String before = questions.putIfAbsent(plain(question.text()), place);
            if (before != null) {
                error(place + "/text", "question-twice", "This question stands in the guide already.");
            }
        }
        if (!question.level().isEmpty()
                && WrittenGuide.difficulty(question.level()).isEmpty()) {
            error(place + "/level", "level-unknown", "Choose a level.");
        }
        if (!question.anchors().isEmpty()) {
            anchors(question.anchors(), place);
        }
        spoken(question.text(), place + "/text");
        spoken(question.hint(), place + "/hint");
        new ProbeCheck(question, place, findings).look();
    }

    private void spoken(String text, String place) {
        ProtectedMatters.in(text).ifPresent(matter -> protectedMatter(place, matter));
    }

    private void id(String id, String place) {
        if (!WrittenId.isValid(id)) {
            error(place + "/id", "id-invalid", "An id is made of small letters, digits and hyphens, at most 64.");
        } else if (!ids.add(id)) {
            error(place + "/id", "id-twice", "The id {id} stands twice.", "id", id);
        }
    }

    private void time() {
        if (guide.minutes() < settings.minMinutes() || guide.minutes() > settings.maxMinutes()) {
            error(
                    "/minutes",
                    "minutes-out-of-range",
                    "Choose from {least} to {most} minutes.",
                    "least",
                    settings.minMinutes(),
                    "most",
                    settings.maxMinutes());
        }
        int all = (int) guide.questions().count();
        Integer asked = guide.asked();
        if (asked != null && (asked < 1 || asked > Math.max(all, 1))) {
            error("/asked", "asked-out-of-range", "Choose from 1 to {most}.", "most", Math.max(all, 1));
        }
        int count = asked == null ? all : Math.min(asked, all);
        long needed = Planner.PER_QUESTION.multipliedBy(count).toMinutes();
        if (Planner.PER_QUESTION.multipliedBy(count).compareTo(Duration.ofMinutes(guide.minutes())) > 0) {
            warn(
                    "/minutes",
                    "time-too-short",
                    "{count} questions take about {needed} minutes, the guide gives {minutes}.",
                    "count",
                    count,
                    "needed",
                    needed,
                    "minutes",
                    guide.minutes());
        }
        long must = guide.questions().filter(WrittenQuestion::mustAsk).count();
        if (asked != null && must > asked) {
            warn(
                    "/asked",
                    "must-ask-exceed",
                    "{must} questions must be asked, so more than {asked} will be.",
                    "must",
                    must,
                    "asked",
                    asked);
        }
    }

    private void protectedMatter(String place, String matter) {
        findings.add(ProbeCheck.protectedMatter(place, matter));
    }

    private void error(String place, String code, String message, Object... values) {
        findings.add(Finding.of(Finding.ERROR, place, code, message, values));
    }

    private void warn(String place, String code, String message, Object... values) {
        findings.add(Finding.of(Finding.WARNING, place, code, message, values));
    }

    /// Two texts that differ only in case, blanks and punctuation are the same.
    static String plain(String text) {
        return Relevance.plain(text);
    }
}
