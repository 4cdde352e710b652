package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows the texts an answer may not live on: the questions, the anchors, the job description. Saying their words back
/// is no evidence. Immutable.
final class Echo {
    private static final double ECHOED_CONTENT = 0.8;
    private static final double ECHOED_RUNS = 0.5;
    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_OF_WRITTEN = 4;
    private static final Pattern SENTENCES = Pattern.compile("[.!?;:\\n]+");

    private final List<Set<String>> asked = new ArrayList<>();
    private final List<Set<String>> written = new ArrayList<>();
    private final Set<String> runs = new HashSet<>();

    /// @param asked what the interviewer said
    /// @param written anchors, summaries, the job description: longer, so single words of them prove nothing
    Echo(Lexicon lexicon, Mask mask, Collection<String> asked, Collection<String> written) {
        Words words = new Words(lexicon, mask);
        asked.forEach(text -> add(text, this.asked, lexicon, words));
        written.forEach(text -> add(text, this.written, lexicon, words));
    }

    private void add(String text, List<Set<String>> sentences, Lexicon lexicon, Words words) {
        for (String sentence : SENTENCES.splitAsStream(text).toList()) {
            List<Word> said = words.of(sentence, 0, sentence.length());
            Set<String> content =
                    said.stream().filter(lexicon::isContent).map(Word::stem).collect(Collectors.toSet());
            if (content.size() >= FEWEST_WORDS) {
                sentences.add(content);
                runs.addAll(runs(said));
            }
        }
    }

    boolean echoes(Reading reading) {
        Set<String> content = reading.content();
        boolean saidBefore = isIn(asked, content) || (content.size() >= FEWEST_OF_WRITTEN && isIn(written, content));
        List<String> own = runs(reading.clause().words());
        long taken = own.stream().filter(runs::contains).count();
        return saidBefore || (!own.isEmpty() && taken >= own.size() * ECHOED_RUNS);
    }

    private static boolean isIn(List<Set<String>> sentences, Set<String> content) {
        return sentences.stream().anyMatch(s -> shared(content, s) >= content.size() * ECHOED_CONTENT);
    }

    static long shared(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static List<String> runs(List<Word> words) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN).stream().map(Word::stem).collect(Collectors.joining(" ")));
        }
        return runs;
    }
}
