package io.vivavoce.practice;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about answers that people keep.
public enum AnswerProblem implements ProblemType {
    ANSWER_NOT_FOUND(
            HttpStatus.NOT_FOUND, "There is no such answer", "It may have been deleted; see the list of answers."),
    NOTHING_TO_SAVE(
            HttpStatus.CONFLICT, "This question has no answer", "Save the answer to a question that was answered."),
    TOO_MANY_ANSWERS(
            HttpStatus.CONFLICT,
            "As many answers are kept as may be",
            "Delete some; `limit` says how many there can be.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    AnswerProblem(HttpStatus status, String title, String remedy) {
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
