package io.vivavoce.resume.internal.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How reading a file ended, with the sentence the person gets.
public enum Outcome {
    READ(""),
    SHORTENED("The file is very long: its beginning was read, the rest was left out."),
    ENCRYPTED("The file is protected by a password. Save a copy without one and upload that, or go on without it."),
    DAMAGED("The file is damaged and could not be read. Export it again as PDF, or go on without it."),
    NO_TEXT("The file holds no text, perhaps only a picture of it. Export it from the program it was written in, "
            + "or go on without it."),
    TOO_COMPLEX("The file needs more memory to read than a document of words should. Export it again as a plain PDF, "
            + "or go on without it."),
    TOO_SLOW("Reading the file took too long and was stopped. Export it again as a plain PDF, or go on without it."),
    BUSY("The server is reading other files right now. Upload it again in a moment, or go on without it."),
    UNREADABLE("The file could not be read on this server. Try another format, or go on without it."),
    MACROS("The document holds macros, so it was not opened. Save it as .docx without macros or as PDF, "
            + "or go on without it."),
    /// Refused: the file is not kept.
    UNSUPPORTED("This is not a PDF, a Word document or plain text. Save it as one of these and choose that file, "
            + "or go on without it.");

    private final String sentence;

    Outcome(String sentence) {
        this.sentence = sentence;
    }

    /// What the person is told, empty when all is well.
    public String sentence() {
        return sentence;
    }

    /// The same, null when all is well.
    public @Nullable String error() {
        return this == READ ? null : sentence;
    }

    /// The same for programs, which may have words of their own for it: `no-text`.
    public @Nullable String code() {
        return this == READ ? null : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
