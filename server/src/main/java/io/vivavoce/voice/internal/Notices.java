package io.vivavoce.voice.internal;

/// Things a person should know while they are interviewed.
final class Notices {
    static final ServerMessage RECOGNIZER_RECOVERING = new ServerMessage.Notice(
            "recognizer-recovering",
            "Speech recognition had a problem and is coming back. Your answer so far is kept.");
    static final ServerMessage RECOGNIZER_MISSING = new ServerMessage.Notice(
            "recognizer-missing", "Spoken answers cannot be understood right now. Please type your answers.");
    static final ServerMessage VOICE_MISSING = new ServerMessage.Notice(
            "voice-missing", "The interviewer cannot be heard right now. Please read the questions.");
    static final ServerMessage RECOGNIZER_BROWSER = new ServerMessage.Notice(
            "recognizer-browser",
            "Speech recognition is away here. Your browser writes down what you say, on your own device.");
    static final ServerMessage VOICE_BROWSER = new ServerMessage.Notice(
            "voice-browser", "The interviewer's voice is away. Your browser reads the words aloud.");
    static final ServerMessage MICROPHONE_GAP = new ServerMessage.Notice(
            "microphone-gap", "Some of what you said did not arrive. Say it again if it mattered.");
    static final ServerMessage STORAGE_WAITING = new ServerMessage.Notice(
            "storage-waiting",
            "Your words cannot be stored right now. They are kept, and the interview goes on in a moment.");
    static final ServerMessage TIME_WARNING = new ServerMessage.Notice("time-warning", "Two minutes are left.");

    private Notices() {}
}
