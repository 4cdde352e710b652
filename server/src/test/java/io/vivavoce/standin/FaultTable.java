package io.vivavoce.standin;

import io.vivavoce.platform.GeneratedPage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What became of a request to each provider under each fault, as a part of `docs/providers.md`. Thread-safe.
public final class FaultTable {
    private static final Map<Fault, String> COLUMNS = new EnumMap<>(Map.of(
            Fault.REFUSED, "refused",
            Fault.UNAUTHORISED, "401",
            Fault.RATE_LIMITED, "429",
            Fault.SERVER_ERROR, "500",
            Fault.STALL, "stall",
            Fault.CUT, "cut in the middle",
            Fault.GARBAGE, "garbage",
            Fault.SLOW_DRIP, "a few bytes at a time"));

    private final String part;
    private final Map<String, Map<Fault, String>> rows = new LinkedHashMap<>();

    /// @param part the mark in the page
    public FaultTable(String part) {
        this.part = part;
    }

    public synchronized void add(String provider, Fault fault, String outcome) {
        rows.computeIfAbsent(provider, _ -> new EnumMap<>(Fault.class)).put(fault, outcome);
    }

    /// Fails when the page says something else.
    public synchronized void requireOnPage() {
        String head = "| " + part + " | " + String.join(" | ", COLUMNS.values()) + " |\n|---"
                + "|---".repeat(COLUMNS.size()) + "|\n";
        GeneratedPage.of("providers.md", part + " faults")
                .requireContent(rows.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | "
                                + COLUMNS.keySet().stream()
                                        .map(fault -> row.getValue().getOrDefault(fault, ""))
                                        .collect(Collectors.joining(" | "))
                                + " |")
                        .collect(Collectors.joining("\n", head, "")));
    }
}
