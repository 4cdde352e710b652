package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Candidate.Said;
import io.vivavoce.evals.Engines.Result;
import io.vivavoce.evals.Swaps.Slot;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What may be changed without a rating changing.
final class SamenessChecks {
    private final Scores scores;

    SamenessChecks(Scores scores) {
        this.scores = scores;
    }

    /// The same words as some recognisers write them.
    void withoutPunctuation(Case played) {
        Candidate flat = played.the(Kind.STRONG)
                .saying((question, said) -> new Said(
                        flat(said.say()),
                        said.more().stream().map(SamenessChecks::flat).toList()));
        Result result = scores.engines().sit(played, flat);
        scores.note(
                "without-punctuation",
                "Strong answers without capitals and punctuation are not below middling ones",
                played,
                "",
                result.level() >= scores.of(played, Kind.MIDDLING).level());
        scores.verified(played, "strong, flat", result);
    }

    private static String flat(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    void again(Case played) {
        for (Candidate candidate : played.candidates()) {
            Result first = scores.of(played, candidate);
            Result second = scores.engines().sit(played, candidate);
            scores.note(
                    "same-again",
                    "The same interview gives the same report again",
                    played,
                    candidate.id(),
                    competencies(second.report()).equals(competencies(first.report())) && second.sameAs(first));
            Result turned = scores.engines().sit(played, candidate, Engines.NOBODY, "", turned(Engines.guide(played)));
            scores.note(
                    "same-in-any-order",
                    "The order of the competencies moves no rating",
                    played,
                    candidate.id(),
                    turned.sameAs(first));
        }
    }

    private static List<CompetencyResult> competencies(@Nullable Report report) {
        return report == null ? List.of() : report.competencies();
    }

    private static Guide turned(Guide guide) {
        List<Competency> order = new ArrayList<>(guide.competencies()).reversed();
        return new Guide(
                guide.rubricVersion(),
                guide.language(),
                guide.type(),
                guide.difficulty(),
                order,
                guide.questions(),
                guide.budget(),
                guide.probesPerQuestion());
    }

    /// Every value of every slot, told in turn by the strong and by the middling candidate.
    ///
    /// @param turn of the case
    void swaps(Case played, int turn) {
        List<Slot> slots = Swaps.in(played.language());
        for (int i = 0; i < slots.size(); i++) {
            swap(played, played.the((turn + i) % 2 == 0 ? Kind.STRONG : Kind.MIDDLING), slots.get(i));
        }
    }

    private void swap(Case played, Candidate candidate, Slot slot) {
        Result first = swapped(played, candidate, slot, slot.values().getFirst());
        for (String value : slot.values().subList(1, slot.values().size())) {
            scores.note(
                    "swap-" + slot.id(),
                    "Another " + slot.id() + " in words, name and résumé moves no rating",
                    played,
                    candidate.id() + ", value " + (slot.values().indexOf(value) + 1),
                    swapped(played, candidate, slot, value).sameAs(first));
        }
    }

    private Result swapped(Case played, Candidate candidate, Slot slot, String value) {
        String name = slot.id().equals("name") ? value : Engines.NOBODY;
        return scores.engines()
                .sit(played, slot.told(played, candidate, value), name, slot.resume(value), Engines.guide(played));
    }
}
