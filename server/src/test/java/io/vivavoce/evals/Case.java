package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An interview for a role, and the simulated people who sit it.
///
/// @param questions ids of the bank, in the order they are asked
record Case(
        Split split,
        String id,
        String role,
        String jobDescription,
        InterviewType type,
        Difficulty difficulty,
        int minutes,
        String language,
        List<String> questions,
        List<Candidate> candidates) {
    Case {
        questions = List.copyOf(questions);
        candidates = List.copyOf(candidates);
    }

    /// What the people of a case are for.
    enum Split {
        /// Nobody who works on the scorer has read them: they measure it.
        HELD_OUT,
        /// The scorer was worked with them.
        KNOWN;

        String id() {
            return DataFile.id(this);
        }
    }

    Candidate the(Kind kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException(id + " has nobody " + kind.id()));
    }

    Optional<Candidate> find(Kind kind) {
        return candidates.stream().filter(candidate -> candidate.kind() == kind).findFirst();
    }

    Stream<Candidate> all(Kind... kinds) {
        List<Kind> wanted = Arrays.asList(kinds);
        return candidates.stream().filter(candidate -> wanted.contains(candidate.kind()));
    }

    /// The same case with another job description.
    Case describedAs(String other) {
        return new Case(split, id, role, other, type, difficulty, minutes, language, questions, candidates);
    }

    boolean german() {
        return language.equals("de");
    }
}
