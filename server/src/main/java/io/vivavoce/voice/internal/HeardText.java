package io.vivavoce.voice.internal;

import java.util.ArrayList;
import java.util.List;

/// Knows which words of a reply lie before a moment of its sound: whole sentences, and within the one that was cut the
/// share of its words that its sound had reached. Not thread-safe.
final class HeardText {
    private final List<Sentence> sentences = new ArrayList<>();

    private record Sentence(String text, long start, long end) {}

    /// Adds a sentence with the samples it begins and ends at; equal ones mean that it was shown and not spoken.
    void add(String text, long start, long end) {
        sentences.add(new Sentence(text, start, end));
    }

    String all() {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }

    /// The words heard when so many samples have been played.
    String upTo(long played) {
        var heard = new ArrayList<String>();
        for (Sentence sentence : sentences) {
            if (played >= sentence.end()) {
                heard.add(sentence.text());
            } else if (played > sentence.start()) {
                heard.add(part(sentence, played));
            }
        }
        return String.join(" ", heard).strip();
    }

    private static String part(Sentence sentence, long played) {
        double share = (double) (played - sentence.start()) / (sentence.end() - sentence.start());
        int characters = (int) (share * sentence.text().length());
        if (characters >= sentence.text().length()) {
            return sentence.text();
        }
        int lastBreak = sentence.text().lastIndexOf(' ', characters);
        return lastBreak < 0 ? "" : sentence.text().substring(0, lastBreak);
    }
}
