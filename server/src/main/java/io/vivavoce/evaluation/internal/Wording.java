package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The report's sentences in one language, as they stand in `evaluation/report-….yaml`. Immutable.
final class Wording {
    private static final String ENGLISH = "en";
    private static final Map<String, Wording> READ = new ConcurrentHashMap<>();

    private final String file;
    private final Map<String, Object> sentences;

    private Wording(String file, Map<String, Object> sentences) {
        this.file = file;
        this.sentences = sentences;
    }

    /// The words of a language; the English ones where it has none.
    static Wording of(String language) {
        return READ.computeIfAbsent(language, code -> {
            String file = "evaluation/report-" + code + ".yaml";
            Map<String, Object> own = WordFile.read(file);
            return own == null ? english() : new Wording(file, own);
        });
    }

    private static Wording english() {
        String file = "evaluation/report-" + ENGLISH + ".yaml";
        return new Wording(file, Objects.requireNonNull(WordFile.read(file), file + " is missing from the build"));
    }

    /// A sentence with its values.
    ///
    /// @param values names and values in turn
    String say(String key, Object... values) {
        return filled(text(key, sentences.get(key)), values);
    }

    /// Several sentences.
    List<String> all(String key) {
        return sentences.get(key) instanceof List<?> list
                ? list.stream().map(sentence -> text(key, sentence)).toList()
                : List.of();
    }

    /// Names of what is there: "what you did yourself".
    String name(Element element) {
        return of(element, "name");
    }

    /// What is missing, said to the person, without a capital and with a full stop.
    String gap(Element element, Strength strength, boolean shared) {
        boolean none = strength == Strength.NONE;
        return none && shared && element == Element.OWN_ACTION
                ? of(element, "gap-shared")
                : of(element, none ? "gap-none" : "gap-thin");
    }

    /// What to do about it first.
    String title(Element element) {
        return of(element, "title");
    }

    String advice(Element element) {
        return of(element, "advice");
    }

    String praise(Element element, int answers, int of) {
        String where = of == 1 ? say("praise-one") : say("praise-many", "answers", answers, "of", of);
        return filled(of(element, "praise"), "where", where);
    }

    /// The headline: what is strong, and what is still open.
    ///
    /// @param mostly whether it is strong in most answers
    String headline(Element strong, boolean mostly, String open) {
        return say("headline", "best", capital(of(strong, mostly ? "strong" : "some")), "open", open);
    }

    /// What is still open, as the second half of the headline.
    String open(Element gap, boolean often) {
        boolean plural = Boolean.TRUE.equals(element(gap).get("plural"));
        return say((often ? "open-often" : "open-rare") + (plural ? "-plural" : ""), "name", name(gap));
    }

    /// "Your words show what you did yourself and what came of it; why you did it only briefly."
    String shown(Map<Element, Strength> strengths) {
        List<String> clear = names(strengths, Strength.CLEAR);
        List<String> thin = names(strengths, Strength.THIN);
        if (clear.isEmpty() && thin.isEmpty()) {
            return say("shown-nothing");
        }
        if (clear.isEmpty()) {
            return say("shown-thin", "thin", list(thin));
        }
        return thin.isEmpty()
                ? say("shown", "clear", list(clear))
                : say("shown-and-thin", "clear", list(clear), "thin", list(thin));
    }

    /// The same of a story, and how it is told.
    String shown(Map<Element, Strength> strengths, boolean detailed) {
        boolean nothing = strengths.values().stream().allMatch(Strength.NONE::equals);
        if (nothing) {
            return say(detailed ? "shown-concrete" : "shown-nothing");
        }
        return shown(strengths) + " " + say(detailed ? "told-concretely" : "told-thinly");
    }

    String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : say(
                        "list",
                        "first",
                        String.join(say("comma"), items.subList(0, items.size() - 1)),
                        "last",
                        items.getLast());
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private List<String> names(Map<Element, Strength> strengths, Strength strength) {
        List<String> names = new ArrayList<>();
        for (Element element : Element.values()) {
            if (element != Element.RELEVANCE && strengths.get(element) == strength) {
                names.add(name(element));
            }
        }
        return names;
    }

    private String of(Element element, String key) {
        return text(id(element) + " " + key, element(element).get(key));
    }

    private Map<?, ?> element(Element element) {
        return sentences.get("elements") instanceof Map<?, ?> elements
                        && elements.get(id(element)) instanceof Map<?, ?> words
                ? words
                : Map.of();
    }

    private static String id(Element element) {
        return element.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException(file + ": " + key + " is missing");
    }

    private static String filled(String sentence, Object... values) {
        String filled = sentence;
        for (int i = 0; i < values.length; i += 2) {
            filled = filled.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
        }
        return filled;
    }
}
