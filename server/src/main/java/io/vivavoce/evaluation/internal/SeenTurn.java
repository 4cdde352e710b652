package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a model sees of one turn of the candidate, and where each piece of that stands in what was really said.
/// Immutable.
final class SeenTurn {
    static final String NAME = "[name]";
    static final String LEFT_OUT = "[…]";

    private final Turn turn;
    private final String text;
    private final List<Piece> pieces;

    private SeenTurn(Turn turn, String text, List<Piece> pieces) {
        this.turn = turn;
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /// Something else to be shown in place of what stands in the turn.
    record Change(int start, int end, String shown) {
        boolean leavesOut() {
            return shown.equals(LEFT_OUT);
        }
    }

    private record Piece(int seenStart, int seenEnd, int start, int end, boolean verbatim, boolean leftOut) {}

    /// Where a passage really stands.
    record Place(int start, int end) {}

    /// @param changes where they meet, what is left out wins over what is masked, and the longer over the shorter
    static SeenTurn of(Turn turn, List<Change> changes) {
        List<Change> ordered = changes.stream()
                .sorted(Comparator.comparing(Change::leavesOut)
                        .thenComparingInt(change -> change.end() - change.start())
                        .reversed()
                        .thenComparingInt(Change::start))
                .toList();
        List<Change> kept = new ArrayList<>();
        for (Change change : ordered) {
            if (kept.stream().noneMatch(k -> k.start() < change.end() && k.end() > change.start())) {
                kept.add(change);
            }
        }
        kept.sort(Comparator.comparingInt(Change::start));
        StringBuilder seen = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Change change : kept) {
            verbatim(turn, at, change.start(), seen, pieces);
            int from = seen.length();
            seen.append(change.shown());
            pieces.add(new Piece(from, seen.length(), change.start(), change.end(), false, change.leavesOut()));
            at = change.end();
        }
        verbatim(turn, at, turn.text().length(), seen, pieces);
        return new SeenTurn(turn, seen.toString(), pieces);
    }

    private static void verbatim(Turn turn, int start, int end, StringBuilder seen, List<Piece> pieces) {
        if (start < end) {
            pieces.add(new Piece(seen.length(), seen.length() + end - start, start, end, true, false));
            seen.append(turn.text(), start, end);
        }
    }

    Turn turn() {
        return turn;
    }

    /// What stands in the turn and is shown otherwise: really said to shown.
    Map<String, String> masks() {
        Map<String, String> masks = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (!piece.verbatim() && !piece.leftOut()) {
                masks.put(
                        turn.text().substring(piece.start(), piece.end()),
                        text.substring(piece.seenStart(), piece.seenEnd()));
            }
        }
        return masks;
    }

    /// With names masked and words left out that speak to a model.
    String text() {
        return text;
    }

    /// Where a passage of the seen text stands in the turn, the first place that no other passage has taken; empty when
    /// it does not stand there letter for letter, or reaches into what was left out.
    Optional<Place> find(String passage, List<Place> taken) {
        if (passage.isBlank()) {
            return Optional.empty();
        }
        for (int at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
            Place place = really(at, at + passage.length());
            if (place != null && taken.stream().noneMatch(t -> t.start() < place.end() && t.end() > place.start())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private @org.jspecify.annotations.Nullable Place really(int from, int to) {
        int start = -1;
        int end = -1;
        for (Piece piece : pieces) {
            if (piece.seenStart() < to && piece.seenEnd() > from) {
                if (piece.leftOut()) {
                    return null;
                }
                if (start < 0) {
                    start = piece.verbatim() ? piece.start() + Math.max(0, from - piece.seenStart()) : piece.start();
                }
                end = piece.verbatim() ? Math.min(piece.end(), piece.start() + to - piece.seenStart()) : piece.end();
            }
        }
        return start < 0 ? null : new Place(start, end);
    }

    /// How a place of the turn is shown, for whoever sees only that.
    String shown(Place place) {
        StringBuilder shown = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.start() < place.end() && piece.end() > place.start()) {
                shown.append(
                        piece.verbatim()
                                ? turn.text()
                                        .substring(
                                                Math.max(piece.start(), place.start()),
                                                Math.min(piece.end(), place.end()))
                                : text.substring(piece.seenStart(), piece.seenEnd()));
            }
        }
        return shown.toString();
    }
}
