package io.vivavoce.evals;

import io.vivavoce.interview.Line;
import java.time.Duration;

/// A simulated person in the room. Confined to one interview.
interface Person {
    /// What they do once the interviewer has said something.
    Move after(Line line);

    /// What they do when the interviewer goes on listening to them.
    default Move heardOn() {
        return new Move.StaysSilent();
    }

    /// What a person does.
    sealed interface Move {
        /// @param confidence of the recogniser
        record Says(String words, double confidence, boolean typed, Duration thought) implements Move {
            static final Duration THOUGHT = Duration.ofMillis(1_500);

            static Says of(String words) {
                return new Says(words, 0.9, false, THOUGHT);
            }

            static Says typed(String words) {
                return new Says(words, 1, true, THOUGHT);
            }
        }

        /// Says something of which no word is understood.
        record Mumbles() implements Move {}

        record StaysSilent() implements Move {}

        /// Presses the key that has the question repeated.
        record PressesRepeat() implements Move {}
    }
}
