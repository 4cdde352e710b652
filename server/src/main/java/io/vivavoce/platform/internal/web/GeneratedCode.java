package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The access code of an installation that others can reach and for which nobody has chosen one. Made once; short
/// enough to type on a phone, and without letters that look like others.
final class GeneratedCode {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int LETTERS_IN_GROUP = 4;

    private GeneratedCode() {}

    static String in(DataDirectory data) {
        Path file = data.path().resolve("access.code");
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!kept.isEmpty()) {
                return kept;
            }
            String code = random(new SecureRandom());
            DataDirectory.writeSecret(file, code);
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("The access code cannot be kept in " + file, e);
        }
    }

    private static String random(SecureRandom random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(LETTERS_IN_GROUP, 0, LETTERS.length())
                        .mapToObj(index -> LETTERS.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
