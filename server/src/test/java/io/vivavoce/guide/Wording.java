package io.vivavoce.guide;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What can be checked about a written line by machine.
final class Wording {
    /// What an interview must never ask about.
    static final Pattern PROTECTED = anyOf("age|aged|how old|famil(y|ies)|child|children|kids|married|marriage|husband"
            + "|wife|pregnan\\w*|parents?|health|illness|disab\\w*|religio\\w*|faith|church|born|birth\\w*|origin"
            + "|national\\w*|citizen\\w*|race|racial|ethnic\\w*|gender|sex\\w*|trade union|union|politic\\w*|accent"
            + "|mother tongue|military");

    /// What words cannot show, or a machine must not judge.
    static final Pattern PERSONALITY = anyOf("confiden\\w*|nervous\\w*|calm\\w*|enthusias\\w*|passion\\w*|charis\\w*"
            + "|personality|attitude|emotion\\w*|energetic|honest\\w*|sincer\\w*|articulate|fluent\\w*|accent|cheerful"
            + "|motivated|intelligent");

    /// Praise or judgement, which an interviewer never gives while talking.
    static final Pattern PRAISE = anyOf("great|excellent|perfect|impressive|interesting|well done|wonderful|nice|good"
            + "|amazing|brilliant|correct|right answer|sadly|unfortunately|disappointing");

    /// A follow-up that can be answered with yes or no leads.
    static final Pattern CLOSED = Pattern.compile("^(did|have|has|do|does|was|were|is|are|can|would|will)\\b.*");

    /// What a synthetic voice says as it is written: plain letters, no digits, brackets, quotes or lists.
    static final Pattern SPEAKABLE = Pattern.compile("[A-Za-z ,.?'-]+");

    /// Capitals in a row are spelled or mangled by a synthetic voice.
    static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]{2,}\\b");

    private Wording() {}

    static List<String> words(String text) {
        return Pattern.compile("[a-z0-9'-]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    static int count(String text) {
        return words(text).size();
    }

    static boolean mentions(String text, String phrase) {
        return anyOf(Pattern.quote(phrase)).matcher(text).find();
    }

    private static Pattern anyOf(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
