package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds who did what in a German clause: "ich" with a verb in the perfect ("habe ich … geprüft") or the past ("prüfte
/// ich"), "wir" with one, and verbs that go on from there ("und getestet"). Immutable, thread-safe.
final class GermanActions implements Actions {
    private static final Pattern PARTICIPLE = Pattern.compile("(?:" + String.join("|", GermanStems.apart())
            + ")?ge\\p{L}{2,}(?:t|en)|(?:be|emp|ent|er|ver|zer|ueber|unter|wider|hinter|miss)\\p{L}{3,}t"
            + "|\\p{L}{2,}iert");
    private static final Pattern REGULAR_PAST = Pattern.compile("\\p{L}{3,}ten?");
    private static final int NEAR = 2;
    /// A light verb with so many words of content tells of a deed.
    private static final int FULL_CONTENT = 3;
    /// Within so many words its verb follows a thing without an article.
    private static final int BARE = 4;

    private final Lexicon lexicon;
    private final VerbForms verbs;

    GermanActions(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.verbs = lexicon.verbForms();
    }

    private enum Subject {
        NONE,
        OWN,
        SHARED,
        OTHER
    }

    /// A stretch of a clause with one subject.
    ///
    /// @param perfect whether a verb that makes the perfect stands in it or is shared with the stretch before
    private record Part(List<Word> words, Subject subject, boolean perfect, boolean modal, boolean subordinate) {}

    @Override
    public Found in(List<Word> words, BitSet pauses) {
        Set<String> strong = new LinkedHashSet<>();
        Set<String> thin = new LinkedHashSet<>();
        boolean shared = false;
        boolean past = false;
        boolean verb = false;
        boolean elided = elided(words);
        boolean full = words.stream().filter(lexicon::isContent).count() >= FULL_CONTENT;
        past |= perfectOfAny(words) || elided;
        for (Part part : parts(words)) {
            boolean negated = false;
            for (int i = 0; i < part.words().size(); i++) {
                Word word = part.words().get(i);
                negated |= lexicon.negations().contains(word.said());
                boolean told = elided ? doneAlone(part.words(), i) : told(part, i);
                boolean presently = presently(part.words(), i);
                boolean action = told || presently || (meant(part, i) && verbPlace(part.words(), i));
                past |= told || lexicon.pastHelpers().contains(word.said());
                verb |= action || verbs.verbs().contains(word.said()) || carries(word);
                if (!action || negated) {
                    continue;
                }
                if (elided || part.subject() == Subject.OWN) {
                    boolean clear = told
                            && (!weak(word) || (full && lexicon.lightActions().contains(word.said())))
                            && !lexicon.stative().contains(word.said());
                    (clear ? strong : thin).add(word.stem());
                }
                shared |= part.subject() == Subject.SHARED;
            }
        }
        return new Found(strong, thin, shared, past, verb);
    }

    /// A participle without anything that could be its subject or its helper: "Stecker gezogen, neu gestartet".
    @Override
    public boolean elided(List<Word> words) {
        List<Word> main = words.stream()
                .takeWhile(word -> !verbs.subordinate().contains(word.said()))
                .toList();
        boolean alone = main.stream()
                .noneMatch(word -> finite(word)
                        || (lexicon.subjects().contains(word.said())
                                && !lexicon.determiners().contains(word.said())));
        return alone && IntStream.range(0, main.size()).anyMatch(i -> doneAlone(main, i));
    }

    private boolean doneAlone(List<Word> words, int at) {
        String said = words.get(at).said();
        return participle(said)
                && verbPlace(words, at)
                && !lexicon.stative().contains(said)
                && !lexicon.resultWords().contains(said);
    }

    private boolean finite(Word word) {
        return verbs.verbs().contains(word.said())
                || verbs.modals().contains(word.said())
                || verbs.perfectOfAny().contains(word.said())
                || lexicon.pastHelpers().contains(word.said());
    }

    @Override
    public boolean bareSubject(List<Word> words) {
        return (lexicon.isContent(words.getFirst())
                        || lexicon.isNumber(words.getFirst().said()))
                && words.stream().skip(1).limit(BARE).anyMatch(word -> finite(word) || past(word.said()));
    }

    /// Whether somebody did something, whoever it was: "hat zweimal abgelehnt".
    private boolean perfectOfAny(List<Word> words) {
        return has(words, verbs.perfectOfAny()) && words.stream().anyMatch(word -> participle(word.said()));
    }

    /// "ich packe": a word that can be nothing but the speaker's verb.
    private boolean presently(List<Word> words, int at) {
        String said = words.get(at).said();
        return at > 0
                && lexicon.ownSubjects().contains(words.get(at - 1).said())
                && said.endsWith("e")
                && !past(said)
                && lexicon.isContent(words.get(at));
    }

    private List<Part> parts(List<Word> words) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean begins = i < words.size() && begins(words.get(i).said());
            if (begins || i == words.size()) {
                parts.add(part(words.subList(start, i), parts.isEmpty() ? null : parts.getLast()));
                start = i;
            }
        }
        return parts;
    }

    private boolean begins(String said) {
        return verbs.joints().contains(said) || verbs.subordinate().contains(said);
    }

    private Part part(List<Word> words, @Nullable Part before) {
        boolean subordinate = verbs.subordinate().contains(words.getFirst().said());
        Subject subject = subject(words);
        boolean perfect = has(words, verbs.perfect());
        boolean modal = has(words, verbs.modals());
        boolean ownVerb = perfect || modal || has(words, lexicon.pastHelpers());
        if (before == null || subordinate || subject != Subject.NONE) {
            return new Part(words, subject, perfect, modal, subordinate);
        }
        return ownVerb
                ? new Part(words, before.subject(), perfect, modal, false)
                : new Part(words, before.subject(), before.perfect(), before.modal(), before.subordinate());
    }

    /// "ich" wins over every other word that could be a subject: "sie" and "es" are objects as often.
    private Subject subject(List<Word> words) {
        if (has(words, lexicon.ownSubjects()) || has(words, verbs.ownForms())) {
            return Subject.OWN;
        }
        if (has(words, lexicon.sharedSubjects())) {
            return Subject.SHARED;
        }
        boolean other = has(words, lexicon.subjects()) || (has(words, lexicon.determiners()) && finiteOther(words));
        return other ? Subject.OTHER : Subject.NONE;
    }

    /// A verb that goes with neither "ich" nor "wir": "hat", "wurde", "ist".
    private boolean finiteOther(List<Word> words) {
        return words.stream()
                .map(Word::said)
                .anyMatch(said -> verbs.verbs().contains(said)
                        && !verbs.perfect().contains(said)
                        && !verbs.modals().contains(said));
    }

    private static boolean has(List<Word> words, Set<String> of) {
        return words.stream().anyMatch(word -> of.contains(word.said()));
    }

    /// Whether the word tells of something done: a participle with its helper, or a past form beside its subject.
    private boolean told(Part part, int at) {
        Word word = part.words().get(at);
        String said = word.said();
        if (said.startsWith(Mask.MASKED) || lexicon.function().contains(said)) {
            return false;
        }
        if (said.equals(verbs.let()) && part.perfect()) {
            return at == part.words().size() - 1;
        }
        if (participle(said)) {
            return part.perfect() && verbPlace(part.words(), at);
        }
        return past(said) && verbPlace(part.words(), at) && (besideSubject(part, at) || lastOf(part, at));
    }

    private boolean participle(String said) {
        boolean looks = PARTICIPLE.matcher(said).matches() && !verbs.notPast().contains(said);
        boolean irregular = verbs.isIrregular(said) && said.endsWith("en");
        return (looks || irregular) && !lexicon.specifics().contains(said);
    }

    private boolean past(String said) {
        return !verbs.notPast().contains(said)
                && ((verbs.isIrregular(said) && !participle(said))
                        || (REGULAR_PAST.matcher(said).matches() && said.length() > NEAR + NEAR));
    }

    /// With "ich" and "wir" a past form stands next to its subject; others are far too many to be told from nouns.
    private boolean besideSubject(Part part, int at) {
        if (part.subject() == Subject.OTHER) {
            return true;
        }
        for (int i = Math.max(0, at - 1); i <= Math.min(part.words().size() - 1, at + 1); i++) {
            String near = part.words().get(i).said();
            if (lexicon.ownSubjects().contains(near) || lexicon.sharedSubjects().contains(near)) {
                return true;
            }
        }
        return at == 1 && verbs.joints().contains(part.words().getFirst().said());
    }

    private static boolean lastOf(Part part, int at) {
        return part.subordinate() && at == part.words().size() - 1;
    }

    /// Whether the word is a verb of doing that is meant and not told: in the present, or after "würde", "musste".
    private boolean meant(Part part, int at) {
        Word word = part.words().get(at);
        boolean known = lexicon.actionStems().contains(word.stem()) || weak(word);
        return known
                && !participle(word.said())
                && !lexicon.function().contains(word.said())
                && (part.modal() || besideSubject(part, at));
    }

    private boolean weak(Word word) {
        return lexicon.weakActions().contains(word.said())
                || lexicon.weakActions().contains(word.stem())
                || lexicon.weakStems().contains(word.stem());
    }

    /// A verb in a sentence about things: "der Dienst speichert die Antwort".
    private boolean carries(Word word) {
        return !word.said().startsWith(Mask.MASKED)
                && lexicon.actionStems().contains(word.stem())
                && (word.said().endsWith("t") || word.said().endsWith("en"));
    }

    /// A word after an article or a preposition is a thing or describes one, not an action, unless nothing follows it.
    private boolean verbPlace(List<Word> words, int at) {
        return at == 0
                || (at == words.size() - 1 && participle(words.get(at).said()))
                || !lexicon.determiners().contains(words.get(at - 1).said())
                || verbs.perfect().contains(words.get(at - 1).said());
    }
}
