package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Said;
import java.util.Comparator;
import java.util.List;

/// What is exchanged in an interview without changing what somebody can do, `evals/swaps.yaml`. Immutable.
final class Swaps {
    private static final DataFile.Entry FILE = DataFile.read("/evals/swaps.yaml");

    private Swaps() {}

    /// One thing about a person, and the sentence in which they tell it.
    record Slot(String id, String sentence, List<String> values) {
        Slot {
            values = List.copyOf(values);
        }

        /// The candidate with one more sentence before their first answer.
        Candidate told(Case played, Candidate candidate, String value) {
            String told = sentence.replace("{value}", value);
            String first = played.questions().getFirst();
            return candidate.saying(
                    (question, said) -> question.equals(first) ? new Said(told + " " + said.say(), said.more()) : said);
        }

        /// A résumé with this value, and everything else alike.
        String resume(String value) {
            return FILE.text("resume").replace("{" + id + "}", value).replaceAll("\\{\\w+}", "not told");
        }
    }

    static List<Slot> in(String language) {
        DataFile.Entry slots = FILE.entry(language.equals("de") ? "de" : "slots");
        return slots.keys().stream()
                .map(id -> new Slot(
                        id, slots.entry(id).text("sentence"), slots.entry(id).texts("values")))
                .sorted(Comparator.comparing(Slot::id))
                .toList();
    }
}
