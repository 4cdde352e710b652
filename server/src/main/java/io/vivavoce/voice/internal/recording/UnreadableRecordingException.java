package io.vivavoce.voice.internal.recording;

/// A file is no recording that can be read, or a longer one than may be sent. Its message is for people and holds
/// nothing of the file.
public final class UnreadableRecordingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    private UnreadableRecordingException(String message, boolean tooLong) {
        super(message);
        this.tooLong = tooLong;
    }

    static UnreadableRecordingException because(String message) {
        return new UnreadableRecordingException(message, false);
    }

    static UnreadableRecordingException tooLong() {
        return new UnreadableRecordingException("The recording is longer than may be sent.", true);
    }

    /// Whether it could be read, were it shorter.
    public boolean isTooLong() {
        return tooLong;
    }
}
