package io.vivavoce.speech.internal.models;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One line of a terminal that is written over and over.
final class ProgressBar implements Progress {
    private static final int CELLS = 24;
    private static final Duration INTERVAL = Duration.ofMillis(150);
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final LongSupplier nanos;
    private String file = "";
    private long begunAt;
    private long begunWith;
    private long shownAt;
    private boolean shown;

    /// @param nanos a clock that never jumps
    ProgressBar(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    @Override
    public void at(String name, long bytes, long of) {
        long now = nanos.getAsLong();
        if (!name.equals(file)) {
            file = name;
            begunAt = now;
            begunWith = bytes;
            shown = false;
        }
        if (!shown || bytes >= of || now - shownAt >= INTERVAL.toNanos()) {
            shown = true;
            shownAt = now;
            out.print(CLEAR + line(bytes, of, now));
            out.flush();
        }
    }

    private String line(long bytes, long of, long now) {
        double share = of <= 0 ? 0 : Math.min(1, (double) bytes / of);
        int full = (int) (share * CELLS);
        double seconds = (now - begunAt) / 1e9;
        double rate = seconds < 0.5 ? 0 : (bytes - begunWith) / seconds;
        String speed = rate <= 0 ? "" : "  " + Sizes.of((long) rate) + "/s  " + left((of - bytes) / rate);
        return String.format(
                Locale.ROOT,
                "%s  [%s%s] %3d %%  %s of %s%s",
                file,
                "#".repeat(full),
                ".".repeat(CELLS - full),
                (int) (share * 100),
                Sizes.of(bytes),
                Sizes.of(of),
                speed);
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s left" : whole / 60 + " min left";
    }

    @Override
    public void done(String name) {
        if (shown) {
            out.println();
        }
        shown = false;
        file = "";
    }

    @Override
    public void note(String line) {
        out.println(shown ? CLEAR + line : line);
        file = "";
        shown = false;
    }
}
