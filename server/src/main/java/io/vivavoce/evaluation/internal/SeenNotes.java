package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes of an interviewer as a model sees them that looks for evidence: whatever is masked in the answer is masked in
/// the note, and so is what looks like a name and does not stand in the answer. A note that speaks to models is left
/// out. Immutable.
final class SeenNotes {
    /// A word that begins with a capital although no sentence begins with it.
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:()\"“”'’] )\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&-]+");

    private final List<String> names;
    private final SpeaksToModels speaksToModels;
    private final boolean capitalNouns;

    /// @param names those that the session knows
    /// @param capitalNouns whether a capital says nothing of a name, as in German
    SeenNotes(List<String> names, SpeaksToModels speaksToModels, boolean capitalNouns) {
        this.names = names;
        this.speaksToModels = speaksToModels;
        this.capitalNouns = capitalNouns;
    }

    Optional<String> seen(Note note, SeenTurn about) {
        if (speaksToModels.speaks(note.text())) {
            return Optional.empty();
        }
        String text = note.text().strip().replaceAll("\\s+", " ");
        for (Map.Entry<String, String> mask : about.masks().entrySet()) {
            text = replaced(text, mask.getKey(), mask.getValue());
        }
        for (String name : names) {
            for (String part : name.strip().split("\\s+")) {
                text = replaced(text, part, SeenTurn.NAME);
            }
        }
        return Optional.of(capitalNouns ? text : unknownNames(text, about.text()));
    }

    private static String replaced(String text, String word, String by) {
        return word.isBlank()
                ? text
                : Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(by));
    }

    private static String unknownNames(String text, String answer) {
        return CAPITALISED
                .matcher(text)
                .replaceAll(found -> answer.contains(found.group())
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement(SeenTurn.NAME));
    }
}
