package io.vivavoce.practice.internal.minutes;

import io.vivavoce.interview.InterviewGate;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/// The gate, which breaks now and then right before or right after it has done its work.
@Primary
final class FaultyGate implements InterviewGate {
    private final MeteredInterviews real;
    private @Nullable Random random;
    private double share;

    FaultyGate(MeteredInterviews real) {
        this.real = real;
    }

    /// What was being done is undone by that.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// @param chance null when nothing is to break
    synchronized void crashes(@Nullable Random chance, double ofAll) {
        random = chance;
        share = ofAll;
    }

    @Override
    public void setUp(UUID session) {
        real.setUp(session);
    }

    @Override
    public Optional<Duration> begins(InterviewSession session) {
        return faulty(() -> real.begins(session));
    }

    @Override
    public void ends(InterviewSession session, List<Turn> turns) {
        faulty(() -> {
            real.ends(session, turns);
            return true;
        });
    }

    private <T> T faulty(Supplier<T> work) {
        crash();
        T done = work.get();
        crash();
        return done;
    }

    private synchronized void crash() {
        Random chance = random;
        if (chance != null && chance.nextDouble() < share / 2) {
            throw new Crash();
        }
    }
}
