package io.vivavoce.evaluation.internal;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads clauses by the lexicon's rules. Immutable, thread-safe.
final class Reader {
    private final Lexicon lexicon;
    private final Actions actions;
    private final Sentences sentences;
    private final GeneralTalk talk;
    private final Specifics specifics;

    Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.actions = lexicon.grammar().actions(lexicon);
        this.sentences = new Sentences(lexicon, actions);
        this.talk = new GeneralTalk(lexicon);
        this.specifics = new Specifics(lexicon);
    }

    Reading read(Clause clause) {
        String line = clause.line();
        List<Word> words = clause.words();
        Set<String> details = specifics.of(words);
        Actions.Found found = actions.in(words, pauses(clause));
        boolean past = found.past() || any(words, lexicon.pastHelpers());
        boolean mine = any(words, lexicon.ownSubjects());
        boolean lasting = lexicon.has(Phrases.LASTING, line);
        boolean habitual = talk.habitual(clause, found.strong());
        boolean result = result(words, line, past);
        boolean came = (told(line) || lasting) && !details.isEmpty();
        return new Reading(
                clause,
                content(words),
                habitual ? Set.of() : found.strong(),
                habitual ? both(found.thin(), found.strong()) : found.thin(),
                past && owned(line),
                found.shared(),
                past,
                mine,
                (habitual && (mine || !past)) || talk.generic(words, past),
                lasting,
                any(words, lexicon.reporting()),
                details,
                sentences.is(clause, found, came)
                        && !background(line, found, result)
                        && !sentences.empty(line, past && found.strong().isEmpty()),
                past && lexicon.has(Phrases.SITUATION, line),
                lexicon.has(Phrases.TASK, line),
                result,
                result && (lexicon.has(Phrases.FIRM_RESULT, line) || specifics.measured(words)),
                reason(line),
                lexicon.has(Phrases.TRADE_OFF, line),
                lexicon.has(Phrases.REFLECTION, line),
                lexicon.has(Phrases.EXPLAINS, line));
    }

    private Set<String> content(List<Word> words) {
        return words.stream().filter(lexicon::isContent).map(Word::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean any(List<Word> words, Set<String> of) {
        return words.stream().anyMatch(w -> of.contains(w.said()));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    /// The words that follow a comma, by their place.
    private static BitSet pauses(Clause clause) {
        List<Word> words = clause.words();
        BitSet pauses = new BitSet();
        for (int i = 1; i < words.size(); i++) {
            int from = words.get(i - 1).end();
            int to = Math.max(from, words.get(i).start());
            pauses.set(i, clause.turn().text().substring(from, to).contains(","));
        }
        return pauses;
    }

    private boolean result(List<Word> words, String line, boolean past) {
        boolean changed = past && any(words, lexicon.resultWords());
        boolean moved = (past || lexicon.grammar().capitalisedNouns()) && specifics.fromTo(words);
        return changed || moved || told(line);
    }

    private boolean owned(String line) {
        int end = lexicon.endOf(Phrases.OWN_PART, line);
        return end >= 0 && !lexicon.has(Phrases.NOT_OWN, line.substring(0, end));
    }

    private boolean told(String line) {
        return lexicon.has(Phrases.RESULT, line) || lexicon.has(Phrases.FIRM_RESULT, line);
    }

    /// What somebody tells about who they are.
    private boolean background(String line, Actions.Found found, boolean result) {
        return found.strong().isEmpty()
                && !result
                && !lexicon.has(Phrases.TASK, line)
                && !reason(line)
                && (Background.tells(lexicon, line) || lexicon.has(Phrases.PRIVATE, line));
    }

    /// A reason names something new: "because that is who I am" and "because a trip is a trip" do not.
    private boolean reason(String line) {
        int end = lexicon.endOf(Phrases.REASON, line);
        if (end < 0) {
            return false;
        }
        String named = " " + line.substring(end);
        Set<String> before = lexicon.contentStems(line.substring(0, end));
        return lexicon.contentStems(named).stream().anyMatch(stem -> !before.contains(stem))
                || lexicon.amounts().stream().anyMatch(named::contains);
    }
}
