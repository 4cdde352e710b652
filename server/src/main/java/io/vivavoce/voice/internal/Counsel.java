package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked about the candidate's answers, and what came of it. Where nobody advises, nothing is asked and
/// nothing waited for. Single-threaded.
final class Counsel {
    private final @Nullable Duration patience;
    private int requests;
    private @Nullable Turn asked;
    private @Nullable Turn answered;
    private @Nullable Duration due;
    private @Nullable Advice given;

    /// @param patience how long advice is waited for after an answer; null when there is nobody to give any
    Counsel(@Nullable Duration patience) {
        this.patience = patience;
    }

    boolean present() {
        return patience != null;
    }

    /// Asks about an answer, the last of these turns; not again while the question stands or is answered.
    List<Effect> ask(List<Turn> talk, Duration elapsed) {
        Turn answer = talk.getLast();
        if (isSame(answer, asked) || isSame(answer, answered)) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>(drop());
        asked = answer;
        effects.add(new Effect.AskAdvice(++requests, talk, elapsed));
        return effects;
    }

    private static boolean isSame(Turn answer, @Nullable Turn other) {
        return other != null
                && other.sequence() == answer.sequence()
                && other.text().equals(answer.text());
    }

    /// Nobody waits for an answer any more; one that comes is ignored.
    List<Effect> drop() {
        boolean open = asked != null;
        asked = null;
        due = null;
        return open ? List.of(new Effect.DropAdvice(requests)) : List.of();
    }

    /// @return whether it was still wanted
    boolean arrived(int request, @Nullable Advice advice) {
        if (asked == null || request != requests) {
            return false;
        }
        answered = asked;
        asked = null;
        due = null;
        given = advice;
        return true;
    }

    /// The answer is over: what was asked is waited for from here, and no longer than patience goes.
    void await(Duration now) {
        due = asked == null || patience == null ? null : now.plus(patience);
    }

    /// When waiting ends; null when nothing is waited for.
    @Nullable
    Duration due() {
        return due;
    }

    /// The advice on an answer, if there is any.
    @Nullable
    Advice on(Turn answer) {
        return given != null && given.isAbout(answer) ? given : null;
    }

    /// Whether an answer is over, as far as it is known; null when it is not.
    @Nullable
    Completeness completeness(int sequence, String text) {
        return given != null && given.isAbout(sequence, text) ? given.completeness() : null;
    }
}
