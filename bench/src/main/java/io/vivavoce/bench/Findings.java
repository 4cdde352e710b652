package io.vivavoce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything measured, and how it stands against the targets.
final class Findings {
    private final Machine machine;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> startSeconds = new LinkedHashMap<>();
    private Distribution reportSeconds = Distribution.NONE;
    private double heapPerSession = Double.NaN;

    Findings(Machine machine) {
        this.machine = machine;
    }

    void add(Row row) {
        rows.add(row);
    }

    void startUp(Map<String, Double> seconds) {
        startSeconds.putAll(seconds);
    }

    void reports(Distribution seconds) {
        reportSeconds = seconds;
    }

    void heapPerSession(double megabytes) {
        heapPerSession = megabytes;
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
        out.println();
        verdicts().forEach(verdict -> out.println(verdict.line()));
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

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measuredAt", Instant.now().toString());
        all.put("machine", machine);
        all.put("endpointingMs", Servers.ENDPOINTING.toMillis());
        all.put("rows", rows.stream().map(Findings::json).toList());
        all.put("startSeconds", startSeconds);
        all.put("reportSeconds", reportSeconds.values());
        all.put("liveHeapMegabytesPerSession", number(heapPerSession));
        all.put("targets", verdicts().stream().map(Findings::json).toList());
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(all) + "\n");
    }

    private static Map<String, ? extends @Nullable Object> json(Verdict verdict) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("what", verdict.what());
        fields.put("measured", number(verdict.measured()));
        fields.put("target", verdict.target());
        fields.put("met", verdict.met());
        return fields;
    }

    private static Map<String, ? extends @Nullable Object> json(Row row) {
        Tally.Counts counts = row.counts();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", row.name());
        fields.put("sessions", row.sessions());
        fields.put("configuredWaitMs", row.configured().toMillis());
        fields.put("overheadMs", percentiles(row.overhead()));
        fields.put("missed", counts.missed());
        fields.put("early", counts.early());
        fields.put("double", counts.doubled());
        fields.put("lost", counts.lost());
        fields.put("falseBargeIns", counts.resumed());
        fields.put("speechToSilenceMs", percentiles(counts.silences()));
        fields.put("speechToFlushMs", percentiles(counts.flushes()));
        fields.put("serverMillicores", number(row.serverMillicores()));
        fields.put("serverMillicoresPerSession", number(row.millicoresPerSession()));
        fields.put("databaseAndEnginesMillicores", number(row.childMillicores()));
        fields.put("generatorMillicores", number(row.generatorMillicores()));
        fields.put("residentMegabytes", number(row.residentMegabytes()));
        fields.put("residentMegabytesPerMinute", number(row.megabytesPerMinute()));
        fields.put("generatorLatenessMs", percentiles(row.lateness()));
        return fields;
    }

    private static Map<String, ? extends @Nullable Object> percentiles(Distribution values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("count", values.count());
        fields.put("p50", number(values.percentile(50)));
        fields.put("p95", number(values.percentile(95)));
        fields.put("p99", number(values.percentile(99)));
        fields.put("max", number(values.max()));
        return fields;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : Math.round(value * 100) / 100.0;
    }
}
