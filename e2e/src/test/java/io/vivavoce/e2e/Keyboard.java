package io.vivavoce.e2e;

import com.microsoft.playwright.Page;

/// A person who uses nothing but the keyboard.
final class Keyboard {
    private static final int MOST_STOPS = 150;
    private static final String NAME = """
            () => {
              const e = document.activeElement;
              const labels = e.labels ? [...e.labels].map((label) => label.textContent) : [];
              return [e.getAttribute('aria-label'), ...labels, e.textContent].filter(Boolean).join(' ');
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /// Goes on until the focus is on what is called so.
    Keyboard to(String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            if (!onBody() && String.valueOf(page.evaluate(NAME)).contains(name)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not lead to “" + name + "” on " + page.url());
    }

    private boolean onBody() {
        return Boolean.TRUE.equals(page.evaluate("() => document.activeElement.matches('body, main')"));
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().insertText(text);
        return this;
    }
}
