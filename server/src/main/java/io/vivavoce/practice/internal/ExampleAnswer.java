package io.vivavoce.practice.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.evaluation.Report.Star;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An answer laid out anew from nothing but the words a person said, in the order situation, task, action, result. What
/// they did not say is a gap with its name; no word is added, changed or left out within a piece. Pure.
///
/// @param pieces in their new order
/// @param reordered whether that order is another than the one the words were said in
/// @param ending how the answer ended, and how it could with words that were said before; null when it ends well or
///     when there is nothing to end it with
record ExampleAnswer(
        List<Piece> pieces, boolean reordered, @Nullable Ending ending) {
    ExampleAnswer {
        pieces = List.copyOf(pieces);
    }

    /// One part of a story.
    enum Part {
        SITUATION("situation"),
        TASK("task"),
        ACTION("action"),
        RESULT("result");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        /// The name on the wire.
        @JsonValue
        String id() {
            return id;
        }
    }

    /// @param words exactly as they stand in the transcript; null where the person said nothing of the kind
    record Piece(Part part, @Nullable Span words) {}

    /// @param before the last words of the answer
    /// @param after its result, which stood earlier
    record Ending(Span before, Span after) {}

    /// @param answers the turns of the answer by their sequence, as the report read them
    /// @return null when the answer holds nothing to build from
    static @Nullable ExampleAnswer of(QuestionResult question, Map<Integer, String> answers) {
        List<Piece> pieces = new ArrayList<>();
        List<Span> used = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        for (Part part : Part.values()) {
            List<Span> words = said(question.star(), part).stream()
                    .filter(span -> stands(span, answers) && seen.add(span))
                    .sorted(IN_ORDER)
                    .toList();
            words.forEach(span -> pieces.add(new Piece(part, span)));
            used.addAll(words);
            if (words.isEmpty()) {
                pieces.add(new Piece(part, null));
            }
        }
        if (used.isEmpty()) {
            return null;
        }
        return new ExampleAnswer(
                pieces, !used.equals(used.stream().sorted(IN_ORDER).toList()), ending(question.star(), used));
    }

    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::turn).thenComparingInt(Span::start);

    private static @Nullable Ending ending(Star star, List<Span> used) {
        Span last = used.stream().max(IN_ORDER).orElseThrow();
        return star.result().stream()
                .filter(used::contains)
                .max(IN_ORDER)
                .filter(result -> IN_ORDER.compare(result, last) < 0)
                .map(result -> new Ending(last, result))
                .orElse(null);
    }

    private static List<Span> said(Star star, Part part) {
        return switch (part) {
            case SITUATION -> star.situation();
            case TASK -> star.task();
            case ACTION -> star.action();
            case RESULT -> star.result();
        };
    }

    private static boolean stands(Span span, Map<Integer, String> answers) {
        String text = answers.getOrDefault(span.turn(), "");
        return span.start() >= 0
                && span.start() < span.end()
                && span.end() <= text.length()
                && text.substring(span.start(), span.end()).equals(span.text());
    }
}
