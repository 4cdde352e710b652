package io.vivavoce.provider;

import java.util.Locale;

/// What an engine is asked to do.
public enum ServiceKind {
    SPEECH_TO_TEXT,
    TEXT_TO_SPEECH,
    LANGUAGE_MODEL;

    /// The name on the wire and in the database: `speech-to-text`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
