package io.vivavoce.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything measured, and how it stands against the targets.
final class Findings {
    private final Machine machine;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> startSeconds = new LinkedHashMap<>();
    private final Map<String, Distribution> tenancy = new LinkedHashMap<>();
    private Distribution reportSeconds = Distribution.NONE;
    private double heapPerSession = Double.NaN;
    private @Nullable Soak soak;

    Findings(Machine machine) {
        this.machine = machine;
    }

    void add(Row row) {
        rows.add(row);
    }

    void startUp(Map<String, Double> seconds) {
        startSeconds.putAll(seconds);
    }

    /// @param millis times by case
    void tenancy(Map<String, Distribution> millis) {
        tenancy.putAll(millis);
    }

    void reports(Distribution seconds) {
        reportSeconds = seconds;
    }

    void heapPerSession(double megabytes) {
        heapPerSession = megabytes;
    }

    void soak(Soak measured) {
        soak = measured;
    }

    Machine machine() {
        return machine;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Map<String, Double> startSeconds() {
        return Collections.unmodifiableMap(startSeconds);
    }

    /// Times in milliseconds by case.
    Map<String, Distribution> tenancy() {
        return Collections.unmodifiableMap(tenancy);
    }

    Distribution reportSeconds() {
        return reportSeconds;
    }

    double heapPerSession() {
        return heapPerSession;
    }

    /// Null when there was none.
    @Nullable
    Soak soak() {
        return soak;
    }

    /// A measured value beside what it is to be; `met` is null when nothing was measured.
    record Verdict(
            String what,
            double measured,
            String target,
            @Nullable Boolean met) {
        static Verdict atMost(String what, double measured, double limit, String unit) {
            return new Verdict(what, measured, "≤ " + plain(limit) + " " + unit, met(measured, measured <= limit));
        }

        static Verdict atLeast(String what, double measured, double limit, String unit) {
            return new Verdict(what, measured, "≥ " + plain(limit) + " " + unit, met(measured, measured >= limit));
        }

        private static @Nullable Boolean met(double measured, boolean reached) {
            return Double.isNaN(measured) ? null : reached;
        }

        private static String plain(double limit) {
            return String.format(Locale.ROOT, "%.0f", limit);
        }

        String line() {
            String word = met == null ? "not measured" : (met ? "met" : "MISSED");
            return String.format(Locale.ROOT, "%-66s %9.2f  %-12s %s", what, measured, target, word);
        }
    }

    List<Verdict> verdicts() {
        Distribution overhead = scripted(Targets.OVERHEAD_SESSIONS);
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(Verdict.atMost(
                "reply overhead p50 at 100 sessions", overhead.percentile(50), Targets.OVERHEAD_P50, "ms"));
        verdicts.add(Verdict.atMost(
                "reply overhead p95 at 100 sessions", overhead.percentile(95), Targets.OVERHEAD_P95, "ms"));
        verdicts.add(Verdict.atMost("CPU per session at 100 sessions", cpu(), Targets.MILLICORES_PER_SESSION, "mcore"));
        verdicts.add(Verdict.atLeast(
                "density: most sessions served in time", density(), Targets.DENSITY_SESSIONS, "sessions"));
        verdicts.add(Verdict.atMost("live heap per session", heapPerSession, Targets.MEGABYTES_PER_SESSION, "MB"));
        verdicts.add(Verdict.atMost(
                "start, spawn to first session ready, plain", start("plain"), Targets.START_SECONDS, "s"));
        verdicts.add(Verdict.atMost("start with AOT cache", start("with AOT cache"), Targets.START_AOT_SECONDS, "s"));
        verdicts.add(Verdict.atMost(
                "barge-in: told to be silent after the configured speech, p95",
                bargeIn(),
                Targets.BARGE_IN_MILLIS,
                "ms"));
        verdicts.add(Verdict.atMost(
                "built-in report after the end, worst", reportSeconds.max(), Targets.REPORT_SECONDS, "s"));
        return verdicts;
    }

    private Distribution scripted(int sessions) {
        return rows.stream()
                .filter(row -> row.name().equals(Bench.SCRIPTED) && row.sessions() == sessions)
                .map(Row::overhead)
                .findFirst()
                .orElse(Distribution.NONE);
    }

    private double cpu() {
        return rows.stream()
                .filter(row -> row.name().equals(Bench.SCRIPTED) && row.sessions() == Targets.OVERHEAD_SESSIONS)
                .mapToDouble(Row::millicoresPerSession)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double density() {
        return rows.stream()
                .filter(row -> row.name().equals(Bench.SCRIPTED) && row.dense())
                .mapToDouble(Row::sessions)
                .max()
                .orElse(Double.NaN);
    }

    /// The most sessions that the built-in engines answer in time, all smaller steps too; NaN when not even the first.
    double builtInInTime() {
        return builtIn()
                .takeWhile(Row::answeredInTime)
                .mapToDouble(Row::sessions)
                .max()
                .orElse(Double.NaN);
    }

    private Stream<Row> builtIn() {
        return rows.stream()
                .filter(row -> row.name().equals(Bench.BUILT_IN))
                .sorted(Comparator.comparingInt(Row::sessions));
    }

    private double start(String how) {
        return startSeconds.getOrDefault(how, Double.NaN);
    }

    private double bargeIn() {
        return rows.stream()
                .filter(row -> row.name().equals(Bench.BARGE_IN))
                .mapToDouble(row -> row.counts().silences().percentile(95) - Servers.BARGE_IN_AFTER.toMillis())
                .findFirst()
                .orElse(Double.NaN);
    }

    void print(PrintStream out) {
        out.println();
        out.println(machine);
        out.println();
        out.println(Table.HEADING);
        rows.forEach(row -> out.println(Table.line(row)));
        out.println();
        rows.stream().filter(row -> row.counts().silences().count() > 0).forEach(row -> out.println(bargeInLine(row)));
        startSeconds.forEach((how, seconds) -> out.printf(Locale.ROOT, "start, %-36s %6.2f s%n", how, seconds));
        tenancy.forEach((what, millis) -> out.printf(
                Locale.ROOT,
                "%-50s p50 %7.0f µs  p95 %7.0f µs  (%d)%n",
                what,
                millis.percentile(50) * 1000,
                millis.percentile(95) * 1000,
                millis.count()));
        if (builtIn().findAny().isPresent()) {
            out.println(builtInLine());
        }
        if (soak != null) {
            out.println(soak.lines());
        }
        out.println();
        verdicts().forEach(verdict -> out.println(verdict.line()));
    }

    private String builtInLine() {
        double most = builtInInTime();
        return String.format(
                Locale.ROOT,
                "built-in engines: %s, all replies there and 95 of 100 within %.0f ms of overhead",
                Double.isNaN(most) ? "not even the first step in time" : "in time up to %.0f sessions".formatted(most),
                Targets.BUILT_IN_P95);
    }

    private static String bargeInLine(Row row) {
        Distribution silences = row.counts().silences();
        Distribution flushes = row.counts().flushes();
        return String.format(
                Locale.ROOT,
                "barge-in, first speech sample to silence: p50 %.0f p95 %.0f ms (%d); to the reply dropped: p50 %.0f p95 %.0f ms (%d)",
                silences.percentile(50),
                silences.percentile(95),
                silences.count(),
                flushes.percentile(50),
                flushes.percentile(95),
                flushes.count());
    }
}
