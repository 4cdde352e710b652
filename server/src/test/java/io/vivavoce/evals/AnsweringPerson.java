package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Said;
import io.vivavoce.interview.Line;
import java.util.List;
import java.util.Objects;

/// Somebody who answers what is asked as a played-out candidate does. Confined to one interview.
final class AnsweringPerson implements Person {
    private static final int MOST_AGAIN = 2;

    private final Case played;
    private final Candidate candidate;
    private Said said = new Said("", List.of());
    private int more;
    private int again;

    AnsweringPerson(Case played, Candidate candidate) {
        this.played = played;
        this.candidate = candidate;
    }

    @Override
    public Move after(Line line) {
        return switch (line.kind()) {
            case WARM_UP ->
                says(
                        german()
                                ? "Ich arbeite seit ein paar Jahren in dem Beruf."
                                : "I have been in this job for some years.");
            case QUESTION -> {
                said = Objects.requireNonNull(
                        candidate.answers().get(played.questions().get(line.questionNumber() - 1)));
                more = 0;
                again = 0;
                yield says(said.say());
            }
            case PROBE -> further();
            case CANDIDATE_QUESTIONS, ANSWER_TO_CANDIDATE -> says(german() ? "Nein, danke." : "No, thank you.");
            case MOVE_ON_OFFER -> says(german() ? "Ja, bitte." : "Yes, please.");
            default -> repeated();
        };
    }

    /// What was said may have been taken for a request: it is said again, but not for ever.
    private Move repeated() {
        return ++again <= MOST_AGAIN && !said.say().isEmpty() ? says(said.say()) : further();
    }

    private Move further() {
        return says(more < said.more().size() ? said.more().get(more++) : candidate.otherwise());
    }

    private Move says(String words) {
        return new Move.Says(words, candidate.confidence(), false, Move.Says.THOUGHT);
    }

    private boolean german() {
        return played.german();
    }
}
