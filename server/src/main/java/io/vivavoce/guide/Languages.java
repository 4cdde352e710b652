package io.vivavoce.guide;

import java.util.List;
import java.util.Locale;

/// Which languages an interview can be held in. A language is a pack of files named by its code: what is asked and how
/// it is rated, the interviewer's words, how answers are read, and the words of the report.
///
/// @param whole BCP 47 tags of the languages nothing is missing of, English first; these are offered
/// @param prepared tags of the languages of which a part is there; these are not offered
public record Languages(List<String> whole, List<String> prepared) {
    public static final String ENGLISH = "en";

    public Languages {
        whole = List.copyOf(whole);
        prepared = List.copyOf(prepared);
    }

    /// Whether interviews can be held in a language.
    public boolean offers(String language) {
        return whole.contains(language);
    }

    /// A language's name in itself: "English", "Deutsch".
    public static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }
}
