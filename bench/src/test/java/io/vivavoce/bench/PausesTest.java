package io.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PausesTest {
    private static final String COLLECTION =
            "[0.941s] Safepoint \"G1CollectForAllocation\", Time since last: 860973614 ns, Reaching safepoint: 5348 ns, "
                    + "At safepoint: 14977966 ns, Leaving safepoint: 11237 ns, Total: 14994551 ns, "
                    + "Threads: 0 runnable, 10 total\n";
    private static final String LATE_THREAD =
            "[7.198s] Safepoint \"G1PauseCleanup\", Time since last: 1453827 ns, Reaching safepoint: 2082941 ns, "
                    + "At safepoint: 24737 ns, Leaving safepoint: 15603 ns, Total: 2123281 ns, "
                    + "Threads: 1 runnable, 11 total\n";
    private static final String INSPECTION =
            "[4.778s] Safepoint \"GC_HeapInspection\", Time since last: 222431 ns, Reaching safepoint: 5478 ns, "
                    + "At safepoint: 95744176 ns, Leaving safepoint: 47921 ns, Total: 95797575 ns, "
                    + "Threads: 0 runnable, 11 total\n";

    @TempDir
    Path directory;

    @Test
    void aPauseLastsFromTheFirstThreadAskedToStopUntilAllRunAgain() {
        Pauses pauses = Pauses.of((COLLECTION + LATE_THREAD).lines());

        assertThat(pauses.all().values()).containsExactly(2.123281, 14.994551);
        assertThat(pauses.total()).isEqualTo(17.117832);
    }

    @Test
    void whatTheCollectorDoesIsToldFromOtherReasonsToStop() {
        Pauses pauses = Pauses.of((COLLECTION + INSPECTION).lines());

        assertThat(pauses.all().count()).isEqualTo(2);
        assertThat(pauses.collections().values()).containsExactly(14.994551);
    }

    @Test
    void otherLinesArePassedOver() {
        assertThat(Pauses.of(List.of("[0.012s] Using G1", "").stream()).all().count())
                .isZero();
    }

    @Test
    void eachPauseIsTakenOnceAndALineOnlyWhenItIsWhole() throws IOException {
        Path data = directory.resolve("data");
        Path file = directory.resolve("data.pauses");
        Files.writeString(file, COLLECTION + LATE_THREAD.substring(0, 60));
        try (ServerProcess neverStarted = new ServerProcess(List.of(), "", data, Map.of())) {
            PauseLog log = PauseLog.of(neverStarted);

            assertThat(log.take().all().count()).isEqualTo(1);
            Files.writeString(file, LATE_THREAD.substring(60), StandardOpenOption.APPEND);
            assertThat(log.take().all().values()).containsExactly(2.123281);
            assertThat(log.take().all().count()).isZero();
        }
    }
}
