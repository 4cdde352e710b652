package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/// Something about a guide that has to be mended, or looked at.
///
/// @param pointer where, as a JSON pointer into the guide
/// @param severity `error` keeps it from being published, `warning` does not
/// @param code which kind, for programs and for words in other languages
/// @param values what the words speak of
record Finding(
        @Schema(example = "/competencies/0/anchors/2") String pointer,
        @Schema(example = "error") String severity,
        @Schema(example = "anchor-missing") String code,

        @Schema(example = "Write what an answer shows at level 3.")
        String message,

        Map<String, String> values) {
    static final String ERROR = "error";
    static final String WARNING = "warning";

    Finding {
        values = Map.copyOf(values);
    }

    boolean stops() {
        return severity.equals(ERROR);
    }

    /// @param message with `{name}` where a value belongs
    /// @param pairs names and values in turn
    static Finding of(String severity, String pointer, String code, String message, Object... pairs) {
        Map<String, String> values = new TreeMap<>();
        String words = message;
        for (int i = 0; i < pairs.length; i += 2) {
            String value = String.valueOf(pairs[i + 1]);
            values.put(String.valueOf(pairs[i]), value);
            words = words.replace("{" + pairs[i] + "}", value);
        }
        return new Finding(pointer, severity, code, words, values);
    }
}
