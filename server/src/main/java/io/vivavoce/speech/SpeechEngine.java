package io.vivavoce.speech;

/// One engine as people should know of it.
///
/// @param name as shown to people ("pocketsphinx (built in)")
/// @param detail one sentence: what it does, or what is wrong and how to mend it
public record SpeechEngine(Kind kind, String name, State state, String detail) {
    public enum Kind {
        SPEECH_TO_TEXT,
        TEXT_TO_SPEECH,
        VOICE_ACTIVITY
    }

    public enum State {
        /// Not asked for yet, or being loaded: this says nothing about its health.
        STARTING,
        WORKING,
        /// Something is not installed.
        MISSING,
        /// It broke; it is tried again.
        FAILED
    }
}
