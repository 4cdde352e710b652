package io.vivavoce.guide.internal;

import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.GuideOrigin;
import io.vivavoce.guide.Probe;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes what an interview asks and rates out of what somebody wrote.
///
/// @param guide whose questions they are: two guides may give theirs the same ids
record RatedParts(UUID guide) {
    private static final List<ProbeKind> USUAL = List.of(ProbeKind.SITUATION, ProbeKind.OWN_ACTION, ProbeKind.RESULT);
    private static final int SHORT = 12;

    /// The name under which ratings by one version are comparable.
    static String rubric(GuideOrigin origin) {
        return "own-" + shortly(origin.guideId()) + "-v" + origin.version();
    }

    String questionId(WrittenQuestion question) {
        return "own-" + shortly(guide) + "-" + question.id();
    }

    Competency competency(WrittenCompetency written) {
        return new Competency(
                written.id(),
                written.name(),
                written.summary(),
                Math.max(1, written.weight()),
                new Anchors(written.anchors()),
                nextSteps(written),
                written.cues());
    }

    Question question(WrittenQuestion written, WrittenCompetency competency) {
        List<ProbeKind> looksFor =
                written.looksFor().stream().flatMap(id -> kind(id).stream()).toList();
        return new Question(
                questionId(written),
                written.text(),
                written.hint().isEmpty() ? null : written.hint(),
                looksFor.isEmpty() ? USUAL : looksFor,
                written.probes().stream()
                        .flatMap(probe -> kind(probe.kind()).map(kind -> new Probe(kind, probe.text())).stream())
                        .filter(probe -> !probe.text().isEmpty())
                        .toList(),
                new Anchors(written.anchors().isEmpty() ? competency.anchors() : written.anchors()),
                written.cues().isEmpty() ? competency.cues() : written.cues());
    }

    /// Where nothing is written, the anchor above says what to aim for.
    private static List<String> nextSteps(WrittenCompetency written) {
        List<String> steps = new ArrayList<>(written.nextSteps());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isEmpty()) {
                steps.set(i, written.anchors().get(i + 1));
            }
        }
        return steps;
    }

    private static Optional<ProbeKind> kind(String id) {
        return Stream.of(ProbeKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    /// The end of an id: its beginning is the time, which guides made together share.
    private static String shortly(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - SHORT);
    }
}
