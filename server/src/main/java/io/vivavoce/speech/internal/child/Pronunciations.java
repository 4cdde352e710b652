package io.vivavoce.speech.internal.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How words sound that the recogniser's dictionary lacks, in its own phones: a list of terms of the trade, then
/// flite's letter-to-sound rules where flite is installed.
final class Pronunciations {
    private static final Map<String, String> TERMS = terms();
    private static final @Nullable LetterToSound RULES = rules();

    /// The phones of `word`, parted by spaces; empty when it cannot be told.
    String of(String word) {
        String known = TERMS.get(word);
        if (known != null) {
            return known;
        }
        return RULES == null ? "" : RULES.phones(word);
    }

    private static @Nullable LetterToSound rules() {
        try {
            return new LetterToSound();
        } catch (EngineMissing e) {
            return null;
        }
    }

    private static Map<String, String> terms() {
        Map<String, String> terms = new HashMap<>();
        InputStream list =
                Objects.requireNonNull(Pronunciations.class.getResourceAsStream("/speech/pronunciations.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (space > 0 && !line.startsWith("#")) {
                    terms.put(
                            line.substring(0, space), line.substring(space + 1).trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
