package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What axe-core finds on a page as it stands.
final class Accessibility {
    private static final String AXE = script();
    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String GRAVE = """
            (rules) => axe.run(document, {
              runOnly: rules,
              resultTypes: ['violations'],
            }).then(({ violations }) => violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, impact, help, nodes }) =>
                `${id} (${impact}): ${help} at ` + nodes.slice(0, 3).map(({ target, html }) => `${target} ${html}`).join(' | ')))
            """;

    private Accessibility() {}

    /// No serious and no critical finding.
    static void assertSound(Page page) {
        assertThat(grave(page)).as("accessibility of " + page.url()).isEmpty();
    }

    /// Each serious and critical finding, in a line.
    static List<String> grave(Page page) {
        return grave(page, ALL);
    }

    /// Those that another theme can bring about.
    static List<String> graveColours(Page page) {
        return grave(page, List.of("color-contrast"));
    }

    private static List<String> grave(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(GRAVE, rules))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream axe = Objects.requireNonNull(Accessibility.class.getResourceAsStream("/axe.min.js"))) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
