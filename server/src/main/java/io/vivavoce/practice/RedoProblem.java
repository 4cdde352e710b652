package io.vivavoce.practice;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about answering a question once more.
public enum RedoProblem implements ProblemType {
    QUESTION_NOT_FOUND(
            HttpStatus.NOT_FOUND, "The interview has no such question", "Take the number from the interview's report."),
    REDO_TOO_EARLY(
            HttpStatus.CONFLICT, "The interview has not ended yet", "Answer a question once more after the interview.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    RedoProblem(HttpStatus status, String title, String remedy) {
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
