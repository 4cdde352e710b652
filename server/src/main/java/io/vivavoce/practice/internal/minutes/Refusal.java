package io.vivavoce.practice.internal.minutes;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.Minutes.Balance;
import io.vivavoce.practice.PracticeProblem;
import java.util.Map;

/// How somebody without enough minutes is told.
final class Refusal {
    private Refusal() {}

    static ProblemException of(Balance balance) {
        String message = "%d seconds are left, and an interview needs %d."
                .formatted(balance.balanceSeconds(), balance.requiredSeconds());
        String held = " %d more are held for interviews that have not ended.".formatted(balance.heldSeconds());
        return new ProblemException(
                PracticeProblem.MINUTES_USED_UP,
                balance.heldSeconds() == 0 ? message : message + held,
                Map.of(
                        "balanceSeconds", balance.balanceSeconds(),
                        "heldSeconds", balance.heldSeconds(),
                        "requiredSeconds", balance.requiredSeconds()));
    }
}
