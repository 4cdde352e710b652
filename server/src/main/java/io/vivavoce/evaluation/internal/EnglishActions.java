package io.vivavoce.evaluation.internal;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds who did what in an English clause: "I" with an action verb, "we" with one, and verbs that go on from there
/// ("I wrote a script and tested it"). Immutable, thread-safe.
final class EnglishActions implements Actions {
    /// Words between a subject and its verb at most.
    private static final int REACH = 4;

    /// A light verb with so many words of content tells of a deed: "I put it right at the entrance".
    private static final int FULL_CONTENT = 3;
    /// Within so many words its verb follows a thing without an article.
    private static final int BARE = 4;
    /// The longest deed that is told in a phrase.
    private static final int PHRASE = 4;

    private static final Set<String> LIGHT_OR_READ = Set.of("did", "read");
    private static final Set<String> HAVING =
            Set.of("i've", "we've", "have", "has", "had", "i'd", "we'd", "they've", "you've");
    private static final Set<String> OBJECTS = Set.of("it", "that", "this", "you", "there");
    private static final Set<String> GOVERNING = Set.of(
            "of", "to", "with", "for", "from", "about", "at", "on", "in", "by", "round", "around", "off", "like");

    private static final Set<String> NOT_PAST =
            Set.of("need", "feed", "seed", "speed", "indeed", "exceed", "proceed", "succeed", "hundred", "embed");

    private static final Set<String> MOVES =
            Set.of("by", "to", "from", "in", "at", "under", "over", "below", "above", "up", "down", "back", "again");

    private final Lexicon lexicon;

    EnglishActions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private enum Subject {
        NONE,
        OWN,
        SHARED,
        OTHER
    }

