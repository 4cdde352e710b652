package io.vivavoce.evaluation.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Marks that stand around data, so that data cannot end its own block: they come from the seed of a run, which is
/// drawn after the last word was said, and never stand in the data itself. The same seed gives the same marks.
final class DataMarks {
    private static final int BYTES = 12;

    private final long seed;

    DataMarks(long seed) {
        this.seed = seed;
    }

    /// @param step what is asked
    /// @param data everything that will stand between the marks
    String mark(String step, String data) {
        for (int attempt = 0; ; attempt++) {
            MessageDigest digest = PromptTexts.sha256();
            digest.update((seed + "\n" + step + "\n" + attempt).getBytes(StandardCharsets.UTF_8));
            String mark = HexFormat.of().formatHex(digest.digest(), 0, BYTES);
            if (!data.contains(mark)) {
                return mark;
            }
        }
    }

    static String block(String mark, String data) {
        return "BEGIN " + mark + "\n" + data.strip() + "\nEND " + mark + "\n";
    }
}
