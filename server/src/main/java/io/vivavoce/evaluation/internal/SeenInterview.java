package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Flag;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An interview as a model sees it: every answer masked, what speaks to models or was said by nobody left out and
/// flagged, and for each passage whether it says anything that counts. Immutable.
final class SeenInterview {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Material material;
    private final List<Answer> answers;
    private final Predicate<Answer> heard;
    private final Map<Integer, SeenTurn> masked = new HashMap<>();
    private final Map<Integer, SeenTurn> plain = new HashMap<>();
    private final Map<Integer, List<Clause>> counted;
    private final @Nullable Lexicon lexicon;
    private final SeenNotes notes;
    private final List<Flag> flags = new ArrayList<>();

    SeenInterview(Material material, SpeaksToModels speaksToModels, RecognitionSettings understanding) {
        this.material = material;
        this.answers = Answers.of(material.guide(), material.turns());
        this.heard = answer -> Double.isNaN(answer.confidence()) || answer.confidence() >= understanding.poor();
        BuiltInScorer.Read read = BuiltInScorer.read(material.with(this::withoutWholeNames));
        this.lexicon = read.lexicon();
        this.counted = read.counted().stream()
                .collect(Collectors.groupingBy(clause -> clause.turn().sequence()));
        this.notes = new SeenNotes(
                material.names(),
                speaksToModels,
                lexicon == null || lexicon.grammar().capitalisedNouns());
        for (Turn turn : material.turns()) {
            if (turn.byCandidate()) {
                see(turn, read.clauses(), leftOut(turn.text(), speaksToModels));
            }
        }
    }

    /// What speaks to a model, and what stands there as if somebody else had said it: each place once.
    private static List<SpeaksToModels.Place> leftOut(String text, SpeaksToModels speaksToModels) {
        List<SpeaksToModels.Place> ordered = Stream.concat(
                        speaksToModels.in(text).stream(), ForgedTurns.in(text).stream())
                .sorted(Comparator.comparingInt(SpeaksToModels.Place::start))
                .toList();
        List<SpeaksToModels.Place> apart = new ArrayList<>();
        for (SpeaksToModels.Place place : ordered) {
            if (!apart.isEmpty() && apart.getLast().end() > place.start()) {
                SpeaksToModels.Place before = apart.removeLast();
                apart.add(new SpeaksToModels.Place(before.start(), Math.max(before.end(), place.end())));
            } else {
                apart.add(place);
            }
        }
        return apart.stream()
                .map(place -> SpeaksToModels.trimmed(text, place.start(), place.end()))
                .toList();
    }

    private void see(Turn turn, List<Clause> clauses, List<SpeaksToModels.Place> leftOut) {
        List<SeenTurn.Change> out = leftOut.stream()
                .map(place -> new SeenTurn.Change(place.start(), place.end(), SeenTurn.LEFT_OUT))
                .toList();
        List<SeenTurn.Change> changes = new ArrayList<>(out);
        changes.addAll(wholeNames(turn));
        changes.addAll(lexicon == null ? names(turn) : masked(turn, clauses, lexicon));
        masked.put(turn.sequence(), SeenTurn.of(turn, changes));
        plain.put(turn.sequence(), SeenTurn.of(turn, out));
        leftOut.forEach(place -> flags.add(new Flag(
                Flag.Kind.INSTRUCTION_LIKE_TEXT, turn.sequence(), turn.text().substring(place.start(), place.end()))));
    }

    private static List<SeenTurn.Change> masked(Turn turn, List<Clause> clauses, Lexicon lexicon) {
        List<SeenTurn.Change> changes = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.turn().sequence() == turn.sequence()) {
                for (Word word : clause.words()) {
                    String really = turn.text().substring(word.start(), word.end());
                    if (word.said().equals(Mask.MASKED)) {
                        changes.add(new SeenTurn.Change(word.start(), word.end(), SeenTurn.NAME));
                    } else if (word.said().equals(lexicon.mask().neutral().get(plain(really, lexicon)))) {
                        changes.add(new SeenTurn.Change(word.start(), word.end(), word.said()));
                    }
                }
            }
        }
        return changes;
    }

    /// A turn in which a name counts for nothing, even one made of common words, and everything stands where it stood.
    private Turn withoutWholeNames(Turn turn) {
        StringBuilder text = new StringBuilder(turn.text());
        wholeNames(turn)
                .forEach(name ->
                        text.replace(name.start(), name.end(), "X" + "x".repeat(name.end() - name.start() - 1)));
        return turn.withText(text.toString());
    }

    /// Those of several words that the session knows, with the common words in them.
    private List<SeenTurn.Change> wholeNames(Turn turn) {
        return material.names().stream()
                .filter(name -> name.strip().contains(" "))
                .flatMap(name -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(turn.text())
                        .results()
                        .map(found -> new SeenTurn.Change(found.start(), found.end(), SeenTurn.NAME)))
                .toList();
    }

    private static String plain(String word, Lexicon lexicon) {
        return lexicon.spelt(word.toLowerCase(Locale.ROOT)).replace('’', '\'');
    }

    /// Where no word list tells names from other words: those the session knows.
    private List<SeenTurn.Change> names(Turn turn) {
        Set<String> known = material.names().stream()
                .flatMap(name ->
                        WORD.matcher(name).results().map(found -> found.group().toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
        List<SeenTurn.Change> changes = new ArrayList<>();
        Matcher words = WORD.matcher(turn.text());
        while (words.find()) {
            if (known.contains(words.group().toLowerCase(Locale.ROOT))) {
                changes.add(new SeenTurn.Change(words.start(), words.end(), SeenTurn.NAME));
            }
        }
        return changes;
    }

    Material material() {
        return material;
    }

    /// The answers to the questions of one competency.
    List<Answer> answersAbout(String competency) {
        return answers.stream()
                .filter(answer -> answer.question().competency().equals(competency))
                .toList();
    }

    boolean heard(Answer answer) {
        return heard.test(answer);
    }

    /// A turn of the candidate without names.
    SeenTurn masked(Turn turn) {
        return Objects.requireNonNull(masked.get(turn.sequence()));
    }

    /// A turn of the candidate with the names that are in it.
    SeenTurn plain(Turn turn) {
        return Objects.requireNonNull(plain.get(turn.sequence()));
    }

    /// What the interviewer noted of a turn, masked as the turn is; empty when there is nothing to be seen.
    Optional<String> note(Turn turn) {
        Note note = material.note(turn.sequence());
        return note == null ? Optional.empty() : notes.seen(note, masked(turn));
    }

    /// Whether anything in a passage counts by the rules: it is a statement, it is new, and it is not the question read
    /// back. Everything counts in languages whose words the rules do not know.
    boolean counts(Turn turn, SeenTurn.Place place) {
        return lexicon == null
                || counted.getOrDefault(turn.sequence(), List.of()).stream()
                        .anyMatch(clause -> clause.start() < place.end() && clause.end() > place.start());
    }

    /// What speaks to models, for people to look at.
    List<Flag> flags() {
        return List.copyOf(flags);
    }
}
