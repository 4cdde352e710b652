package io.vivavoce.interview.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which follow-up an answer calls for.
///
/// @param used the kinds already used on this question
/// @param left how many more this question may get
record ProbeChoice(Question question, Difficulty difficulty, Set<ProbeKind> used, int left) {
    private static final List<ProbeKind> PRESSING = List.of(ProbeKind.DEPTH, ProbeKind.TRADE_OFF);

    Optional<ProbeKind> after(AnswerContent answer) {
        if (left <= 0) {
            return Optional.empty();
        }
        Optional<ProbeKind> missing = question.looksFor().stream()
                .filter(kind -> !used.contains(kind) && !answer.has(kind))
                .findFirst();
        return mustPress() && (missing.isEmpty() || left == 1) ? Optional.of(pressing()) : missing;
    }

    /// The kinds that may be asked for: what the question looks for or has words for, each once.
    Set<ProbeKind> allowed() {
        if (left <= 0) {
            return Set.of();
        }
        Stream<ProbeKind> own = Stream.concat(
                question.looksFor().stream(), question.probes().stream().map(probe -> probe.kind()));
        Stream<ProbeKind> all = difficulty == Difficulty.INTENSE ? Stream.concat(own, PRESSING.stream()) : own;
        return all.filter(kind -> !used.contains(kind))
                .filter(kind -> !mustPress() || left > 1 || PRESSING.contains(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the question may be left as it was answered.
    boolean mayGoOn() {
        return left <= 0 || !mustPress();
    }

    private boolean mustPress() {
        return difficulty == Difficulty.INTENSE && PRESSING.stream().noneMatch(used::contains);
    }

    private ProbeKind pressing() {
        Stream<ProbeKind> own = question.probes().stream().map(probe -> probe.kind());
        return own.filter(PRESSING::contains).findFirst().orElse(ProbeKind.DEPTH);
    }
}
