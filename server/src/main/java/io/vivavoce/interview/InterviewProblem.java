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
            "Show the disclosure of the version in `current` and ask again.");

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
