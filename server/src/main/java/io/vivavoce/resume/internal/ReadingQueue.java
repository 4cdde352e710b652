package io.vivavoce.resume.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.ResumeProblem;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Lets a few files be read at once and a few more wait their turn; whoever comes on top of that is told when to come
/// back. What is held in memory of files is bounded by it too: a file is taken in only when it has a place.
/// Thread-safe.
@Component
class ReadingQueue {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ResumeSettings settings;
    private final Semaphore turns;
    private final Semaphore places;

    ReadingQueue(ResumeSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.parallelReads(), true);
        this.places = new Semaphore(settings.parallelReads() + settings.waitingReads());
    }

    /// What is done with one file.
    interface Task<T> {
        T read() throws IOException;
    }

    /// Runs `task` when its turn comes.
    ///
    /// @throws ProblemException `reading-busy` when no place is free, or no turn came in time
    <T> T inTurn(Task<T> task) throws IOException {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            awaitTurn();
            try {
                return task.read();
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(settings.waitForRead().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                ResumeProblem.READING_BUSY,
                "The server is reading other files right now. Send it again in a moment, or go on without it.",
                Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
