package io.vivavoce.evals;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Candidate.Said;
import java.util.ArrayList;
import java.util.List;

/// What says nothing is added to every answer of the same person, `evals/additions.yaml`, and must lift nothing.
final class AdditionChecks {
    private static final DataFile.Entry FILE = DataFile.read("/evals/additions.yaml");

    private final Scores scores;

    AdditionChecks(Scores scores) {
        this.scores = scores;
    }

    /// The weak person of a case, and the middling or the strong one in turn.
    ///
    /// @param turn of the case
    void added(Case played, int turn) {
        for (Kind kind : List.of(Kind.WEAK, turn % 2 == 0 ? Kind.MIDDLING : Kind.STRONG)) {
            added(played, kind, turn, "filler", "Talk around the matter added to each answer lifts nothing");
            added(played, kind, turn, "asides", "Talk about one's own answering added to each answer lifts nothing");
            added(played, kind, turn, "claims", "Claims that say nothing added to each answer lift nothing");
            added(played, kind, turn, "keywords", "Words of the trade added to each answer lift nothing");
        }
    }

    private void added(Case played, Kind kind, int turn, String what, String words) {
        List<String> additions = FILE.entry(played.language()).texts(what);
        Candidate plain = played.the(kind);
        Candidate more = plain.saying((question, said) -> {
            int first = turn + played.questions().indexOf(question);
            List<String> asked = new ArrayList<>();
            said.more().forEach(answer -> asked.add(with(answer, additions, first + 1 + asked.size())));
            return new Said(with(said.say(), additions, first), asked);
        });
        scores.note(
                "no-lift-by-added-" + what,
                words,
                played,
                kind.id(),
                scores.engines().sit(played, more).noLiftOver(scores.of(played, plain)));
    }

    /// In front of every other answer, after the rest.
    private static String with(String answer, List<String> additions, int turn) {
        String addition = additions.get(Math.floorMod(turn, additions.size()));
        return turn % 2 == 0 ? addition + " " + answer : answer + " " + addition;
    }
}
