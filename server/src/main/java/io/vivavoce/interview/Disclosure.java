package io.vivavoce.interview;

import java.util.List;

/// What a person is told, and agrees to, before an interview.
///
/// @param version changes with every change of the text; consent to another version does not count
public record Disclosure(String version, List<String> paragraphs) {
    /// What is true of a practice interview on the built-in engines.
    public static final Disclosure PRACTICE = new Disclosure(
            "practice-1",
            List.of(
                    "You talk with a computer program, not with a person. Its questions come from a fixed bank and, if you"
                            + " gave one, from your résumé. No language model is used.",
                    "Your microphone is used while the interview is open. Your speech is turned into text on the computer"
                            + " that runs this server. The sound itself is not kept; the text is.",
                    "The report rates what you said, in words you can check, against written descriptions. It does not"
                            + " look at your accent, your voice, your feelings or your personality.",
                    "You can pause, ask for more time, type instead of speaking, leave a question out, or end at any"
                            + " moment. You can delete the interview with everything in it whenever you like."));

    public Disclosure {
        paragraphs = List.copyOf(paragraphs);
    }
}
