package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Objects;

/// A page under a person's fingers: taps and an on-screen keyboard, no pointer and no keys.
final class TouchScreen {
    private static final double SMALLEST_TARGET = 24;
    private static final String WIDTHS = "() => [document.documentElement.scrollWidth, window.innerWidth]";

    private final Page page;

    TouchScreen(Page page) {
        this.page = page;
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void type(Locator field, String text) {
        field.tap();
        page.keyboard().insertText(text);
    }

    /// Takes a picture and looks whether all of it can be reached without scrolling sideways.
    void look(String name) {
        Screens.snap(page, "phone-" + name);
        List<?> widths = (List<?>) page.evaluate(WIDTHS);
        assertThat(((Number) widths.getFirst()).intValue())
                .as("width of " + name)
                .isLessThanOrEqualTo(((Number) widths.getLast()).intValue());
        Accessibility.assertSound(page);
    }

    /// These can be tapped as the screen stands, without scrolling.
    void requireInReach(List<Locator> controls) {
        for (Locator control : controls) {
            BoundingBox box = Objects.requireNonNull(control.boundingBox(), control::toString);
            var window = Objects.requireNonNull(page.viewportSize());
            assertThat(box.x).as("left of " + control).isGreaterThanOrEqualTo(0);
            assertThat(box.y).as("top of " + control).isGreaterThanOrEqualTo(0);
            assertThat(box.x + box.width).as("right of " + control).isLessThanOrEqualTo(window.width);
            assertThat(box.y + box.height).as("bottom of " + control).isLessThanOrEqualTo(window.height);
            assertThat(Math.min(box.width, box.height))
                    .as("size of " + control)
                    .isGreaterThanOrEqualTo(SMALLEST_TARGET);
        }
    }
}
