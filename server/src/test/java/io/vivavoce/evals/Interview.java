package io.vivavoce.evals;

import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An interview that was held.
///
/// @param cues what made the interviewer say each of its turns, by sequence
/// @param over whether the interviewer itself came to the end
record Interview(
        Setting setting, List<Turn> turns, Map<Integer, Cue> cues, Duration elapsed, EndReason reason, boolean over) {
    Interview {
        turns = List.copyOf(turns);
        cues = Map.copyOf(cues);
    }

    /// The same interview with other turns.
    Interview with(UnaryOperator<Turn> change) {
        return new Interview(setting, turns.stream().map(change).toList(), cues, elapsed, reason, over);
    }

    List<Turn> said(TurnKind kind) {
        return turns.stream().filter(turn -> turn.kind() == kind).toList();
    }

    List<Turn> byInterviewer() {
        return turns.stream().filter(turn -> !turn.byCandidate()).toList();
    }

    /// The interviewer's next turn after a turn.
    Optional<Turn> replyTo(Turn turn) {
        return turns.stream()
                .filter(other -> other.sequence() > turn.sequence() && !other.byCandidate())
                .findFirst();
    }
}
