package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of a page in `docs` that is written from the code, between two marks.
///
/// The test that requires it fails when it is out of date; run once with `-Dpages.write=true`, it writes it.
public record GeneratedPage(Path file, String begin, String end) {
    public static GeneratedPage of(String name, String part) {
        return new GeneratedPage(
                Path.of("..", "docs", name), "<!-- " + part + ": begin -->\n", "\n<!-- " + part + ": end -->");
    }

    public void requireContent(String content) {
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin) + begin.length();
            int to = page.indexOf(end);
            if (Boolean.getBoolean("pages.write")) {
                Files.writeString(file, page.substring(0, from) + content + page.substring(to));
                return;
            }
            assertThat(page.substring(from, to))
                    .as("%s is out of date: run its test once with -Dpages.write=true", file)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
