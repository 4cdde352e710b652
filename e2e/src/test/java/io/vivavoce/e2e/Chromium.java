package io.vivavoce.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real browser of its own for one journey. Single-threaded, as Playwright is.
final class Chromium implements AutoCloseable {
    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"), Path.of("/usr/bin/chromium-browser"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-dev-shm-usage");
    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser.NewContextOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setHeadless(true)
                        .setArgs(FLAGS));
        context = browser.newContext(options.setPermissions(List.of("microphone")));
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(SpokenCandidate.MICROPHONE);
    }

    /// @param locale of the person, as the browser tells pages
    static Chromium desktop(ServerProcess server, String locale) {
        return new Chromium(new Browser.NewContextOptions()
                .setBaseURL(server.address().toString())
                .setLocale(locale)
                .setViewportSize(1440, 900));
    }

    /// A window of a width: a phone that is touched below 720 px, else a desktop's.
    static Chromium sized(ServerProcess server, String locale, int width) {
        boolean phone = width < 720;
        Chromium browser = new Chromium(new Browser.NewContextOptions()
                .setBaseURL(server.address().toString())
                .setLocale(locale)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setViewportSize(width, phone ? 844 : 900));
        browser.context.addInitScript(Look.SHIFTS);
        return browser;
    }

    /// A phone with a touch screen that opens an address whose certificate its person has accepted.
    static Chromium phone(URI address) {
        return new Chromium(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-GB")
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(3)
                .setViewportSize(390, 844));
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: sudo apt-get install chromium (./viva test does it)"));
    }

    /// Opens a tab and notes what goes wrong in it.
    Page page() {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /// What the pages have thrown or printed as an error.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
