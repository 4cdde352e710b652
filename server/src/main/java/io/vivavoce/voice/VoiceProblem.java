package io.vivavoce.voice;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about sound.
public enum VoiceProblem implements ProblemType {
    AUDIO_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "The recording could not be read",
            "Send WAV (16-bit PCM, 8 to 48 kHz), or Opus in Ogg or WebM."),
    AUDIO_TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "The recording is too long",
            "Send at most as much as `limitSeconds` or `limitBytes` says."),
    TEXT_TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE, "The text is too long", "Send at most as much as `limitCharacters` says."),
    SPEECH_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Speech is not available",
            "Install what the doctor names, or go on by typing and reading."),
    QUESTION_NOT_OPEN(HttpStatus.CONFLICT, "No question waits for an answer", "Ask for the question, then answer it."),
    QUESTION_MOVED_ON(
            HttpStatus.CONFLICT,
            "Another question is open",
            "Ask for the question again and answer that one; `questionNumber` and `turn` say which it is."),
    INTERVIEW_ELSEWHERE(
            HttpStatus.CONFLICT,
            "Another client holds the interview",
            "Leave it there, or ask for the question to go on with it here.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    VoiceProblem(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
