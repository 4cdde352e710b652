package io.vivavoce.voice.internal;

import java.util.ArrayList;
import java.util.List;

/// Knows which words of a reply lie before a moment of its sound: whole sentences, and within the one that was cut the
/// share of its words that its sound had reached. A sentence that was said again counts once. Not thread-safe.
final class HeardText {
    private final List<Sentence> sentences = new ArrayList<>();

    /// @param until where its sound ends; before `end` when its voice broke off in it
    private record Sentence(String text, long start, long end, long until) {
        boolean broken() {
            return until < end;
        }

        String upTo(long played) {
            long heard = Math.min(played, until);
            return heard >= end ? text : heard > start ? part(heard) : "";
        }

        private String part(long played) {
            double share = (double) (played - start) / (end - start);
            int characters = (int) (share * text.length());
            if (characters >= text.length()) {
                return text;
            }
            int lastBreak = text.lastIndexOf(' ', characters);
            return lastBreak < 0 ? "" : text.substring(0, lastBreak);
        }
    }

    /// Adds a sentence with the samples it begins and ends at; equal ones mean that it was shown and not spoken.
    void add(String text, long start, long end) {
        sentences.add(new Sentence(text, start, end, end));
    }

    /// Adds a sentence that ends before its words do. It is added again when it is said again.
    ///
    /// @param end where it would have ended
    /// @param until where its sound ends
    void addBroken(String text, long start, long end, long until) {
        sentences.add(new Sentence(text, start, end, Math.min(until, end - 1)));
    }

    /// A sentence that broke off counts for nothing: somebody else says it again.
    void forgetBroken() {
        sentences.removeIf(Sentence::broken);
    }

    String all() {
        return String.join(
                " ",
                sentences.stream()
                        .filter(sentence -> !sentence.broken())
                        .map(Sentence::text)
                        .toList());
    }

    /// The words heard when so many samples have been played.
    String upTo(long played) {
        var heard = new ArrayList<String>();
        String before = "";
        for (Sentence sentence : sentences) {
            String now = sentence.upTo(played);
            String most = now.length() >= before.length() ? now : before;
            if (sentence.broken()) {
                before = most;
            } else {
                heard.add(most);
                before = "";
            }
        }
        heard.add(before);
        heard.removeIf(String::isEmpty);
        return String.join(" ", heard).strip();
    }
}
