package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The table of what is walked through, as `docs/accessibility.md` has it: written only by a walk without findings.
final class StateTable {
    private static final Path PAGE = Path.of("..", "docs", "accessibility.md");
    private static final String BEGIN = "<!-- states: begin -->\n";
    private static final String END = "<!-- states: end -->";

    private StateTable() {}

    static void require(List<ScreenState> walked) {
        try {
            String page = Files.readString(PAGE);
            int from = page.indexOf(BEGIN) + BEGIN.length();
            int to = page.indexOf(END);
            if (Boolean.getBoolean("pages.write")) {
                Files.writeString(PAGE, page.substring(0, from) + table(walked) + page.substring(to));
                return;
            }
            assertThat(page.substring(from, to))
                    .as("%s is out of date: run its test once with -Dpages.write=true", PAGE)
                    .isEqualTo(table(walked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(List<ScreenState> walked) {
        return walked.stream()
                .map(state -> "| %s | %s | %s | 0 | 0 | 0 |%n"
                        .formatted(state.screen(), state.state(), state.german() ? "English, German" : "English"))
                .collect(Collectors.joining(
                        "",
                        "| screen | state | languages | 1440 × 900 | 200 % (720 × 450) | 390 × 844 |\n|---|---|---|---|---|---|\n",
                        ""));
    }
}
