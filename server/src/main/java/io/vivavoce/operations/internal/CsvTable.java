package io.vivavoce.operations.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as RFC 4180 writes it, in UTF-8. A cell that a spreadsheet would run as a formula is disarmed by an
/// apostrophe, since some cells hold what strangers wrote.
final class CsvTable {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    CsvTable(String... columns) {
        add(columns);
    }

    void add(String... cells) {
        String line = Stream.of(cells).map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
        out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
