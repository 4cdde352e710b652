package io.vivavoce.evaluation.internal.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The words of a document around what was said, in one language. Immutable.
final class ExportWords {
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final Locale locale;
    private final Properties words;

    private ExportWords(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.words = load(language);
    }

    /// @param language English stands in for one that there are no words in
    static ExportWords in(@Nullable String language) {
        String wanted = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        return new ExportWords(LANGUAGES.contains(wanted) ? wanted : LANGUAGES.getFirst());
    }

    private static Properties load(String language) {
        String name = "/evaluation/export/words-" + language + ".properties";
        try (InputStream stream = ExportWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locale locale() {
        return locale;
    }

    /// @throws IllegalArgumentException when there are no such words
    String of(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    /// The name of a code, or the code where it has none.
    String ofCode(String kind, String code) {
        return words.containsKey(kind + "." + code) ? of(kind + "." + code) : code;
    }
}
