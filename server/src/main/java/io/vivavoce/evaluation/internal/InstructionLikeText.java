package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Flag;
import io.vivavoce.evaluation.internal.SpeaksToModels.Place;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words that are no answer but speak to whoever interviews or scores: instructions, demands, what they are to
/// write down, turns that nobody said. They are shown to people, take no part in the rating and cost nothing.
/// Immutable.
final class InstructionLikeText {
    /// So much of what is to be written down belongs to the demand, where no mark ends the sentence.
    private static final Pattern DICTATED_WORDS = Pattern.compile("\\G(?:\\s*\\S+){0,30}");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(?=\\s|$)|\\R");

    private final Map<Integer, List<Place>> places;
    private final Optional<Demands> demands;

    /// @param language the interview is held in
    InstructionLikeText(String language, Lexicon lexicon, List<Turn> turns) {
        this.demands = Demands.in(language);
        this.places = turns.parallelStream()
                .filter(Turn::byCandidate)
                .collect(Collectors.toUnmodifiableMap(Turn::sequence, turn -> places(lexicon, turn.text())));
    }

    /// A flag for each such clause, in order.
    List<Flag> flags(List<Clause> clauses) {
        return clauses.stream()
                .filter(this::in)
                .map(c -> new Flag(
                        Flag.Kind.INSTRUCTION_LIKE_TEXT,
                        c.turn().sequence(),
                        c.turn().text().substring(c.start(), c.end())))
                .toList();
    }

    /// Whether such words stand in this clause or reach into it.
    boolean in(Clause clause) {
        return places.getOrDefault(clause.turn().sequence(), List.of()).stream()
                        .anyMatch(p -> p.meets(clause.start(), clause.end()))
                || demands.filter(known -> known.in(clause)).isPresent();
    }

    private static List<Place> places(Lexicon lexicon, String text) {
        List<Place> found = new ArrayList<>(ForgedTurns.in(text));
        found.addAll(SpeaksToModels.hidden(text, lexicon.instructions()));
        for (Pattern pattern : lexicon.instructions()) {
            pattern.matcher(text).results().forEach(match -> found.add(new Place(match.start(), match.end())));
        }
        for (Pattern pattern : lexicon.dictations()) {
            pattern.matcher(text)
                    .results()
                    .forEach(match -> found.add(new Place(match.start(), dictated(text, match.end()))));
        }
        return found;
    }

    private static int dictated(String text, int from) {
        Matcher sentence = SENTENCE_END.matcher(text);
        int end = sentence.find(from) ? sentence.start() : text.length();
        return Math.min(end, wordsOn(text, from));
    }

    private static int wordsOn(String text, int from) {
        Matcher words = DICTATED_WORDS.matcher(text);
        return words.find(from) ? words.end() : from;
    }
}
