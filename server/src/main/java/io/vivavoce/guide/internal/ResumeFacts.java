package io.vivavoce.guide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds short phrases of a résumé that an interviewer may speak out loud: pieces of work and positions, word for word.
/// A line that holds contact data, a protected matter or anything like an instruction is not used at all.
final class ResumeFacts {
    private static final int MOST_WORDS = 7;
    private static final int MOST_CHARACTERS = 60;

    private static final Pattern BULLET = Pattern.compile("^[\\s•·*▪◦‣–—o\\-]+(?=\\s|\\p{Lu})|^\\s*\\d+[.)]\\s+");
    private static final Pattern WORK = Pattern.compile(
            "\\b(?:built|led|designed|developed|created|launched|implemented|migrated|managed|organi[sz]ed|introduced|"
                    + "maintained|delivered|founded|automated|rebuilt|ran|wrote|planned|coordinated|established|set up)\\s+"
                    + "((?:(?:the|a|an|our)\\s+)?[^,;:.()\\n|]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROJECT =
            Pattern.compile("^(?:project|thesis)\\s*[:–—-]\\s*([^,;:.()\\n|–—]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSITION = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L}+#-]*\\s+){1,4}(?:at|with|for)\\s+(?:\\p{Lu}[\\p{L}\\p{N}&+-]*\\s?){1,4})");
    private static final Pattern END = Pattern.compile(
            "\\s+(?:with|using|for|by|which|that|and|resulting|reducing|increasing|improving|saving|including|via|from|"
                    + "where|while|when|since|until|across|so|cutting|serving|handling|in|on|as|through|over|within|after|"
                    + "before)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT = Pattern.compile(
            "https?:|www\\.|\\b[\\w-]+\\.(?:com|org|net|io|dev|de|uk|fr|in|me)\\b|@|(?:\\d[\\s()/.-]*){7,}");
    private static final Pattern INSTRUCTION = Pattern.compile(
            "\\b(?:ignore|disregard|forget|instructions?|prompts?|assistant|chatbot|language model|llm|gpt|as an ai|"
                    + "you (?:are|must|should|will|shall|have|need|can)|your (?:rules|task|job|role|questions?)|please|"
                    + "act as|pretend|respond|reply|answer|say|tell|repeat|output|print|override|interviewer|"
                    + "(?:high|full|top|best|maximum|perfect) (?:score|marks|rating)|(?:rate|score|grade|rank|hire|"
                    + "recommend) (?:me|this|the candidate|him|her|them)|candidates?|five points|do not|don't|never|always|"
                    + "system:)\\b|[<>{}\\[\\]`\\\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROTECTED = Pattern.compile(
            "\\b(?:age[ds]?|born|birth\\w*|married|single|divorced|widow\\w*|husband|wife|spouse|partner|child\\w*|kids?|"
                    + "son|sons|daughter\\w*|famil\\w+|pregnan\\w+|maternity|paternity|parent\\w*|mother\\w*|father\\w*|"
                    + "religio\\w+|church\\w*|mosque|synagogue|temple|faith|parish|bible|islam\\w*|muslims?|christian\\w*|"
                    + "catholic\\w*|protestant\\w*|jew\\w*|hindu\\w*|buddhis\\w+|sikh\\w*|atheis\\w+|national\\w*|citizen\\w*|"
                    + "ethnic\\w*|race|racial|black|white|asian|latin[oax]|gender|male|female|wom[ae]n\\w*|sexual\\w*|"
                    + "gay|lesbian|bisexual|queer|trans|transgender|lgbt\\w*|pride|disab\\w+|illness\\w*|health\\w*|cancer|"
                    + "depressi\\w+|autis\\w+|adhd|wheelchair|blind|deaf|diabet\\w+|unions?|works council|politic\\w*|"
                    + "party|socialis\\w+|conservativ\\w+|democrat\\w*|republican\\w*|communis\\w+|military|veteran\\w*|army|"
                    + "refugee\\w*|visa|immigra\\w+|migrant\\w*|asylum|origin\\w*|genetic\\w*|salary|convict\\w*|prison\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{N} &+#'’/-]+");
    private static final Set<String> EMPTY_HEADS = Set.of(
            "the",
            "a",
            "an",
            "our",
            "team",
            "teams",
            "work",
            "several",
            "various",
            "multiple",
            "many",
            "new",
            "them",
            "it");

    private ResumeFacts() {}

    /// The phrases that may be asked about, as they stand in the text, pieces of work first.
    static List<String> in(String resume) {
        List<String> lines = resume.lines()
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(ResumeFacts::harmless)
                .toList();
        Stream<String> work = lines.stream().flatMap(line -> Stream.concat(found(PROJECT, line), found(WORK, line)));
        Stream<String> positions = lines.stream().flatMap(line -> found(POSITION, line, false));
        return Stream.concat(work, positions)
                .filter(ResumeFacts::usable)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> found(Pattern pattern, String line) {
        return found(pattern, line, true);
    }

    private static Stream<String> found(Pattern pattern, String line, boolean cut) {
        Matcher matcher = pattern.matcher(line);
        List<String> phrases = new ArrayList<>();
        while (matcher.find()) {
            String phrase = matcher.group(1).strip();
            phrases.add(cut ? END.matcher(phrase).replaceFirst("").strip() : phrase);
        }
        return phrases.stream();
    }

    private static boolean harmless(String line) {
        return !line.isBlank()
                && !CONTACT.matcher(line).find()
                && !INSTRUCTION.matcher(line).find()
                && !PROTECTED.matcher(line).find();
    }

    private static boolean usable(String phrase) {
        List<String> words = List.of(phrase.split("\\s+"));
        boolean named = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() > 2 && !EMPTY_HEADS.contains(word));
        return named
                && words.size() >= 2
                && words.size() <= MOST_WORDS
                && phrase.length() <= MOST_CHARACTERS
                && SPEAKABLE.matcher(phrase).matches()
                && !phrase.equals(phrase.toUpperCase(Locale.ROOT));
    }
}
