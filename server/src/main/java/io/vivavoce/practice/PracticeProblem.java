package io.vivavoce.practice;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about practising.
public enum PracticeProblem implements ProblemType {
    MINUTES_USED_UP(
            HttpStatus.PAYMENT_REQUIRED,
            "There are not enough minutes left",
            "End an interview that was begun: what it does not use is given back. Or ask whoever runs the organisation"
                    + " for minutes. An interview needs `requiredSeconds`."),
    MINUTES_NOT_COUNTED(
            HttpStatus.CONFLICT,
            "Minutes are not counted here",
            "Everybody may practise as much as they like; whoever runs the server can change that."),
    GRANTS_USED_UP(
            HttpStatus.CONFLICT,
            "The organisation has given away all it may this month",
            "Grant at most `leftSeconds`, or wait for the next month."),
    GRANT_KEY_USED(
            HttpStatus.CONFLICT,
            "This key belongs to another grant",
            "Send a new `Idempotency-Key` with every grant, and the same only to repeat one.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    PracticeProblem(HttpStatus status, String title, String remedy) {
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
