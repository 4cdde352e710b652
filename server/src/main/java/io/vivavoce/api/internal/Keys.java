package io.vivavoce.api.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what comes with an answer.
final class Keys {
    /// Longer than anything that is made up to be unique.
    private static final int LONGEST = 200;

    private Keys() {}

    /// @throws ProblemException `invalid-request` for a key that is empty or too long
    static Optional<String> checked(Optional<String> key) {
        key.filter(value -> value.isBlank() || value.length() > LONGEST).ifPresent(value -> {
            throw invalid("Idempotency-Key", "A key has 1 to " + LONGEST + " characters.");
        });
        return key;
    }

    /// @throws ProblemException `invalid-request` for an answer that says nothing: silence is no answer
    static String answer(String words) {
        if (words.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw invalid("answer", "An answer has words; leave it out to hear the question again.");
        }
        return words;
    }

    static ProblemException invalid(String field, String message) {
        return new ProblemException(
                PlatformProblem.INVALID_REQUEST,
                "Not valid: " + field + ".",
                Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }
}