    @Override
    public Found in(List<Word> words, BitSet pauses) {
        Set<String> strong = new LinkedHashSet<>();
        Set<String> thin = new LinkedHashSet<>();
        boolean shared = false;
        boolean past = false;
        boolean verb = false;
        boolean elided = elided(words);
        boolean full = words.stream().filter(lexicon::isContent).count() >= FULL_CONTENT;
        Subject subject = elided ? Subject.OWN : Subject.NONE;
        Subject main = subject;
        int since = 0;
        boolean negated = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String said = word.said();
            Subject here = subject(said);
            if (here == Subject.OTHER && object(words, i)) {
                continue;
            }
            if (pauses.get(i) && main == Subject.OWN && pastForm(said) && !helper(said)) {
                subject = main;
                since = 0;
            }
            if (here != Subject.NONE) {
                main = main == Subject.NONE ? here : main;
                elided = false;
                subject = here;
                since = 0;
                negated = false;
                verb |= said.contains("'");
                continue;
            }
            if (said.equals("and") || said.equals("then")) {
                if (subject == Subject.NONE
                        && !verb
                        && i + 1 < words.size()
                        && elided(words.subList(i + 1, words.size()))) {
                    subject = Subject.OWN;
                }
                since = 0;
                negated = false;
                continue;
            }
            if (lexicon.negations().contains(said)) {
                negated = true;
                verb = true;
                continue;
            }
            if (helper(said)) {
                verb = true;
                past |= lexicon.pastHelpers().contains(said);
            }
            boolean pastForm = pastForm(said);
            boolean isVerb = action(word, pastForm) || presently(words, i);
            boolean phrase = isVerb && phrasal(words, i);
            boolean isAction = isVerb
                    && (phrase || !lexicon.idle().contains(said))
                    && !(said.equals("read") && !governs(words, i));
            verb |= isVerb;
            past |= pastForm;
            if (lexicon.adverbs().contains(said) && !governs(words, i)) {
                continue;
            }
            if (isVerb && !isAction) {
                since = REACH;
            }
            if (isAction && (elided ? pastForm : since < REACH) && !negated && verbPlace(words, i)) {
                if (subject == Subject.OWN) {
                    boolean clear = pastForm
                            && (phrase || !weak(word) || (full && light(words, i)))
                            && !lexicon.stative().contains(said);
                    (clear ? strong : thin).add(word.stem());
                } else if (subject == Subject.SHARED) {
                    shared = true;
                }
                since = elided ? 0 : REACH;
            } else if (!said.endsWith("ly")) {
                since++;
            }
        }
        return new Found(strong, thin, shared, past, verb);
    }

    /// A past form without a subject, and not one of something that went somewhere by itself: "fell to three".
    @Override
    public boolean elided(List<Word> words) {
        int first = first(words);
        if (first < 0
                || !pastForm(words.get(first).said())
                || helper(words.get(first).said())) {
            return false;
        }
        String verb = words.get(first).said();
        String next = first + 1 < words.size() ? words.get(first + 1).said() : "";
        boolean byItself = lexicon.resultWords().contains(verb) && (next.isEmpty() || MOVES.contains(next));
        return !byItself && !lexicon.stative().contains(verb);
    }

    /// Where the statement itself begins.
    private int first(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String said = words.get(i).said();
            if (!lexicon.openers().contains(said) && !(lexicon.adverbs().contains(said) && !pastForm(said))) {
                return i;
            }
        }
        return -1;
    }

    /// "I pack": what follows the speaker directly is their verb.
    private boolean presently(List<Word> words, int at) {
        return at > 0 && words.get(at - 1).said().equals("i") && lexicon.isContent(words.get(at));
    }

    /// "it" and the like after a verb or a small word are its object: "I styled it and showed her".
    private boolean object(List<Word> words, int at) {
        if (at == 0 || !OBJECTS.contains(words.get(at).said())) {
            return false;
        }
        String before = words.get(at - 1).said();
        return GOVERNING.contains(before)
                || (pastForm(before)
                        && (at + 1 == words.size()
                                || !pastForm(words.get(at + 1).said())));
    }

    /// "I've got three of them" tells of nothing that was done.
    private boolean light(List<Word> words, int at) {
        return lexicon.lightActions().contains(words.get(at).said())
                && (at == 0 || !HAVING.contains(words.get(at - 1).said()));
    }

    /// "came up with", "sat down with", "went through the" tell of more than their verb does.
    private boolean phrasal(List<Word> words, int at) {
        String line = words.stream().skip(at).limit(PHRASE).map(Word::said).collect(Collectors.joining(" ", " ", " "));
        return lexicon.begins(Phrases.DEED, line);
    }

    /// Whether a thing follows: "did the course", "read the logs", "started the pump", and not "read that" or
    /// "started to".
    private boolean governs(List<Word> words, int at) {
        String next = at + 1 < words.size() ? words.get(at + 1).said() : "";
        String said = words.get(at).said();
        boolean started = lexicon.adverbs().contains(said) && pastForm(said) && !helper(said);
        return (LIGHT_OR_READ.contains(said) || started)
                && !next.equals("that")
                && (lexicon.determiners().contains(next)
                        || lexicon.isNumber(next.isEmpty() ? "-" : next)
                        || next.equals("through"));
    }

    @Override
    public boolean bareSubject(List<Word> words) {
        return (lexicon.isContent(words.getFirst())
                        || lexicon.isNumber(words.getFirst().said()))
                && words.stream()
                        .skip(1)
                        .limit(BARE)
                        .map(Word::said)
                        .anyMatch(
                                said -> pastForm(said) || lexicon.pastHelpers().contains(said));
    }

    private Subject subject(String said) {
        if (lexicon.ownSubjects().contains(said)) {
            return Subject.OWN;
        }
        if (said.equals("we") || said.equals("we've") || said.equals("we'd")) {
            return Subject.SHARED;
        }
        boolean other = lexicon.subjects().contains(said) || said.equals("i'm") || said.equals("i'll");
        return other ? Subject.OTHER : Subject.NONE;
    }

    private boolean helper(String said) {
        return lexicon.pastHelpers().contains(said)
                || Set.of(
                                "is", "are", "am", "have", "has", "do", "does", "can", "could", "will", "would",
                                "should", "must", "may", "might")
                        .contains(said);
    }

    private boolean action(Word word, boolean pastForm) {
        return pastForm || weak(word) || lexicon.actionStems().contains(word.stem());
    }

    private boolean weak(Word word) {
        return lexicon.weakActions().contains(word.said())
                || lexicon.weakActions().contains(word.stem());
    }

    /// Whether a word is the past of a verb by its form.
    private boolean pastForm(String said) {
        return lexicon.irregularPasts().contains(said)
                || (said.length() > 4
                        && said.endsWith("ed")
                        && !said.startsWith("un")
                        && !NOT_PAST.contains(said)
                        && !lexicon.specifics().contains(said));
    }

    /// A word after an article or a preposition is a thing ("the plan"), not an action.
    private static boolean verbPlace(List<Word> words, int at) {
        if (at == 0) {
            return true;
        }
        return !Set.of(
                        "the", "a", "an", "my", "our", "their", "your", "its", "of", "in", "on", "at", "for", "with",
                        "by", "this", "that", "these", "those", "no", "some", "every", "was", "were", "be", "been",
                        "being")
                .contains(words.get(at - 1).said());
    }
}
