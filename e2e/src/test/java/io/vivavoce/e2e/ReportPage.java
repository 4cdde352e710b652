package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The report, as its reader uses it.
final class ReportPage {
    private static final Pattern CORRECT = Pattern.compile("^Correct your answer");

    private final Page page;

    ReportPage(Page page) {
        this.page = page;
    }

    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
    }

    /// Puts other words to the last of one's own turns.
    ///
    /// @return the words as they were recognised or typed
    String correctLastAnswer(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(CORRECT))
                .last()
                .click();
        Locator area = page.getByLabel("What you really said");
        String before = area.inputValue();
        area.fill(words);
        button("Save correction").click();
        assertThat(text(words)).isVisible();
        assertThat(area).hasCount(0);
        return before;
    }

    void showAsRecognised(String recognised) {
        button("As recognised").click();
        assertThat(text(recognised)).isVisible();
    }

    void runAgain() {
        button("Run again with my corrections").click();
        assertThat(page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Run").setExact(true)))
                .isVisible();
        assertThat(button("Run again with my corrections")).hasCount(0);
    }

    void openRun(int number) {
        Locator runs = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Run").setExact(true));
        String run = runs.locator("option", new Locator.LocatorOptions().setHasText("Run " + number + ","))
                .getAttribute("value");
        runs.selectOption(run);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
