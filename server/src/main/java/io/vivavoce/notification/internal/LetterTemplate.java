package io.vivavoce.notification.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one kind of letter in one language, from `mail/<name>.properties` (English, and the kind of its link)
/// and `mail/<name>_<language>.properties`. A word in braces stands for a parameter; an empty line ends a paragraph.
final class LetterTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z-]+)}");

    private final ResourceBundle words;

    private LetterTemplate(ResourceBundle words) {
        this.words = words;
    }

    /// @throws IllegalArgumentException when there is none of this name
    static LetterTemplate of(String name, Locale locale) {
        try {
            return new LetterTemplate(ResourceBundle.getBundle(
                    "mail." + name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("There is no mail template " + name, e);
        }
    }

    /// The kind of link the button leads to, if there is a button.
    Optional<String> linkKind() {
        return words.containsKey("link") ? Optional.of(words.getString("link")) : Optional.empty();
    }

    /// The language the words are in.
    String language() {
        String language = words.getLocale().getLanguage();
        return language.isEmpty() ? Locale.ENGLISH.getLanguage() : language;
    }

    /// One line: whatever a parameter holds, it cannot begin another header.
    String line(String key, Map<String, String> parameters) {
        return oneLine(filled(words.getString(key), parameters, text -> text));
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\u0085\u2028\u2029]+", " ").strip();
    }

    /// @param made what is done with each parameter before it is put in
    List<String> paragraphs(String key, Map<String, String> parameters, UnaryOperator<String> made) {
        return Arrays.stream(words.getString(key).split("\\n\\n"))
                .map(paragraph -> filled(paragraph.strip(), parameters, made))
                .toList();
    }

    private static String filled(String text, Map<String, String> parameters, UnaryOperator<String> made) {
        return PARAMETER.matcher(text).replaceAll(found -> {
            String value = parameters.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("A mail needs the parameter " + found.group(1));
            }
            return Matcher.quoteReplacement(made.apply(value));
        });
    }
}
