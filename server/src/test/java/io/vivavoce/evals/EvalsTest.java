package io.vivavoce.evals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evals.Case.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The harness of `./viva evals` on the built-in engines: only what docs/quality names may fail.
class EvalsTest {
    private static final Path FAILED = Path.of("..").resolve(Evals.PAGES).resolve("failed.txt");

    @Test
    void nothingFailsThatIsNotKnownToFail() throws IOException {
        QualityPage page = Evals.builtIn();
        List<String> known = Files.readAllLines(FAILED);

        assertThat(page.failures())
                .as("failures that docs/quality/failed.txt does not name; ./viva evals writes it anew")
                .isSubsetOf(known);
        assertThat(page.interviews()).isGreaterThan(300);
        for (Split split : Split.values()) {
            assertThat(page.scores().findings(split).checks())
                    .as(split.id())
                    .allSatisfy(
                            check -> assertThat(check.tried()).as(check.id()).isPositive());
        }
        assertThat(page.scores().findings(Split.KNOWN).checks()).isNotEmpty();
    }
}
