package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The report's English sentences about elements. Pure.
final class Wording {
    private Wording() {}

    /// Names of what is there: "what you did yourself".
    static String name(Element element) {
        return switch (element) {
            case SITUATION -> "the situation";
            case OWN_ACTION -> "what you did yourself";
            case RESULT -> "what came of it";
            case CLARITY -> "the steps";
            case DEPTH -> "why you did it";
            case TRADE_OFF -> "what your choice cost";
            case REFLECTION -> "what you took from it";
            case SPECIFICS -> "checkable details";
            case RELEVANCE -> "the subject of the question";
        };
    }

    /// What is missing, said to the person, without a capital and with a full stop.
    static String gap(Element element, Strength strength, boolean shared) {
        boolean none = strength == Strength.NONE;
        return switch (element) {
            case SITUATION ->
                none
                        ? "you did not say what the situation was."
                        : "the situation is there only in outline: who, when and what was at stake.";
            case OWN_ACTION ->
                !none
                        ? "your own part is there, but only briefly."
                        : shared
                                ? "you told what “we” did, so your own part cannot be told apart."
                                : "you did not say what you did yourself.";
            case RESULT ->
                none
                        ? "you did not say what came of it."
                        : "you said that something changed, but not by how much or how one could tell.";
            case CLARITY ->
                none ? "the steps are hard to follow." : "some steps are there; the thread between them is not.";
            case DEPTH -> none ? "you did not say why." : "you gave one reason; the thinking behind it stays open.";
            case TRADE_OFF ->
                none
                        ? "you did not say what else you could have done, or what your choice cost."
                        : "you touched on another way, without saying what spoke against it.";
            case REFLECTION -> "you did not say what you took from it, or what you would do differently.";
            case SPECIFICS ->
                none
                        ? "there is no number, time or name of a thing that someone could check."
                        : "there are few numbers, times or names of things that someone could check.";
            case RELEVANCE -> "it is hard to see how the answer belongs to the question.";
        };
    }

    /// What to do about it first.
    static String title(Element element) {
        return switch (element) {
            case SITUATION -> "Set the scene in one sentence";
            case OWN_ACTION -> "Say what you did yourself";
            case RESULT -> "End each story with a result someone could check";
            case CLARITY -> "Go through it step by step";
            case DEPTH -> "Say why you chose it";
            case TRADE_OFF -> "Name what your choice cost";
            case REFLECTION -> "Say what you took from it";
            case SPECIFICS -> "Put one number or name into each answer";
            case RELEVANCE -> "Come back to the question that was asked";
        };
    }

    static String advice(Element element) {
        return switch (element) {
            case SITUATION -> "Begin with when it was, who was there and what was at stake, then go on.";
            case OWN_ACTION -> "Start the sentence with “I” and a verb: I wrote, I asked, I decided.";
            case RESULT -> "Close with what was different afterwards, best with a before and an after.";
            case CLARITY -> "First, then, finally: three steps are easier to follow than one long sentence.";
            case DEPTH -> "After each decision add one “because”.";
            case TRADE_OFF -> "Say which other way there was, and what spoke against it.";
            case REFLECTION -> "One sentence is enough: next time I would …";
            case SPECIFICS -> "How many, how long, how often, which tool: one of them makes an answer checkable.";
            case RELEVANCE -> "Take up the question's own subject before you tell the story.";
        };
    }

    static String praise(Element element, int answers, int of) {
        String where = of == 1 ? "In your answer" : "In %d of %d answers".formatted(answers, of);
        return where
                + switch (element) {
                    case SITUATION -> " the situation is clear at once.";
                    case OWN_ACTION -> " your own part is easy to see.";
                    case RESULT -> " there is a result someone could check.";
                    case CLARITY -> " the steps are easy to follow.";
                    case DEPTH -> " you say why, not only what.";
                    case TRADE_OFF -> " you name what your choice cost.";
                    case REFLECTION -> " you say what you took from it.";
                    case SPECIFICS -> " numbers and names make it concrete.";
                    case RELEVANCE -> " you stay with the question.";
                };
    }

    /// The first half of the headline.
    static String strong(Element element) {
        return switch (element) {
            case SITUATION -> "the situations are clear at once";
            case OWN_ACTION -> "your own part is easy to see";
            case RESULT -> "your results can be checked";
            case CLARITY -> "your steps are easy to follow";
            case DEPTH -> "you say why, not only what";
            case TRADE_OFF -> "you name what your choices cost";
            case REFLECTION -> "you say what you took from it";
            case SPECIFICS -> "details make your answers concrete";
            case RELEVANCE -> "you stay with the question";
        };
    }

    /// "Your words show what you did yourself and what came of it; why you did it only briefly."
    static String shown(Map<Element, Strength> strengths) {
        List<String> clear = names(strengths, Strength.CLEAR);
        List<String> thin = names(strengths, Strength.THIN);
        if (clear.isEmpty() && thin.isEmpty()) {
            return "Your words stay general.";
        }
        if (clear.isEmpty()) {
            return "Your words show, only briefly, " + list(thin) + ".";
        }
        return "Your words show " + list(clear) + (thin.isEmpty() ? "." : "; only briefly " + list(thin) + ".");
    }

    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static List<String> names(Map<Element, Strength> strengths, Strength strength) {
        List<String> names = new ArrayList<>();
        for (Element element : Element.values()) {
            if (element != Element.RELEVANCE && strengths.get(element) == strength) {
                names.add(name(element));
            }
        }
        return names;
    }
}
