package io.vivavoce.evaluation.internal.share;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about shared reports.
enum ShareProblem implements ProblemType {
    SHARE_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "This link leads nowhere",
            "It has expired or was taken back. Ask whoever sent it for a new one."),
    SHARE_DURATION_REFUSED(
            HttpStatus.BAD_REQUEST,
            "A link cannot last so long",
            "Choose one of the durations that the list of links names."),
    TOO_MANY_SHARES(
            HttpStatus.CONFLICT,
            "There are as many links to this report as there may be",
            "Take one back that is no longer needed.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    ShareProblem(HttpStatus status, String title, String remedy) {
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
