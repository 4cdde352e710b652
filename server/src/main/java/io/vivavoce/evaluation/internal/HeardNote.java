package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Says of one competency what unsure recognition has to do with its rating. Pure.
final class HeardNote {
    private HeardNote() {}

    /// @param heard whether an answer is rated at all
    /// @param wellHeard whether it was understood well, or typed
    static @Nullable String of(
            Wording wording, List<Answer> answers, Predicate<Answer> heard, Predicate<Answer> wellHeard) {
        List<Answer> answered = answers.stream().filter(Answer::answered).toList();
        List<Answer> leftOut = answered.stream().filter(heard.negate()).toList();
        List<Answer> doubtful =
                answered.stream().filter(heard).filter(wellHeard.negate()).toList();
        if (!leftOut.isEmpty()) {
            return note(wording, "heard-left-out", leftOut);
        }
        return doubtful.isEmpty() ? null : note(wording, "heard-doubtful", doubtful);
    }

    private static String note(Wording wording, String key, List<Answer> answers) {
        List<String> numbers = answers.stream()
                .map(answer -> String.valueOf(answer.question().number()))
                .toList();
        return wording.say(key + (numbers.size() == 1 ? "-one" : "-many"), "list", wording.list(numbers));
    }
}
