package io.vivavoce.evals;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The simulated people that are held out from the scorer, `evals/known/*.yaml`.
final class HeldOut {
    private static final String FOLDER = "/evals/known/";
    private static final List<Case> ALL = DataFile.read(FOLDER + "cases.yaml").texts("cases").stream()
            .map(HeldOut::read)
            .toList();

    private HeldOut() {}

    static List<Case> all() {
        return ALL;
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

    /// @param questions ids of the bank, in the order they are asked
    record Case(
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

        Candidate the(Kind kind) {
            return find(kind).orElseThrow(() -> new IllegalArgumentException(id + " has nobody " + kind.id()));
        }

        Optional<Candidate> find(Kind kind) {
            return candidates.stream()
                    .filter(candidate -> candidate.kind() == kind)
                    .findFirst();
        }

        Stream<Candidate> all(Kind... kinds) {
            List<Kind> wanted = Arrays.asList(kinds);
            return candidates.stream().filter(candidate -> wanted.contains(candidate.kind()));
        }

        /// The same case with another job description.
        Case describedAs(String other) {
            return new Case(id, role, other, type, difficulty, minutes, language, questions, candidates);
        }

        boolean german() {
            return language.equals("de");
        }
    }

    /// @param base the kind of candidate of the same case that this one is a variation of, null when it is none
    /// @param confidence of the recogniser, in each of their answers
    /// @param answers by question
    /// @param otherwise what they say when nothing else is left
    record Candidate(
            String id, Kind kind, @Nullable Kind base, double confidence, Map<String, Said> answers, String otherwise) {
        Candidate {
            answers = Map.copyOf(answers);
        }

        /// The same person whose answers are changed.
        Candidate saying(Change change) {
            Map<String, Said> changed = new LinkedHashMap<>();
            answers.forEach((question, said) -> changed.put(question, change.of(question, said)));
            return new Candidate(id, kind, base, confidence, changed, otherwise);
        }

        /// Changes an answer.
        interface Change {
            Said of(String question, Said said);
        }
    }

    /// An answer and what follows it when more is asked for.
    record Said(String say, List<String> more) {
        Said {
            more = List.copyOf(more);
        }
    }

    private static Case read(String name) {
        DataFile.Entry file = DataFile.read(FOLDER + name + ".yaml");
        return new Case(
                file.text("id"),
                file.text("role"),
                file.text("job-description"),
                DataFile.constant(InterviewType.class, file.text("type")),
                DataFile.constant(Difficulty.class, file.text("difficulty")),
                Integer.parseInt(file.text("minutes")),
                file.text("language"),
                file.texts("questions"),
                file.entries("candidates").stream().map(HeldOut::candidate).toList());
    }

    private static Candidate candidate(DataFile.Entry entry) {
        Map<String, Said> answers = new LinkedHashMap<>();
        DataFile.Entry said = entry.entry("answers");
        said.keys().forEach(question -> {
            DataFile.Entry answer = said.entry(question);
            answers.put(question, new Said(answer.text("say"), answer.has("more") ? answer.texts("more") : List.of()));
        });
        return new Candidate(
                entry.text("id"),
                DataFile.constant(Kind.class, entry.text("kind")),
                entry.has("base") ? DataFile.constant(Kind.class, entry.text("base")) : null,
                entry.has("confidence") ? Double.parseDouble(entry.text("confidence")) : 0.9,
                answers,
                entry.text("otherwise"));
    }
}
