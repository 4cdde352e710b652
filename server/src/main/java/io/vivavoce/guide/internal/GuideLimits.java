package io.vivavoce.guide.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Keeps what is stored within its limits, finished or not.
final class GuideLimits {
    private final GuideSettings settings;
    private final List<TooMuch> tooMuch = new ArrayList<>();
    private long characters;

    private GuideLimits(GuideSettings settings) {
        this.settings = settings;
    }

    /// One value beyond its limit.
    ///
    /// @param field where, as a JSON pointer into the guide
    record TooMuch(String field, String message) {}

    /// @throws ProblemException `invalid-request` with all that is too much
    static void check(WrittenGuide guide, GuideSettings settings) {
        GuideLimits limits = new GuideLimits(settings);
        limits.look(guide);
        if (!limits.tooMuch.isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST, "The guide is too large.", Map.of("errors", limits.tooMuch));
        }
    }

    private void look(WrittenGuide guide) {
        text(guide.name(), "/name");
        text(guide.description(), "/description");
        text(guide.language(), "/language");
        text(guide.interviewType(), "/interviewType");
        text(guide.level(), "/level");
        count(guide.competencies().size(), settings.maxCompetencies(), "/competencies");
        count(guide.questions().count(), settings.maxQuestions(), "/competencies");
        for (int i = 0; i < guide.competencies().size(); i++) {
            look(guide.competencies().get(i), "/competencies/" + i);
        }
        if (characters > settings.maxCharacters()) {
            tooMuch.add(new TooMuch(
                    "", "That is %d characters, the limit is %d.".formatted(characters, settings.maxCharacters())));
        }
    }

    private void look(WrittenCompetency competency, String place) {
        text(competency.id(), place + "/id");
        text(competency.name(), place + "/name");
        text(competency.summary(), place + "/summary");
        texts(competency.anchors(), place + "/anchors");
        texts(competency.nextSteps(), place + "/nextSteps");
        texts(competency.cues(), place + "/cues");
        count(competency.cues().size(), settings.maxCues(), place + "/cues");
        for (int i = 0; i < competency.questions().size(); i++) {
            look(competency.questions().get(i), place + "/questions/" + i);
        }
    }

    private void look(WrittenQuestion question, String place) {
        text(question.id(), place + "/id");
        text(question.text(), place + "/text");
        text(question.level(), place + "/level");
        text(question.hint(), place + "/hint");
        texts(question.looksFor(), place + "/looksFor");
        texts(question.anchors(), place + "/anchors");
        texts(question.cues(), place + "/cues");
        count(question.cues().size(), settings.maxCues(), place + "/cues");
        count(question.looksFor().size(), settings.maxProbes(), place + "/looksFor");
        count(question.probes().size(), settings.maxProbes(), place + "/probes");
        texts(
                question.probes().stream()
                        .flatMap(probe -> Stream.of(probe.kind(), probe.text()))
                        .toList(),
                place + "/probes");
    }

    private void texts(List<String> texts, String place) {
        for (String text : texts) {
            text(text, place);
        }
    }

    private void text(String text, String place) {
        characters += text.length();
        if (text.length() > settings.textCharacters()) {
            tooMuch.add(new TooMuch(
                    place,
                    "That is %d characters, the limit is %d.".formatted(text.length(), settings.textCharacters())));
        }
    }

    private void count(long count, int limit, String place) {
        if (count > limit) {
            tooMuch.add(new TooMuch(place, "That is %d, the limit is %d.".formatted(count, limit)));
        }
    }
}
