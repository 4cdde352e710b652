package io.vivavoce.evaluation;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about reports.
public enum EvaluationProblem implements ProblemType {
    EVALUATION_NOT_FOUND(
            HttpStatus.NOT_FOUND, "There is no such evaluation", "See the list of evaluations of the interview."),
    EVALUATION_NOT_READY(
            HttpStatus.CONFLICT, "This evaluation has no report yet", "Wait a moment; the list shows where it stands."),
    NOTHING_TO_EVALUATE(
            HttpStatus.CONFLICT,
            "This interview cannot be evaluated",
            "An interview is evaluated after it has ended with at least two minutes and two answers."),
    NO_MODEL_TO_RATE(
            HttpStatus.CONFLICT,
            "No language model may rate this interview",
            "Connect one that the disclosure of the interview named, or have it rated by the built-in rules."),
    EVALUATIONS_OF_TWO_INTERVIEWS(
            HttpStatus.CONFLICT,
            "These evaluations are of two interviews",
            "Compare two evaluations of one interview."),
    UNKNOWN_EVALUATION_ENGINE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no such way to rate",
            "Name `built-in` or `model`, or leave it open."),
    TOO_MANY_EVALUATIONS(
            HttpStatus.CONFLICT,
            "This interview has been evaluated as often as it may be",
            "Read the reports that are there; the same words give the same ratings.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    EvaluationProblem(HttpStatus status, String title, String remedy) {
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
