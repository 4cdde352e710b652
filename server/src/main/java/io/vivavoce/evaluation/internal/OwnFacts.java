package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.Turn;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks sentences of a model before anybody reads them: every number, name and quoted word has to stand in the
/// interview or its guide, and nothing may be a verdict or be about the person. Immutable, thread-safe.
final class OwnFacts {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.,:-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]{2,})[\"“”»]|‘([^‘’]{8,})’");
    private static final Pattern QUESTION_NUMBER =
            Pattern.compile("\\b(?:questions?|fragen?)\\s+\\p{N}+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CAPITALS_OF_OUR_OWN = Set.of("i", "star", "i'd", "i'm", "i've");

    private final Set<String> known = new HashSet<>();
    private final List<String> said;
    private final List<Pattern> neverSaid;
    private final SpeaksToModels speaksToModels;
    private final boolean capitalsAreNames;
    private final int longest;

    /// @param longest characters of one text
    OwnFacts(Material material, List<Pattern> neverSaid, SpeaksToModels speaksToModels, int longest) {
        this.neverSaid = List.copyOf(neverSaid);
        this.speaksToModels = speaksToModels;
        this.longest = longest;
        this.capitalsAreNames = !material.guide().language().startsWith("de");
        this.said = material.turns().stream()
                .filter(Turn::byCandidate)
                .map(Turn::text)
                .toList();
        Stream<String> asked = material.turns().stream().map(Turn::text);
        Stream<String> rubric = material.guide().competencies().stream().flatMap(OwnFacts::words);
        Stream<String> questions = material.guide().questions().stream()
                .map(PlannedQuestion::question)
                .map(q -> q.text());
        Stream.of(asked, rubric, questions, Stream.of(material.jobTitle()))
                .flatMap(texts -> texts)
                .forEach(this::learn);
    }

    private static Stream<String> words(Competency competency) {
        return Stream.concat(
                Stream.of(competency.name(), competency.summary()),
                Stream.of(competency.anchors().levels(), competency.nextSteps()).flatMap(Collection::stream));
    }

    private void learn(String text) {
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group().toLowerCase(Locale.ROOT);
            known.add(token);
            known.addAll(List.of(token.split("['’.,:-]")));
        }
    }

    boolean holds(String text) {
        String plain = text.strip();
        return !plain.isEmpty()
                && plain.length() <= longest
                && !plain.contains(SeenTurn.NAME)
                && !plain.contains(SeenTurn.LEFT_OUT)
                && neverSaid.stream()
                        .noneMatch(pattern -> pattern.matcher(plain).find())
                && !speaksToModels.speaks(plain)
                && quotesStand(plain)
                && factsAreKnown(QUESTION_NUMBER.matcher(plain).replaceAll("question"));
    }

    private boolean quotesStand(String text) {
        return QUOTED.matcher(text).results().allMatch(quoted -> {
            String words = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            String bare = words.strip().replaceAll("[.,;:!?…]+$", "");
            return bare.isEmpty() || said.stream().anyMatch(turn -> turn.contains(bare));
        });
    }

    private boolean factsAreKnown(String text) {
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            boolean number = token.chars().anyMatch(Character::isDigit);
            boolean name = capitalsAreNames
                    && Character.isUpperCase(token.codePointAt(0))
                    && !opensSentence(text, tokens.start());
            String key = token.toLowerCase(Locale.ROOT);
            if ((number || name) && !known.contains(key) && !CAPITALS_OF_OUR_OWN.contains(key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean opensSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (".!?:…".indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0;
    }
}
