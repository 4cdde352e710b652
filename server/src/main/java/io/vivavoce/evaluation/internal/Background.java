package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of sight what somebody tells about who they are: for whom they worked, where they learned, what
/// they are called, of which gender they are, where they are from, how old they are, in which year something
/// was. What is named there is one masked word, however many words it has, written with capitals or without.
/// Immutable.
final class Background {
    private static final int LONGEST_NAME = 8;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|'\\d\\d");
    private static final Set<String> TO = Set.of("to", "till", "until", "bis");
    private static final Pattern PAUSE = Pattern.compile("[,;:()–—]|\\s-\\s");

    private final Lexicon lexicon;
    private final Told told;

    Background(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.told = lexicon.told();
    }

    /// The words of a sentence with what is told about the speaker masked.
    List<Word> masked(List<Word> words, String text) {
        List<Word> seen = new ArrayList<>(words);
        for (int i = 0; i < seen.size(); i++) {
            int named = after(told.namedAfter(), seen, i);
            if (named > i) {
                hide(seen, named, nameEnd(seen, named, text));
            }
            if (told.being().contains(seen.get(i).said())) {
                hide(seen, i + 1, personEnd(seen, i + 1));
            }
            if (age(seen, i, text)) {
                int from = i > 0 && told.turning().contains(seen.get(i - 1).said()) ? i - 1 : i;
                hide(seen, from, numberEnd(seen, i));
            }
            if (year(seen, i)) {
                hide(seen, i, numberEnd(seen, i));
            }
        }
        return seen;
    }

    /// Whether a line of words names an employer, a school or a place.
    static boolean tells(Lexicon lexicon, String line) {
        return line.contains(" " + Mask.MASKED + " ")
                && lexicon.told().namedAfter().stream()
                        .anyMatch(phrase -> line.contains(" " + String.join(" ", phrase) + " " + Mask.MASKED + " "));
    }

    private static void hide(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            words.set(i, new Word(Mask.MASKED, Mask.MASKED, word.start(), word.end()));
        }
    }

    /// Where the first phrase ends that stands here, -1 when there is none.
    private static int after(List<List<String>> phrases, List<Word> words, int at) {
        return phrases.stream()
                .filter(phrase -> stands(phrase, words, at))
                .mapToInt(phrase -> at + phrase.size())
                .max()
                .orElse(-1);
    }

    private static boolean stands(List<String> phrase, List<Word> words, int at) {
        if (at < 0 || at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).said().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// A name is an article, what is no small word, and such again after "of" or "in".
    private int nameEnd(List<Word> words, int from, String text) {
        int end = from;
        boolean begins = true;
        for (int i = from; i < Math.min(words.size(), from + LONGEST_NAME); i++) {
            String said = words.get(i).said();
            boolean paused = i > from
                    && PAUSE.matcher(text.substring(
                                    words.get(i - 1).end(), words.get(i).start()))
                            .find();
            if (paused) {
                break;
            }
            if (said.equals(Mask.MASKED) || !lexicon.function().contains(said)) {
                end = i + 1;
                begins = false;
            } else if (told.joints().contains(said)) {
                begins = true;
            } else if (!begins || !lexicon.determiners().contains(said)) {
                break;
            }
        }
        return end;
    }

    /// "A woman", "a non-binary person", "non-binary": nobody is told apart by how many words that takes. Where
    /// it begins when nothing of that kind stands there.
    private int personEnd(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && (lexicon.determiners().contains(words.get(end).said())
                        || words.get(end).said().equals(Mask.MASKED))) {
            end++;
        }
        return end < words.size() && told.person().contains(words.get(end).said()) ? end + 1 : from;
    }

    /// A number that nothing is counted by, after words that tell an age, or before them.
    private boolean age(List<Word> words, int at, String text) {
        if (!number(words, at) || (at > 0 && number(words, at - 1))) {
            return false;
        }
        int end = numberEnd(words, at);
        if (after(told.afterAge(), words, end) > 0) {
            return true;
        }
        boolean counts = end < words.size()
                && !PAUSE.matcher(text.substring(
                                words.get(end - 1).end(), words.get(end).start()))
                        .find()
                && !lexicon.function().contains(words.get(end).said())
                && !told.whens().contains(words.get(end).said());
        return !counts && endsAt(told.beforeAge(), words, at);
    }

    private boolean year(List<Word> words, int at) {
        boolean figures = YEAR.matcher(words.get(at).said()).matches();
        boolean spoken = told.centuries().contains(words.get(at).said()) && number(words, at + 1);
        boolean dated = at > 0 && told.beforeYear().contains(words.get(at - 1).said());
        if (!(figures || spoken) || !(dated || spans(words, at - 1) || spans(words, at + 1))) {
            return false;
        }
        int end = numberEnd(words, at);
        return end == words.size()
                || spans(words, at + 1)
                || lexicon.function().contains(words.get(end).said())
                || told.whens().contains(words.get(end).said());
    }

    /// Whether a small word here joins two years, the earlier first, or the second of them once the first is masked.
    private static boolean spans(List<Word> words, int joint) {
        if (joint < 1
                || joint + 1 >= words.size()
                || !TO.contains(words.get(joint).said())) {
            return false;
        }
        String first = words.get(joint - 1).said();
        String second = words.get(joint + 1).said();
        return YEAR.matcher(second).matches()
                && (first.equals(Mask.MASKED) || (YEAR.matcher(first).matches() && first.compareTo(second) <= 0));
    }

    private static boolean endsAt(List<List<String>> phrases, List<Word> words, int at) {
        return phrases.stream().anyMatch(phrase -> stands(phrase, words, at - phrase.size()));
    }

    private boolean number(List<Word> words, int at) {
        return at < words.size() && lexicon.isNumber(words.get(at).said());
    }

    private int numberEnd(List<Word> words, int at) {
        int end = at + 1;
        while (number(words, end)
                || (end < words.size()
                        && lexicon.digits().contains(words.get(end).said()))) {
            end++;
        }
        return end;
    }
}
