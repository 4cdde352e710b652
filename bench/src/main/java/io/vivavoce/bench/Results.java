package io.vivavoce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Findings as JSON.
final class Results {
    private Results() {}

    static void write(Findings findings, Path file) throws IOException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("measuredAt", Instant.now().toString());
        all.put("machine", findings.machine());
        all.put("endpointingMs", Servers.ENDPOINTING.toMillis());
        all.put("rows", findings.rows().stream().map(Results::json).toList());
        all.put("startSeconds", findings.startSeconds());
        Map<String, @Nullable Object> tenancy = new LinkedHashMap<>();
        findings.tenancy().forEach((what, millis) -> tenancy.put(what, percentiles(millis)));
        all.put("tenancyMs", tenancy);
        all.put("reportSeconds", findings.reportSeconds().values());
        all.put("liveHeapMegabytesPerSession", number(findings.heapPerSession()));
        all.put("builtInSessionsInTime", number(findings.builtInInTime()));
        all.put("soak", findings.soak() == null ? null : json(findings.soak()));
        all.put("targets", findings.verdicts().stream().map(Results::json).toList());
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(all) + "\n");
    }

    private static Map<String, ? extends @Nullable Object> json(Findings.Verdict verdict) {
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
        fields.put("databaseMegabytes", number(row.children().database()));
        fields.put("enginesMegabytes", number(row.children().engines()));
        fields.put("pausesMs", pauses(row.pauses().all()));
        fields.put("collectionPausesMs", pauses(row.pauses().collections()));
        fields.put("generatorLatenessMs", percentiles(row.lateness()));
        return fields;
    }

    private static Map<String, ? extends @Nullable Object> json(Soak soak) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("sessions", soak.row().sessions());
        fields.put("before", json(soak.before()));
        fields.put("after", json(soak.after()));
        fields.put("bytesGrownByClass", soak.after().grown(soak.before(), Soak.CLASSES_NAMED));
        fields.put("residentMegabytesPerMinuteInSecondHalf", number(soak.row().megabytesPerMinuteLater()));
        List<Double> residents = soak.row().residents();
        fields.put(
                "residentMegabytesEachMinute",
                IntStream.range(0, residents.size())
                        .filter(second -> second % 60 == 0)
                        .mapToObj(second -> number(residents.get(second)))
                        .toList());
        return fields;
    }

    private static Map<String, ? extends @Nullable Object> json(Memory memory) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("liveHeapMegabytes", number(memory.liveHeap()));
        fields.put("metaspaceMegabytes", number(memory.metaspace()));
        fields.put("codeCacheMegabytes", number(memory.code()));
        fields.put("residentMegabytes", number(memory.resident()));
        fields.put("databaseMegabytes", number(memory.children().database()));
        fields.put("enginesMegabytes", number(memory.children().engines()));
        return fields;
    }

    private static Map<String, ? extends @Nullable Object> pauses(Distribution pauses) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(percentiles(pauses));
        fields.put("total", number(pauses.sum()));
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
