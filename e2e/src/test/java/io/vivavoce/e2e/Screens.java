package io.vivavoce.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;

/// Pictures of a page as it stands: desktop, dark and phone, each checked for accessibility.
final class Screens {
    private static final Path FOLDER = Path.of(System.getProperty("vivavoce.screens", "target/screens"));

    private Screens() {}

    static void take(Page page, String name) {
        shoot(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        shoot(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }

    /// Only the picture, without keeping the page from what it is doing.
    static void snap(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /// How a journey ended.
    static void last(Page page, String journey) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve("last").resolve(journey + ".png")));
    }

    private static void shoot(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        Accessibility.assertSound(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }
}
