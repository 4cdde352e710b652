package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The bank's competencies in the form that people edit. Thread-safe.
@Component
class BankCopies {
    private final Packs packs;

    BankCopies(Packs packs) {
        this.packs = packs;
    }

    /// A competency to copy, whole or in parts.
    ///
    /// @param interviewTypes the interviews it belongs in
    record BankCompetency(@Schema(example = "behavioural") List<String> interviewTypes, WrittenCompetency competency) {}

    List<BankCompetency> all(String language) {
        return packs.bank(language).sections().stream()
                .map(section -> new BankCompetency(
                        section.types().stream().map(InterviewType::id).toList(),
                        copy(section.competency(), section.questions())))
                .toList();
    }

    static WrittenCompetency copy(Competency competency, List<Section.Entry> questions) {
        return new WrittenCompetency(
                competency.id(),
                competency.name(),
                competency.summary(),
                competency.weight(),
                competency.anchors().levels(),
                competency.nextSteps(),
                competency.cues(),
                questions.stream()
                        .map(entry -> copy(entry.question(), entry.level().id()))
                        .toList());
    }

    static WrittenQuestion copy(Question question, String level) {
        return new WrittenQuestion(
                question.id(),
                question.text(),
                level,
                false,
                Objects.requireNonNullElse(question.hint(), ""),
                question.looksFor().stream().map(ProbeKind::id).toList(),
                question.probes().stream()
                        .map(probe -> new WrittenProbe(probe.kind().id(), probe.text()))
                        .toList(),
                question.anchors().levels(),
                question.cues());
    }
}
