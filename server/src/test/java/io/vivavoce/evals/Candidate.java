package io.vivavoce.evals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A simulated person and what they answer.
///
/// @param base the kind of candidate of the same case that this one is a variation of, null when it is none
/// @param confidence of the recogniser, in each of their answers
/// @param answers by question
/// @param otherwise what they say when nothing else is left
record Candidate(
        String id, Kind kind, @Nullable Kind base, double confidence, Map<String, Said> answers, String otherwise) {
    Candidate {
        answers = Map.copyOf(answers);
    }

    /// What a candidate is made to be.
    enum Kind {
        STRONG,
        MIDDLING,
        WEAK,
        SHORT_STRONG,
        PADDED,
        STUFFED,
        RAMBLING,
        TERSE,
        OFF_TOPIC,
        DECLINING,
        CODE_SWITCHING,
        HOSTILE,
        POOR_RECOGNITION;

        String id() {
            return DataFile.id(this);
        }
    }

    /// An answer and what follows it when more is asked for.
    record Said(String say, List<String> more) {
        Said {
            more = List.copyOf(more);
        }
    }

    /// Changes an answer.
    interface Change {
        Said of(String question, Said said);
    }

    /// The same person whose answers are changed.
    Candidate saying(Change change) {
        Map<String, Said> changed = new LinkedHashMap<>();
        answers.forEach((question, said) -> changed.put(question, change.of(question, said)));
        return new Candidate(id, kind, base, confidence, changed, otherwise);
    }
}
