package io.vivavoce.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the server tells a page over the live connection: for knowing when it is whose turn, not for asserting on.
final class RoomWire {
    private static final double PATIENCE_MS = 60_000;
    private static final int TAIL = 20;
    private static final Set<String> QUIET = Set.of("pong", "caption", "sentence");

    private final Page page;
    private final List<JsonNode> messages = new ArrayList<>();

    /// Listens from before the page connects.
    RoomWire(Page page) {
        this.page = page;
        page.onWebSocket(socket -> socket.onFrameReceived(this::receive));
    }

    private void receive(WebSocketFrame frame) {
        String text = frame.text();
        if (text != null && text.startsWith("{")) {
            messages.add(ProductClient.JSON.readTree(text));
        }
    }

    List<JsonNode> messages(String type) {
        return messages.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    int count(String type) {
        return messages(type).size();
    }

    @Nullable
    JsonNode state() {
        List<JsonNode> states = messages("state");
        return states.isEmpty() ? null : states.getLast();
    }

    String activity() {
        JsonNode state = state();
        return state == null ? "connecting" : state.path("activity").asString();
    }

    String phase() {
        JsonNode state = state();
        return state == null ? "" : state.path("phase").asString();
    }

    /// The number of the question that is open, 0 outside questions.
    int question() {
        JsonNode state = state();
        return state == null ? 0 : state.path("question").path("number").asInt(0);
    }

    boolean ended() {
        return count("ended") > 0;
    }

    /// Waits until the interviewer has finished and it is the person's turn, or the interview is over.
    ///
    /// @return whether it is the person's turn
    boolean awaitListening() {
        awaitThat("listening", () -> (activity().equals("listening") && interviewerSpokeLast()) || ended());
        return !ended();
    }

    private boolean interviewerSpokeLast() {
        List<JsonNode> turns = messages("turn");
        return turns.isEmpty() || turns.getLast().path("speaker").asString().equals("interviewer");
    }

    void awaitSpeaking() {
        awaitThat("speaking", () -> activity().equals("speaking"));
    }

    /// Waits for a message of a kind after the first `seen` of them.
    JsonNode await(String type, int seen, Predicate<JsonNode> fits) {
        awaitThat(type, () -> messages(type).stream().skip(seen).anyMatch(fits));
        return messages(type).stream().skip(seen).filter(fits).findFirst().orElseThrow();
    }

    private void awaitThat(String what, BooleanSupplier condition) {
        try {
            page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "not in a minute: " + what + "; the last messages were\n" + tail() + "\n" + page.url() + " shows\n"
                            + page.locator("main").allInnerTexts(),
                    e);
        }
    }

    private String tail() {
        List<String> telling = messages.stream()
                .filter(message -> !QUIET.contains(message.path("type").asString()))
                .map(JsonNode::toString)
                .toList();
        return String.join("\n", telling.subList(Math.max(0, telling.size() - TAIL), telling.size()));
    }
}
