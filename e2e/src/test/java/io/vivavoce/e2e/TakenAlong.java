package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/// A report that leaves its owner's page: as files, and by a link that is taken back.
final class TakenAlong {
    private final ServerProcess server;
    private final Page page;

    TakenAlong(ServerProcess server, Page page) {
        this.server = server;
        this.page = page;
    }

    void asFiles() {
        List<String> quotes = page.locator("blockquote").allInnerTexts();
        assertThat(new String(file("PDF with transcript", ".pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.");
        String markdown = new String(file("Markdown with transcript", ".md"), StandardCharsets.UTF_8);
        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(plain(markdown)).contains(plain(quote)));
        assertThat(ProductClient.JSON
                        .readTree(file("JSON", ".json"))
                        .path("competencies")
                        .size())
                .isPositive();
    }

    private byte[] file(String name, String ending) {
        button("Download").click();
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                        .click());
        assertThat(download.suggestedFilename()).matches(".+-20\\d\\d-\\d\\d-\\d\\d" + Pattern.quote(ending));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\\\“”\"]", "").replaceAll("\\s+", " ").strip();
    }

    /// Somebody without an account reads, until they may no longer.
    void byALink() {
        button("Share").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("There is no link to this report yet.")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, named("Make a link")).click();
        String url = dialog.getByLabel("Address").inputValue();
        Screens.take(page, "share");
        try (Visit reader = new Visit(server, "shared-reader")) {
            Page read = reader.page();
            read.navigate(url);
            assertThat(read.getByText("Somebody shared this report with you").first())
                    .isVisible();
            assertThat(read.locator("blockquote").first()).isVisible();
            assertThat(read.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Transcript")))
                    .hasCount(0);
            Screens.take(read, "shared");
            takeBack();
            read.reload();
            assertThat(read.getByText("This link leads nowhere").first()).isVisible();
            Screens.take(read, "shared-gone");
        }
    }

    private void takeBack() {
        page.reload();
        button("Share").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Opened once")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, named("Take back")).click();
        assertThat(dialog.getByText("Taken back")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, named("Close")).click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
