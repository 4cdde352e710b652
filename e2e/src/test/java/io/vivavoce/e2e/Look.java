package io.vivavoce.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A close look at a page as it stands; what is wrong with it goes to `finding`.
record Look(Page page, Consumer<String> finding) {
    /// Adds up how far things jump while a page loads, as browsers count it.
    static final String SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver((list) => {
              for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private static final double MOST_SHIFT = 0.1;
    private static final boolean PICTURES = Boolean.getBoolean("vivavoce.pictures");
    private static final int MOST_STOPS = 120;
    private static final String OVERFLOW = """
            () => {
              // What is meant to scroll sideways, a table, says so; a dialog is not.
              const inside = [...document.querySelectorAll('dialog[open], dialog[open] *')]
                .filter((e) => /auto|scroll|hidden/.test(getComputedStyle(e).overflowX) && !e.matches('.sr-only, select, input, [role=region]'));
              const box = [document.documentElement, ...inside].find((e) => e.scrollWidth > e.clientWidth + 1);
              if (!box) return '';
              const edge = box.getBoundingClientRect().left + box.clientLeft + box.clientWidth;
              const over = [...box.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > edge + 1);
              return box.scrollWidth + ' of ' + box.clientWidth + ' px: '
                + over.slice(-2).map((e) => e.outerHTML.slice(0, 160)).join(' | ');
            }
            """;
    private static final String RUNNING = """
            () => document.getAnimations()
              .filter((a) => a instanceof CSSAnimation && a.playState === 'running')
              .map((a) => a.animationName)
            """;
    private static final String UNSEEN = """
            () => [
              ...[...document.querySelectorAll('input[type=checkbox]')].filter((e) => getComputedStyle(e).appearance === 'none'),
              ...[...document.querySelectorAll('label:has(> input[type=radio]:checked)')].filter((e) => parseFloat(getComputedStyle(e).borderTopWidth) < 2),
            ].map((e) => e.outerHTML.slice(0, 120))
            """;
    private static final String SMALL = """
            () => {
              // A link within a text, and one that only the keyboard reaches.
              const inText = (e) => e.tagName === 'A' && (getComputedStyle(e).display === 'inline' || e.matches('.sr-only'));
              const least = (e) => {
                const boxes = [e, ...(e.labels ?? [])].map((x) => x.getBoundingClientRect());
                return Math.min(Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height)));
              };
              return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role^=menuitem]')]
                .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]') && !inText(e))
                .filter((e) => Math.max(...[e, ...(e.labels ?? [])].map((x) => x.getBoundingClientRect().width)) > 2)
                .filter((e) => least(e) < 43.5)
                .map((e) => Math.round(least(e)) + ' px: ' + e.outerHTML.slice(0, 120));
            }
            """;
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const ringed = (x) => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2;
              // A field that is there for screen readers alone is drawn by what is around it.
              let host = e.getBoundingClientRect().width > 2 ? e : e.parentElement;
              for (let up = 0; up < 4 && host && !ringed(host); up++) {
                host = [...(host.parentElement?.children ?? [])].find(ringed) ?? host.parentElement;
              }
              const shown = host && ringed(host) ? host : e;
              const box = shown.getBoundingClientRect();
              const middle = (from, to, most) => (Math.max(0, from) + Math.min(most, to)) / 2;
              const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
              const top = document.elementFromPoint(x, y);
              const seen = top && (shown.contains(top) || top.contains(shown) || e.contains(top));
              const name = e.tagName + ' ' + (e.getAttribute('aria-label') ?? e.textContent ?? '').slice(0, 60);
              window.stops ??= new Set();
              const again = window.stops.has(e);
              window.stops.add(e);
              return { name, again, ring: ringed(shown), seen: Boolean(seen), top: top?.outerHTML.slice(0, 120) ?? 'nothing' };
            }
            """;

    /// Nothing jumped while it loaded.
    void steady() {
        double shifted = ((Number) page.evaluate("() => window.shifted")).doubleValue();
        if (shifted > MOST_SHIFT) {
            finding.accept("layout shift of %.3f".formatted(shifted));
        }
    }

    /// Who wants less motion gets none.
    void still() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        List<?> running = (List<?>) page.evaluate(RUNNING);
        if (!running.isEmpty()) {
            finding.accept("moves with reduced motion: " + running);
        }
    }

    void theme(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    void sound(String how) {
        Accessibility.grave(page).forEach(grave -> finding.accept(how + ": " + grave));
    }

    void coloursSound(String how) {
        Accessibility.graveColours(page).forEach(grave -> finding.accept(how + ": " + grave));
    }

    /// Nothing has to be scrolled sideways.
    void fits(String how) {
        String over = (String) page.evaluate(OVERFLOW);
        if (!over.isEmpty()) {
            finding.accept(how + " it scrolls sideways: " + over);
        }
    }

    /// With the system's few colours it can still be seen what is on and what is chosen.
    void plain(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        ((List<?>) page.evaluate(UNSEEN))
                .forEach(unseen -> finding.accept("not to be told with forced colours: " + unseen));
        picture(name + "-forced-colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /// Each thing to touch is large enough for a finger; links within a text are as large as their words.
    void touchable() {
        ((List<?>) page.evaluate(SMALL)).forEach(small -> finding.accept("small to touch, " + small));
    }

    void picture(String name) {
        if (PICTURES) {
            Screens.snap(page, "states/" + name);
        }
    }

    /// Each stop of the keyboard has a ring, and nothing lies over it.
    void tabsThrough() {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            Object focus = page.evaluate(FOCUS);
            if (!(focus instanceof Map<?, ?> at) || Boolean.TRUE.equals(at.get("again"))) {
                return;
            }
            if (!Boolean.TRUE.equals(at.get("ring"))) {
                finding.accept("no ring around " + at.get("name"));
            }
            if (!Boolean.TRUE.equals(at.get("seen"))) {
                finding.accept("focus hidden: " + at.get("name") + " under " + at.get("top"));
            }
        }
    }
}
