package io.vivavoce.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// One state of one screen and the way into it.
///
/// @param ready a selector that is there once the state is
/// @param script what happens in the page before its own code runs
/// @param act what a person does to get there
/// @param german shown in German too
record ScreenState(
        String screen,
        String state,
        String path,
        String ready,
        UnaryOperator<ScriptedServer> server,
        String script,
        Consumer<Page> act,
        boolean german) {

    static ScreenState of(String screen, String state, String path, String ready) {
        return new ScreenState(screen, state, path, ready, server -> server, "", page -> {}, false);
    }

    ScreenState when(UnaryOperator<ScriptedServer> then) {
        return new ScreenState(
                screen, state, path, ready, before -> then.apply(server.apply(before)), script, act, german);
    }

    ScreenState with(String inPage) {
        return new ScreenState(screen, state, path, ready, server, script + inPage, act, german);
    }

    ScreenState after(Consumer<Page> acts) {
        return new ScreenState(screen, state, path, ready, server, script, act.andThen(acts), german);
    }

    /// The same under another name, in the page's first language only.
    ScreenState called(String other) {
        return new ScreenState(screen, other, path, ready, server, script, act, false);
    }

    ScreenState waitingFor(String selector) {
        return new ScreenState(screen, state, path, selector, server, script, act, german);
    }

    ScreenState inGermanToo() {
        return new ScreenState(screen, state, path, ready, server, script, act, true);
    }

    String name() {
        return screen + "-" + state.replace(' ', '-');
    }

    void open(Page page) {
        server.apply(new ScriptedServer()).script(page);
        if (!script.isEmpty()) {
            page.addInitScript(script);
        }
        page.navigate(path);
        act.accept(page);
        page.locator(ready).first().waitFor();
        page.evaluate("() => document.fonts.ready");
    }

    static Consumer<Page> press(String button) {
        return page -> visible(page, button).click();
    }

    /// A page has some buttons twice, for a wide and a narrow window.
    private static Locator visible(Page page, String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(button)))
                .first();
    }

    static Consumer<Page> click(String selector) {
        return page -> page.locator(selector).first().click();
    }
}
