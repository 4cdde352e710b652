package io.vivavoce.interview;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about an interview.
public enum InterviewProblem implements ProblemType {
    SESSION_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is no such interview",
            "It may have been deleted; see the list of interviews."),
    SESSION_ENDED(HttpStatus.CONFLICT, "The interview has ended", "Read its report, or begin another interview."),
    CONSENT_MISSING(
            HttpStatus.FORBIDDEN, "Consent was not recorded", "Show the disclosure and record consent before joining."),
    DISCLOSURE_OUTDATED(
            HttpStatus.CONFLICT,
            "The disclosure has changed",
            "Show the disclosure of the version in `current` and ask again."),
    SESSION_GOING_ON(
            HttpStatus.CONFLICT, "The interview has not ended yet", "Correct the transcript when it has ended."),
    TURN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such turn", "Take the sequence from the interview's transcript."),
    TURN_NOT_YOURS(
            HttpStatus.CONFLICT,
            "The interviewer's words cannot be corrected",
            "Correct your own answers; what the interviewer said stands as it was said."),
    CORRECTION_OUTDATED(
            HttpStatus.CONFLICT,
            "The answer was corrected elsewhere in the meantime",
            "Read the transcript again and correct version `current`."),
    TOO_MANY_CORRECTIONS(
            HttpStatus.CONFLICT,
            "This answer was corrected as often as it may be",
            "The last correction holds; `limitVersions` says how many there can be."),
    CORRECTION_TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "The corrected answer is too long",
            "Send at most as much as `limitCharacters` says.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    InterviewProblem(HttpStatus status, String title, String remedy) {
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
