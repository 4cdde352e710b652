package io.vivavoce.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/// What a model makes of an interview in words. Nothing of it is shown before it was checked.
record WrittenFeedback(
        List<Good> strengths,
        List<Weak> weaknesses,
        List<OnQuestion> questions,

        @JsonPropertyDescription("one sentence on the interview as a whole")
        String summary) {
    WrittenFeedback {
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
        questions = List.copyOf(questions);
    }

    record Good(
            String text,

            @JsonPropertyDescription("copied letter for letter from that turn")
            String quote,

            @JsonPropertyDescription("the number of the turn it stands in")
            int turn) {}

    record Weak(
            String text,

            @JsonPropertyDescription("the id of the competency it belongs to")
            String competency) {}

    record OnQuestion(int number, String text) {}
}
