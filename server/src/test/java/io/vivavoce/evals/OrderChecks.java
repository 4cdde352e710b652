package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Engines.Result;
import java.util.Objects;

/// Who stands above whom.
final class OrderChecks {
    private final Scores scores;

    OrderChecks(Scores scores) {
        this.scores = scores;
    }

    void ladder(Case played) {
        Result strong = scores.of(played, Kind.STRONG);
        Result middling = scores.of(played, Kind.MIDDLING);
        Result weak = scores.of(played, Kind.WEAK);
        scores.note(
                "strong-over-middling",
                "The strong candidate's total is above the middling one's",
                played,
                "",
                strong.level() > middling.level());
        scores.note(
                "middling-over-weak",
                "The middling candidate's total is above the weak one's; no total is the lowest",
                played,
                "",
                middling.level() > weak.level());
        strong.ratings().forEach((competency, rating) -> {
            int between = middling.ratings().getOrDefault(competency, 0);
            scores.note(
                    "order-by-competency",
                    "In no single competency the order is turned round",
                    played,
                    competency,
                    rating >= between && between >= weak.ratings().getOrDefault(competency, 0));
        });
    }

    void variations(Case played) {
        played.all(Kind.PADDED)
                .forEach(one ->
                        noLift("no-lift-by-padding", "Filler around the same content lifts nothing", played, one));
        played.all(Kind.STUFFED)
                .forEach(one ->
                        noLift("no-lift-by-keywords", "Words of the trade strung together lift nothing", played, one));
        played.all(Kind.HOSTILE)
                .forEach(one -> noLift(
                        "no-lift-by-demands", "Demands on the interviewer and the scorer lift nothing", played, one));
        played.all(Kind.SHORT_STRONG).forEach(one -> {
            double longWinded = played.all(Kind.MIDDLING, Kind.PADDED)
                    .filter(other -> other.kind() == Kind.MIDDLING || other.base() == Kind.MIDDLING)
                    .mapToDouble(other -> scores.of(played, other).level())
                    .max()
                    .orElse(0);
            scores.note(
                    "short-but-strong",
                    "Substance in few words is not below middling or padded answers",
                    played,
                    one.id(),
                    scores.of(played, one).level() >= longWinded);
        });
        played.all(Kind.RAMBLING)
                .forEach(one -> scores.note(
                        "rambling-below-middling",
                        "Talk that answers nothing stays below middling answers",
                        played,
                        one.id(),
                        scores.of(played, one).level()
                                < scores.of(played, Kind.MIDDLING).level()));
    }

    private void noLift(String check, String words, Case played, Candidate candidate) {
        Kind base = Objects.requireNonNull(candidate.base());
        scores.note(
                check,
                words,
                played,
                candidate.id(),
                scores.of(played, candidate).noLiftOver(scores.of(played, base)));
    }
}
