package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The word lists the scorer reads answers of one language by. Immutable. Phrases are held with a space on either side,
/// to be looked for in [Clause#line()].
///
/// @param spellings what is written in two ways, each with the one that is read
/// @param mask what never counts
/// @param told what somebody tells about who they are
/// @param cut where clauses begin
/// @param verbForms what the grammar must know of verbs besides actions
/// @param amounts words that make a reason name something
/// @param digits words that are numbers only within another
/// @param range the words before the two numbers of a change: "from", "to"
/// @param ownCount the speaker, as counted for the report
/// @param sharedCount the speaker with others, likewise
/// @param idle verbs that tell of nothing that was done: what one saw, thought, said, and where one went
/// @param using verbs that say no more of things than that they were there
/// @param stringing words between the things of a list
/// @param reporting verbs of what somebody said or thought
/// @param leisure words about what one does when one does not work, and those of their stems that are of no other word
/// @param heardFillers what a recogniser may write for a filler
record Lexicon(
        Grammar grammar,
        Map<Pattern, String> spellings,
        Masked mask,
        Told told,
        Cut cut,
        VerbForms verbForms,
        List<String> amounts,
        List<String> range,
        Set<String> numberJoints,
        Set<String> abbreviations,
        Set<String> ownCount,
        Set<String> sharedCount,
        Pattern heardFillers,
        Set<String> function,
        Set<String> empty,
        Set<String> subjects,
        Set<String> determiners,
        Set<String> ownSubjects,
        Set<String> sharedSubjects,
        Set<String> genericSubjects,
        Set<String> adverbs,
        Set<String> negations,
        Set<String> actionStems,
        Set<String> irregularPasts,
        Set<String> weakActions,
        Set<String> weakStems,
        Set<String> lightActions,
        Set<String> stative,
        Set<String> pastHelpers,
        Set<String> numbers,
        Set<String> digits,
        Set<String> specifics,
        Set<String> workStems,
        Set<String> resultWords,
        Set<String> idle,
        Set<String> using,
        Set<String> stringing,
        Set<String> leisure,
        Set<String> reporting,
        Set<String> openers,
        Set<String> fillers,
        Set<String> fillerPhrases,
        Map<Phrases, List<String>> phrases,
        List<Pattern> instructionLike,
        List<Pattern> dictated) {

    private static final String ENGLISH = "en";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#']+");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final Map<String, Optional<Lexicon>> READ = new ConcurrentHashMap<>();

    /// The lists of a language, null where it has none.
    static @Nullable Lexicon of(String language) {
        return READ.computeIfAbsent(
                        language,
                        code -> Optional.ofNullable(WordFile.read("evaluation/lexicon-" + code + ".yaml"))
                                .map(lists -> new LexiconFile(lists).lexicon()))
                .orElse(null);
    }

    /// The English lists, which are always there.
    static Lexicon english() {
        return Objects.requireNonNull(of(ENGLISH), "evaluation/lexicon-en.yaml is missing from the build");
    }

    /// What sounds like an instruction in this language, and in English, which instructions are written in everywhere.
    List<Pattern> instructions() {
        return grammar == Grammar.ENGLISH
                ? instructionLike
                : Stream.concat(instructionLike.stream(), english().instructionLike.stream())
                        .toList();
    }

    /// What asks for words to be written down as if they were an answer, likewise.
    List<Pattern> dictations() {
        return grammar == Grammar.ENGLISH
                ? dictated
                : Stream.concat(dictated.stream(), english().dictated.stream()).toList();
    }

    /// Whether a line of words holds one of the phrases.
    boolean has(Phrases kind, String line) {
        return phrases.getOrDefault(kind, List.of()).stream().anyMatch(line::contains);
    }

    /// Whether a line of words begins with one of the phrases.
    boolean begins(Phrases kind, String line) {
        return phrases.getOrDefault(kind, List.of()).stream().anyMatch(line::startsWith);
    }

    /// Where the first of these phrases ends in a line, -1 when there is none.
    int endOf(Phrases kind, String line) {
        return phrases.getOrDefault(kind, List.of()).stream()
                .filter(line::contains)
                .mapToInt(p -> line.indexOf(p) + p.length())
                .min()
                .orElse(-1);
    }

    String stem(String word) {
        return grammar.stem(verbForms.infinitive(word));
    }

    /// One spelling for what is written in two ways.
    String spelt(String text) {
        return LexiconFile.spelt(text, spellings);
    }

    /// Stems of the words of a text that say something of their own.
    Set<String> contentStems(String text) {
        return BETWEEN_WORDS
                .splitAsStream(spelt(text.toLowerCase(Locale.ROOT)))
                .filter(w -> w.length() > 1 && !function.contains(w) && !empty.contains(w))
                .map(this::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a word is a number, in figures or in words, joined by a hyphen or not.
    boolean isNumber(String said) {
        return Character.isDigit(said.charAt(0))
                || numbers.contains(said)
                || (grammar.capitalisedNouns() && joinedNumber(said, 0))
                || (said.indexOf('-') > 0 && HYPHEN.splitAsStream(said).allMatch(this::partOfNumber));
    }

    /// Whether a word is put together from numbers: "einunddreissig".
    private boolean joinedNumber(String said, int from) {
        if (from == said.length()) {
            return true;
        }
        for (int end = said.length(); end > from; end--) {
            String part = said.substring(from, end);
            boolean number = partOfNumber(part) || (from > 0 && end < said.length() && numberJoints.contains(part));
            if (number && !(from == 0 && end == said.length()) && joinedNumber(said, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean partOfNumber(String part) {
        return numbers.contains(part) || digits.contains(part);
    }

    /// Whether a word says something of its own.
    boolean isContent(Word word) {
        return word.said().length() > 1
                && !word.said().equals(Mask.MASKED)
                && !function.contains(word.said())
                && !empty.contains(word.said());
    }
}
