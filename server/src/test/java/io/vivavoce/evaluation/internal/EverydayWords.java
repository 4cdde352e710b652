package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Finds which words of content people of most trades use.
public final class EverydayWords {
    /// In so many of all trades somebody says them.
    private static final double OF_ALL = 0.25;

    private static final int LINE = 120;

    private final String language;
    private final Lexicon lexicon;
    private final Set<String> trades = new HashSet<>();

    /// The trades in which a stem was heard, and as which words how often.
    private final Map<String, Set<String>> heard = new TreeMap<>();

    private final Map<String, Map<String, Integer>> words = new TreeMap<>();

    public EverydayWords(String language) {
        this.language = language;
        this.lexicon = Objects.requireNonNull(Lexicon.of(language));
    }

    /// Hears the interview of somebody of a trade.
    public void hear(String trade, InterviewSession session, List<Turn> turns) {
        hear(trade, Material.of(session, turns, Recognizer.UNKNOWN));
    }

    private void hear(String trade, Material material) {
        if (!material.guide().language().equals(language)) {
            return;
        }
        trades.add(trade);
        AnswerReading.of(material, lexicon).assess(material, Answers.of(material.guide(), material.turns())).stream()
                .flatMap(assessment -> assessment.readings().stream())
                .flatMap(reading -> reading.clause().words().stream())
                .filter(lexicon::isContent)
                .forEach(word -> hear(trade, word));
    }

    private void hear(String trade, Word word) {
        String stem = Mask.unmasked(word.stem());
        heard.computeIfAbsent(stem, first -> new HashSet<>()).add(trade);
        words.computeIfAbsent(stem, first -> new TreeMap<>()).merge(Mask.unmasked(word.said()), 1, Integer::sum);
    }

    /// Of the file of the scorer.
    public String name() {
        return Everyday.file(language);
    }

    /// The words as the file of the scorer has them, each in the form in which it was heard most.
    public String file() {
        for (Ladders.Rung rung : Ladders.all()) {
            rung.answers().keySet().forEach(kind -> hear(rung.trade(), rung.material(kind)));
        }
        StringBuilder file = new StringBuilder(
                "# Written by ./viva evals --everyday from the people the scorer is worked with.\nwords: >-\n ");
        int column = 1;
        for (String word : everyday()) {
            if (column + 1 + word.length() > LINE) {
                file.append("\n ");
                column = 1;
            }
            file.append(' ').append(word);
            column += 1 + word.length();
        }
        return file.append('\n').toString();
    }

    private List<String> everyday() {
        return heard.entrySet().stream()
                .filter(stem -> stem.getValue().size() > trades.size() * OF_ALL)
                .map(stem -> Objects.requireNonNull(words.get(stem.getKey())).entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .orElseThrow()
                        .getKey())
                .sorted()
                .toList();
    }
}
