package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Engines that die of a fatal error of their own.
@Order(6)
class KilledSpeechEnginesIT {
    @Test
    @Fault("crash-loop")
    void theInterviewGoesOnByVoice() {
        try (ServerProcess server = ProductExtension.start("speechless");
                ProductClient client = new ProductClient(server.address())) {
            UUID session = client.createSession(Map.of());
            client.consent(session, "standard", false);
            try (LiveClient live = LiveClient.speaking(client.connection(session))) {
                live.awaitListening();
                live.say(TestVoice.RMS.say(Answers.WARM_UP));
                Waiting.pause(Duration.ofSeconds(2));

                server.killSpeechChildren();

                String answer = spokenTurn(live, 0);
                assertThat(WordErrorRate.of(Answers.WARM_UP, answer).rate()).isLessThan(0.6);
                live.awaitListening();
                int seen = live.seen();
                live.say(TestVoice.RMS.say(Answers.FIRST_PROBED));
                assertThat(WordErrorRate.of(Answers.FIRST_PROBED, spokenTurn(live, seen))
                                .rate())
                        .isLessThan(0.6);
            }
        }
    }

    private static String spokenTurn(LiveClient live, int seen) {
        return live.await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"))
                .get("text")
                .asString();
    }
}
