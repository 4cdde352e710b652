package io.vivavoce.resume.internal;

import io.vivavoce.resume.internal.extraction.FileKind;
import java.util.regex.Pattern;

/// The name of an uploaded file as it is shown.
final class FileName {
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");
    private static final int MAX_CHARACTERS = 120;

    private FileName() {}

    /// Without a path and without characters that cannot be seen; a plain one when nothing is left.
    static String display(String claimed, FileKind kind) {
        String name = safe(claimed);
        return name.isEmpty() ? "resume." + kind.extension() : name;
    }

    /// Without a path and without characters that cannot be seen; empty when nothing is left.
    static String safe(String claimed) {
        String name = PATH.matcher(claimed).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("").strip();
        int end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), MAX_CHARACTERS));
        return name.substring(0, end);
    }
}
