package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Conduct;
import io.vivavoce.evaluation.Report.Metrics;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.interview.TurnTimeline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Measures how it was said, for practice. Nothing here reaches a rating. Pure.
final class Delivery {
    private static final String NOT_AVAILABLE = "n/a";
    /// Between these, words per minute say nothing worth changing.
    private static final int SLOWEST_STEADY = 105;

    private static final int FASTEST_STEADY = 180;
    /// Between these shares of the talk, likewise.
    private static final double SMALLEST_SHARE = 0.55;

    private static final double LARGEST_SHARE = 0.9;
    private static final int FEWEST_WORDS = 40;
    private static final Set<TurnKind> TALK = Set.of(TurnKind.ANSWER, TurnKind.OWN_QUESTION, TurnKind.DECLINED);

    private Delivery() {}

    static Metrics metrics(List<Turn> turns, Recognizer recognizer, Lexicon lexicon, Wording wording) {
        List<Turn> answers = turns.stream()
                .filter(t -> t.byCandidate() && t.kind() == TurnKind.ANSWER)
                .toList();
        List<Turn> spoken = turns.stream()
                .filter(t -> t.byCandidate() && TALK.contains(t.kind()) && t.spoken())
                .toList();
        int words = answers.stream().mapToInt(t -> Words.count(t.text())).sum();
        int longest =
                answers.stream().mapToInt(t -> Words.count(t.text())).max().orElse(0);
        Integer pace = pace(spoken);
        Double share = share(turns, spoken);
        Integer fillers = recognizer.hearsFillers() && !spoken.isEmpty() ? fillers(spoken, lexicon) : null;
        return new Metrics(
                words,
                answers.size(),
                pace,
                null,
                share,
                fillers,
                fillersNote(spoken, recognizer, wording),
                longest,
                Map.of(
                        "pace",
                        band(pace, SLOWEST_STEADY, FASTEST_STEADY, "slow", "steady", "fast"),
                        "pauses",
                        NOT_AVAILABLE,
                        "talkShare",
                        band(share, SMALLEST_SHARE, LARGEST_SHARE, "little", "fine", "nearly all"),
                        "fillers",
                        fillers == null ? NOT_AVAILABLE : "counted"));
    }

    static Conduct conduct(List<Turn> turns) {
        List<Long> replies = turns.stream()
                .map(Turn::timeline)
                .filter(Objects::nonNull)
                .map(TurnTimeline::firstHeard)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Conduct(
                count(turns, Turn::interrupted),
                count(turns, t -> t.kind() == TurnKind.REPEAT),
                replies.isEmpty() ? null : replies.get(replies.size() / 2),
                count(turns, t -> t.kind() == TurnKind.WELCOME_BACK));
    }

    private static @Nullable Integer pace(List<Turn> spoken) {
        long milliseconds = milliseconds(spoken);
        int words = spoken.stream().mapToInt(t -> Words.count(t.text())).sum();
        return words < FEWEST_WORDS || milliseconds == 0 ? null : (int) Math.round(words * 60_000.0 / milliseconds);
    }

    private static @Nullable Double share(List<Turn> turns, List<Turn> spoken) {
        long own = milliseconds(spoken);
        long other = milliseconds(turns.stream().filter(t -> !t.byCandidate()).toList());
        return own == 0 || other == 0 ? null : Math.round(100.0 * own / (own + other)) / 100.0;
    }

    private static long milliseconds(List<Turn> turns) {
        return turns.stream()
                .mapToLong(t -> Math.max(0, t.endedAt().minus(t.startedAt()).toMillis()))
                .sum();
    }

    private static int fillers(List<Turn> spoken, Lexicon lexicon) {
        return (int) spoken.stream()
                .mapToLong(t -> lexicon.heardFillers()
                        .matcher(t.text().toLowerCase(Locale.ROOT))
                        .results()
                        .count())
                .sum();
    }

    private static String fillersNote(List<Turn> spoken, Recognizer recognizer, Wording wording) {
        if (spoken.isEmpty()) {
            return wording.say("fillers-typed");
        }
        return wording.say(recognizer.hearsFillers() ? "fillers-counted" : "fillers-unheard");
    }

    private static String band(
            @Nullable Number value, double from, double to, String below, String within, String above) {
        if (value == null) {
            return NOT_AVAILABLE;
        }
        return value.doubleValue() < from ? below : value.doubleValue() > to ? above : within;
    }

    private static int count(List<Turn> turns, Predicate<Turn> of) {
        return (int) turns.stream().filter(of).count();
    }
}
