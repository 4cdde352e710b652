package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Candidate.Said;
import io.vivavoce.evals.Case.Split;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The simulated people, `evals/<split>/*.yaml`; `cases.yaml` there names the files. A split without it has nobody.
final class Cases {
    private static final List<Case> ALL =
            Stream.of(Split.values()).flatMap(Cases::read).toList();

    private Cases() {}

    static List<Case> all() {
        return ALL;
    }

    static List<Case> of(Split split) {
        return ALL.stream().filter(one -> one.split() == split).toList();
    }

    private static Stream<Case> read(Split split) {
        String folder = "/evals/" + split.id() + "/";
        return Cases.class.getResource(folder + "cases.yaml") == null
                ? Stream.empty()
                : DataFile.read(folder + "cases.yaml").texts("cases").stream()
                        .map(name -> read(split, DataFile.read(folder + name + ".yaml")));
    }

    private static Case read(Split split, DataFile.Entry file) {
        return new Case(
                split,
                file.text("id"),
                file.text("role"),
                file.text("job-description"),
                DataFile.constant(InterviewType.class, file.text("type")),
                DataFile.constant(Difficulty.class, file.text("difficulty")),
                Integer.parseInt(file.text("minutes")),
                file.text("language"),
                file.texts("questions"),
                file.entries("candidates").stream().map(Cases::candidate).toList());
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
