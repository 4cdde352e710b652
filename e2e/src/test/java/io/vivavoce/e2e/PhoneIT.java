package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An interview on a phone in the same network: by the address, the certificate and the code the server prints.
@Order(2)
class PhoneIT {
    private static final String CANDIDATE = "candidate";

    @Test
    void holdsAWholeInterviewByVoiceAndTouch() throws IOException, GeneralSecurityException {
        assumeTrue(inANetwork(), "skipped: this machine has no address but the loopback one, so no phone can reach it");
        Path data = Files.createTempDirectory("viva-phone").resolve("data");
        // An interview counts from its first answers on, so that the journey stays short.
        Map<String, String> settings = Map.of(
                "vivavoce.https.enabled", "true", "vivavoce.https.port", "0", "vivavoce.interview.min-duration", "10s");
        try (ServerProcess server = ServerProcess.application(data, settings).start()) {
            ReadyMessage printed = ReadyMessage.of(server);
            URI address = printed.addresses().getFirst();
            System.out.println("phone opens " + address);
            assertThat(printed.fingerprint())
                    .isEqualTo(fingerprint(server.data().resolve("https")));
            try (Visit visit = Visit.phone(server, address, "phone")) {
                TouchScreen screen = new TouchScreen(visit.page());
                enter(visit.page(), screen, printed.code());
                UUID session = setUp(visit, screen);
                checkSound(visit, screen);
                converse(visit, screen);
                report(visit, screen, session);
                assertThat(visit.browser().complaints())
                        .filteredOn(complaint -> !complaint.contains("401") && !complaint.contains("403"))
                        .as("beside those of the door")
                        .isEmpty();
            }
        }
    }

    private static boolean inANetwork() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress());
    }

    private static String fingerprint(Path https) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(
                https.resolve("certificate.p12").toFile(),
                Files.readString(https.resolve("certificate.password")).toCharArray());
        byte[] certificate = store.getCertificate("server").getEncoded();
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    private static void enter(Page page, TouchScreen screen, String code) {
        page.navigate("/");
        screen.look("access");
        screen.type(page.getByLabel("Access code"), "wrong");
        screen.button("Continue").tap();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This is not the access code.");
        screen.look("access-refused");
        screen.type(page.getByLabel("Access code"), code);
        screen.button("Continue").tap();
        assertThat(screen.link("Set up an interview")).isVisible();
        assertThat((boolean) page.evaluate("() => window.isSecureContext")).isTrue();
        screen.look("home");
    }

    private static UUID setUp(Visit visit, TouchScreen screen) {
        Page page = visit.page();
        SetUpPage.askOneQuestion(page);
        screen.link("Set up an interview").tap();
        screen.type(page.getByLabel("Job", new Page.GetByLabelOptions().setExact(true)), "Backend engineer");
        page.getByText("Warm-up").first().tap();
        screen.look("set-up");
        screen.requireInReach(List.of(screen.button("Continue to device check")));
        screen.button("Continue to device check").tap();
        page.waitForURL("**/check");
        return new CheckPage(page).session();
    }

    private static void checkSound(Visit visit, TouchScreen screen) {
        Page page = visit.page();
        screen.button("Answer it aloud").tap();
        visit.candidate().say(TestVoice.AWB, "I had bread and cheese with black coffee.");
        assertThat(page.getByText("We can hear you well.")).isVisible();
        screen.button("I’m done").tap();
        assertThat(page.getByText("You said:")).isVisible();
        page.getByRole(AriaRole.CHECKBOX).tap();
        screen.look("check");
        screen.button("Enter the interview").tap();
        page.waitForURL("**/room");
    }

    /// The first answers aloud, the others by typing.
    private static void converse(Visit visit, TouchScreen screen) {
        RoomWire wire = visit.wire();
        wire.awaitListening();
        screen.requireInReach(List.of(
                screen.button("I’m done"),
                screen.button("Mute"),
                screen.button("Repeat"),
                screen.button("Type"),
                screen.button("Pause"),
                screen.button("More")));
        screen.look("room");
        int seen = wire.count("turn");
        visit.candidate().say(TestVoice.RMS, Answers.WARM_UP);
        screen.button("I’m done").tap();
        wire.await("turn", seen, turn -> turn.path("speaker").asString().equals(CANDIDATE));
        wire.awaitListening();
        screen.button("Type").tap();
        boolean followUp = false;
        while (wire.awaitListening()) {
            answer(visit, screen, followUp);
            followUp = wire.question() > 0;
        }
    }

    private static void answer(Visit visit, TouchScreen screen, boolean followUp) {
        RoomWire wire = visit.wire();
        String words = wire.phase().equals("candidate-questions") ? Answers.OWN_QUESTION : Answers.to(1, followUp);
        screen.type(visit.page().getByLabel("Type your answer"), words);
        screen.requireInReach(List.of(
                visit.page().getByLabel("Type your answer"),
                screen.button("Send answer"),
                screen.button("Back to voice")));
        screen.look(followUp ? "room-typing-again" : "room-typing");
        int seen = wire.count("turn");
        screen.button("Send answer").tap();
        wire.await("turn", seen, turn -> turn.path("speaker").asString().equals(CANDIDATE));
    }

    private static void report(Visit visit, TouchScreen screen, UUID session) {
        assertThat(screen.link("See your report")).isVisible();
        screen.look("room-ended");
        visit.client().report(session, Duration.ofSeconds(20));
        screen.link("See your report").tap();
        assertThat(visit.page().locator("blockquote").first()).isVisible();
        screen.look("report");
        List<String> said = StreamSupport.stream(visit.client().turns(session).spliterator(), false)
                .filter(turn -> turn.get("speaker").asString().equals(CANDIDATE))
                .map((JsonNode turn) -> turn.get("text").asString())
                .toList();
        assertThat(visit.page().locator("blockquote").allInnerTexts())
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(said).anyMatch(text -> text.contains(quote.strip())));
        visit.page().locator("blockquote").first().scrollIntoViewIfNeeded();
        screen.look("report-quotes");
    }
}
