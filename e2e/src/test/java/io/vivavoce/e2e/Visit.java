package io.vivavoce.e2e;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// One person at one browser: the page, the microphone, and the interface to look at what was stored.
final class Visit implements AutoCloseable {
    private final String name;
    private final Chromium browser;
    private final Page page;
    private final RoomWire wire;
    private final SpokenCandidate candidate;
    private final ProductClient client;

    Visit(ServerProcess server, String name) {
        this(server, name, "en-GB");
    }

    Visit(ServerProcess server, String name, String locale) {
        this(Chromium.desktop(server, locale), server, name);
    }

    private Visit(Chromium browser, ServerProcess server, String name) {
        this.name = name;
        this.browser = browser;
        page = browser.page();
        wire = new RoomWire(page);
        candidate = new SpokenCandidate(page);
        client = new ProductClient(server.address());
    }

    /// A person with a phone, in the same network.
    static Visit phone(ServerProcess server, URI address, String name) {
        return new Visit(Chromium.phone(address), server, name);
    }

    Page page() {
        return page;
    }

    Page anotherTab() {
        return browser.page();
    }

    RoomWire wire() {
        return wire;
    }

    SpokenCandidate candidate() {
        return candidate;
    }

    ProductClient client() {
        return client;
    }

    Chromium browser() {
        return browser;
    }

    /// An interview that is set up and agreed to.
    UUID interview(boolean typing) {
        UUID session = client.createSession(Map.of());
        client.consent(session, "standard", typing);
        return session;
    }

    /// Answers aloud and waits until it is stored.
    JsonNode answer(TestVoice voice, String text) {
        int seen = wire.count("turn");
        candidate.say(voice, text);
        return wire.await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"));
    }

    /// Leaves a picture of how it ended.
    @Override
    public void close() {
        client.close();
        Screens.last(page, name);
        browser.close();
    }
}
