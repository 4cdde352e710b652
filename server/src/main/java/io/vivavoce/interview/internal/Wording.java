package io.vivavoce.interview.internal;

import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.guide.Phrase;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import io.vivavoce.interview.Interviewer.Phase;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.util.List;

/// Chooses the words. The same turns give the same words, so a question can be said again exactly as it was said.
record Wording(InterviewerLines lines, Setting setting, Talk talk) {
    /// A wording of a phrase that was used `used` times before; two uses in a row differ where there are two wordings.
    String say(Phrase phrase, long used) {
        List<String> variants =
                lines.variants(setting.guide().language(), setting.guide().difficulty(), phrase);
        String variant =
                variants.get((int) Math.floorMod(flavour() + phrase.id().hashCode() + used, variants.size()));
        return variant.replace("{persona}", setting.persona())
                .replace("{role}", setting.role())
                .replace("{company}", setting.company())
                .strip();
    }

    String greeting() {
        return say(setting.company().isBlank() ? Phrase.GREETING_NO_COMPANY : Phrase.GREETING, 0);
    }

    /// The words that asked what is to be answered now, without the bridge that led to them.
    String open() {
        return talk.open().map(this::asked).orElse("");
    }

    /// The open question as the page shows it.
    String shown() {
        return talk.phase() == Phase.CANDIDATE_QUESTIONS ? say(Phrase.CANDIDATE_QUESTIONS, 0) : open();
    }

    String probe(Question question, ProbeKind kind) {
        return probe(question, kind, usedBefore(talk.turns().size(), kind));
    }

    private String asked(Turn turn) {
        return switch (turn.kind()) {
            case WARM_UP -> say(Phrase.WARM_UP, 0);
            case QUESTION ->
                setting.guide().question(turn.questionNumber()).question().text();
            case PROBE -> probe(turn);
            case ANSWER_TO_CANDIDATE ->
                say(Phrase.CANDIDATE_QUESTIONS_ANSWER, talk.count(TurnKind.ANSWER_TO_CANDIDATE) - 1);
            default -> say(Phrase.CANDIDATE_QUESTIONS, 0);
        };
    }

    private String probe(Turn turn) {
        ProbeKind kind = turn.probe();
        if (kind == null || !turn.interrupted()) {
            return turn.text();
        }
        Question question = setting.guide().question(turn.questionNumber()).question();
        return probe(question, kind, usedBefore(talk.turns().indexOf(turn), kind));
    }

    private String probe(Question question, ProbeKind kind, long used) {
        return question.probes().stream()
                .filter(probe -> probe.kind() == kind)
                .findFirst()
                .map(probe -> probe.text())
                .orElseGet(() -> say(Phrase.of(kind), used));
    }

    private long usedBefore(int index, ProbeKind kind) {
        return talk.turns().subList(0, index).stream()
                .filter(turn -> turn.probe() == kind)
                .count();
    }

    /// The same throughout an interview, and another one in most others.
    private long flavour() {
        return setting.guide().questions().stream()
                .map(planned -> planned.question().id())
                .reduce(setting.role(), String::concat)
                .hashCode();
    }
}
