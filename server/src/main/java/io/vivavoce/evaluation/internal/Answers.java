package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.util.ArrayList;
import java.util.List;

/// Sorts a transcript by the questions of its guide.
final class Answers {
    private Answers() {}

    static List<Answer> of(Guide guide, List<Turn> turns) {
        List<Answer> answers = new ArrayList<>();
        for (PlannedQuestion question : guide.questions()) {
            answers.add(answer(question, turns));
        }
        return answers;
    }

    /// The recogniser's confidence over the spoken words of which it is known, NaN when there are none.
    static double spokenConfidence(List<Turn> turns) {
        double weighted = 0;
        int words = 0;
        for (Turn turn : turns) {
            if (turn.byCandidate() && turn.spoken() && turn.confidence() != null) {
                int count = Words.count(turn.text());
                weighted += turn.confidence() * count;
                words += count;
            }
        }
        return words == 0 ? Double.NaN : weighted / words;
    }

    private static Answer answer(PlannedQuestion question, List<Turn> turns) {
        int number = question.number();
        List<Turn> about =
                turns.stream().filter(t -> t.questionNumber() == number).toList();
        List<Turn> said = about.stream()
                .filter(t -> t.byCandidate() && t.kind() == TurnKind.ANSWER && Words.count(t.text()) > 0)
                .toList();
        boolean asked = about.stream().anyMatch(t -> !t.byCandidate() && t.kind() == TurnKind.QUESTION);
        int probes =
                (int) about.stream().filter(t -> t.kind() == TurnKind.PROBE).count();
        double confidence = said.stream().noneMatch(Turn::spoken) ? 1 : spokenConfidence(said);
        return new Answer(question, state(about, said, asked, turns), asked, said, probes, confidence);
    }

    /// A question that was asked and left without an answer counts as declined when the talk went on after it.
    private static QuestionState state(List<Turn> about, List<Turn> said, boolean asked, List<Turn> turns) {
        if (!said.isEmpty()) {
            return QuestionState.ANSWERED;
        }
        boolean declined =
                about.stream().anyMatch(t -> t.kind() == TurnKind.DECLINED || t.kind() == TurnKind.MOVE_ON_AGREED);
        int last = about.stream().mapToInt(Turn::sequence).max().orElse(-1);
        boolean wentOn = asked && turns.stream().anyMatch(t -> t.sequence() > last && t.kind() == TurnKind.QUESTION);
        return declined || wentOn ? QuestionState.DECLINED : QuestionState.NOT_REACHED;
    }
}
