package io.vivavoce.interview;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the answers of one interview with a language model. Thread-safe.
public interface Adviser {
    /// Blocks until the model has answered; interrupting the thread cancels the request.
    ///
    /// @param turns everything said so far; the last one is the answer
    /// @return null when there is none: the model failed, or did not answer as asked
    @Nullable
    Advice on(Interviewer.Setting setting, List<Turn> turns, Duration elapsed) throws InterruptedException;
}
