package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Says of one competency what unsure recognition has to do with its rating. Pure.
final class HeardNote {
    private HeardNote() {}

    /// @param heard whether an answer is rated at all
    /// @param wellHeard whether it was understood well, or typed
    static @Nullable String of(List<Answer> answers, Predicate<Answer> heard, Predicate<Answer> wellHeard) {
        List<Answer> answered = answers.stream().filter(Answer::answered).toList();
        List<Answer> leftOut = answered.stream().filter(heard.negate()).toList();
        List<Answer> doubtful =
                answered.stream().filter(heard).filter(wellHeard.negate()).toList();
        if (!leftOut.isEmpty()) {
            return "Your answer to %s was understood poorly and left out, which lowers nothing. Correct it in the transcript and run the rating again."
                    .formatted(questions(leftOut));
        }
        return doubtful.isEmpty()
                ? null
                : "Your answer to %s may not have been understood in full. Compare it with what you said, correct it if need be and run the rating again."
                        .formatted(questions(doubtful));
    }

    private static String questions(List<Answer> answers) {
        List<String> numbers = answers.stream()
                .map(answer -> String.valueOf(answer.question().number()))
                .toList();
        return (numbers.size() == 1 ? "question " : "questions ") + Wording.list(numbers);
    }
}
