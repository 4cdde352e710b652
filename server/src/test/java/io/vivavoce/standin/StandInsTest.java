package io.vivavoce.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StandInsTest {
    private final StandIns all = new StandIns(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        all.close();
        http.shutdownNow();
    }

    @Test
    void theirSettingsLeadToThem() throws Exception {
        String address = String.valueOf(all.settings().get("VIVAVOCE_PROVIDERS_OPENAI_BASE_URL"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/audio/speech"))
                .header("Authorization", "Bearer " + all.settings().get("VIVAVOCE_PROVIDERS_OPENAI_API_KEY"))
                .POST(BodyPublishers.ofString(
                        "{\"model\":\"tts-1\",\"voice\":\"nova\",\"input\":\"Hi.\",\"response_format\":\"pcm\"}"))
                .build();
        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
        assertThat(all.settings()).doesNotContainKey("VIVAVOCE_PROVIDERS_OLLAMA_API_KEY");
    }

    @Test
    void aFaultIsSwitchedOnByHand() throws Exception {
        StandIn vendor = all.of("groq");
        assertThat(order(vendor.baseUrl() + "/_fault", "{\"fault\":\"SERVER_ERROR\"}"))
                .isEqualTo(200);
        assertThat(order(vendor.baseUrl() + "/openai/v1/audio/speech", "{}")).isEqualTo(500);
        assertThat(order(vendor.baseUrl() + "/_fault", "{\"fault\":\"HUNGRY\"}"))
                .isEqualTo(400);
        assertThat(order(vendor.baseUrl() + "/_fault", "what")).isEqualTo(400);
        assertThat(order(vendor.baseUrl() + "/_fault", "{\"fault\":\"NONE\"}")).isEqualTo(200);
        assertThat(order(vendor.baseUrl() + "/openai/v1/audio/speech", "{}")).isEqualTo(401);
    }

    @Test
    void aPortIsClosedAndOpenedAgainThroughTheSwitch() throws Exception {
        StandIn vendor = all.of("elevenlabs");
        assertThat(order(all.switchUrl() + "/elevenlabs/_fault", "{\"fault\":\"REFUSED\"}"))
                .isEqualTo(200);
        while (answers(vendor)) {
            Thread.onSpinWait();
        }
        assertThat(order(all.switchUrl() + "/elevenlabs/_fault", "{\"fault\":\"NONE\"}"))
                .isEqualTo(200);
        while (!answers(vendor)) {
            Thread.onSpinWait();
        }
    }

    private boolean answers(StandIn vendor) throws Exception {
        try {
            return order(vendor.baseUrl() + "/v1/x", "") > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int order(String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
