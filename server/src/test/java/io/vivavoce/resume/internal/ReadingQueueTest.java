package io.vivavoce.resume.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.ResumeProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ReadingQueueTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsToldToComeBackAtOnce() throws Exception {
        ReadingQueue queue = queue(1, 0, LONG);
        String told = queue.inTurn(() -> {
            assertBusy(queue);
            return "read";
        });
        assertThat(told).isEqualTo("read");
        assertThat(queue.<String>inTurn(() -> "read")).isEqualTo("read");
    }

    @Test
    void whoeverHasAPlaceWaitsForTheTurn() throws Exception {
        ReadingQueue queue = queue(1, 1, LONG);
        var read = new CompletableFuture<String>();
        queue.inTurn(() -> {
            Thread.ofVirtual().start(() -> readInto(queue, read));
            assertThat(read).isNotDone();
            return "first";
        });
        assertThat(read.join()).isEqualTo("second");
    }

    @Test
    void whoeverWaitedTooLongIsToldToComeBack() throws Exception {
        ReadingQueue queue = queue(1, 1, Duration.ZERO);
        String told = queue.inTurn(() -> {
            assertBusy(queue);
            return "read";
        });
        assertThat(told).isEqualTo("read");
    }

    @Test
    void aReadingThatFailsGivesItsPlaceBack() throws Exception {
        ReadingQueue queue = queue(1, 0, LONG);
        assertThatThrownBy(() -> queue.inTurn(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(queue.<String>inTurn(() -> "read")).isEqualTo("read");
    }

    private static void readInto(ReadingQueue queue, CompletableFuture<String> read) {
        try {
            read.complete(queue.inTurn(() -> "second"));
        } catch (IOException | RuntimeException e) {
            read.completeExceptionally(e);
        }
    }

    private static void assertBusy(ReadingQueue queue) {
        assertThatThrownBy(() -> queue.inTurn(() -> "read")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(ResumeProblem.READING_BUSY);
            assertThat(e.extensions()).containsKey("retryAfterSeconds");
        });
    }

    private static ReadingQueue queue(int turns, int waiting, Duration wait) {
        return new ReadingQueue(new ResumeSettings(
                DataSize.ofMegabytes(5), 10, 2_000, 30, LONG, DataSize.ofMegabytes(160), turns, waiting, wait));
    }
}
