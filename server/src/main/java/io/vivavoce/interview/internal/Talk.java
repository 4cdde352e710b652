package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Interviewer.Phase;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the stored turns alone say about where an interview stands.
record Talk(List<Turn> turns) {
    private static final Set<TurnKind> OPENING = EnumSet.of(
            TurnKind.WARM_UP,
            TurnKind.QUESTION,
            TurnKind.PROBE,
            TurnKind.CANDIDATE_QUESTIONS,
            TurnKind.ANSWER_TO_CANDIDATE);
    private static final Set<TurnKind> PRESENCE =
            EnumSet.of(TurnKind.REPEAT, TurnKind.COULD_YOU_REPEAT, TurnKind.WELCOME_BACK);

    Phase phase() {
        return turns.reversed().stream()
                .filter(turn -> !turn.byCandidate())
                .flatMap(turn -> entered(turn.kind()).stream())
                .findFirst()
                .orElse(Phase.GREETING);
    }

    private static Optional<Phase> entered(TurnKind kind) {
        return switch (kind) {
            case WARM_UP -> Optional.of(Phase.WARM_UP);
            case QUESTION, PROBE -> Optional.of(Phase.QUESTIONS);
            case CANDIDATE_QUESTIONS, ANSWER_TO_CANDIDATE -> Optional.of(Phase.CANDIDATE_QUESTIONS);
            case CLOSE -> Optional.of(Phase.CLOSED);
            default -> Optional.empty();
        };
    }

    /// The core question asked last, 0 before the first.
    int asked() {
        return turns.stream()
                .filter(turn -> turn.kind() == TurnKind.QUESTION)
                .mapToInt(Turn::questionNumber)
                .max()
                .orElse(0);
    }

    Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    Optional<Turn> lastOfInterviewer() {
        return latest(turn -> !turn.byCandidate());
    }

    /// The turn that asked what is to be answered now.
    Optional<Turn> open() {
        return latest(turn -> OPENING.contains(turn.kind()));
    }

    private Optional<Turn> latest(Predicate<Turn> wanted) {
        return turns.reversed().stream().filter(wanted).findFirst();
    }

    long count(TurnKind kind) {
        return count(turns, kind);
    }

    /// How often the interviewer did this since somebody was last known to be there or was asked something.
    long countInThisSilence(TurnKind kind) {
        return count(after(Talk::endsSilence), kind);
    }

    private static boolean endsSilence(Turn turn) {
        return turn.byCandidate() || OPENING.contains(turn.kind()) || PRESENCE.contains(turn.kind());
    }

    /// How often the interviewer did this since the current core question, or in the current phase outside of
    /// questions.
    long countInThisQuestion(TurnKind kind) {
        return count(thisQuestion(), kind);
    }

    /// Whether an answer to what is open was waited for already, unasked.
    boolean waited() {
        List<Turn> sinceOpen = after(turn -> OPENING.contains(turn.kind()));
        return IntStream.range(1, sinceOpen.size())
                .anyMatch(at -> sinceOpen.get(at).kind() == TurnKind.ACKNOWLEDGEMENT
                        && sinceOpen.get(at - 1).kind() == TurnKind.ANSWER);
    }

    /// The kinds of probe used on the current core question.
    Set<ProbeKind> probed() {
        return thisQuestion().stream()
                .flatMap(turn -> Optional.ofNullable(turn.probe()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProbeKind.class)));
    }

    /// Everything the candidate said to the current core question.
    String answer() {
        return answers().stream().map(Turn::text).collect(Collectors.joining(" "));
    }

    List<Turn> answers() {
        return thisQuestion().stream()
                .filter(turn -> turn.kind() == TurnKind.ANSWER)
                .toList();
    }

    /// Everything after the current core question, or in the current phase outside of questions.
    List<Turn> thisQuestion() {
        return after(turn -> turn.kind() == TurnKind.QUESTION
                || turn.kind() == TurnKind.WARM_UP
                || turn.kind() == TurnKind.CANDIDATE_QUESTIONS);
    }

    private List<Turn> after(Predicate<Turn> boundary) {
        int from = turns.size();
        while (from > 0 && !boundary.test(turns.get(from - 1))) {
            from--;
        }
        return turns.subList(from, turns.size());
    }

    private static long count(List<Turn> turns, TurnKind kind) {
        return turns.stream().filter(turn -> turn.kind() == kind).count();
    }
}
