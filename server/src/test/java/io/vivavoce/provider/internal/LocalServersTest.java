package io.vivavoce.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.standin.Answer;
import io.vivavoce.standin.ChatServerStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.OllamaStandIn;
import io.vivavoce.standin.Received;
import io.vivavoce.standin.StandIn;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LocalServersTest {
    private static final UUID TENANT = UUID.randomUUID();
    private StandIn server = new OllamaStandIn("llama3.2:3b");

    /// Answers one address with one text and all others with 404.
    private static final class Page extends StandIn {
        Page(String path, String type, String text) {
            serves("GET", path, _ -> Answer.of(200, type, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }

        @Override
        protected Answer unauthorised() {
            return Answer.json(401, "{}");
        }

        @Override
        protected Answer rateLimited() {
            return Answer.json(429, "{}");
        }

        @Override
        protected Answer serverError() {
            return Answer.json(500, "{}");
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void ollamaIsKnownByItsVersion() throws Exception {
        assertThat(look().found(Provider.OLLAMA)).contains(server.baseUrl());
    }

    @Test
    void lmStudioIsKnownByItsListOfModels() throws Exception {
        server = new ChatServerStandIn("", "qwen3-8b");
        assertThat(look().found(Provider.LMSTUDIO)).contains(URI.create(server.baseUrl() + "/v1"));
    }

    @Test
    void llamaCppAndVllmSayTheyOwnTheirModels() throws Exception {
        assertThat(models("llamacpp", "some.gguf").found(Provider.LLAMACPP)).isPresent();
        server.close();
        assertThat(models("vllm", "meta-llama/Llama-3.1-8B").found(Provider.VLLM))
                .isPresent();
    }

    @Test
    void aSpeechServerIsKnownByItsModels() throws Exception {
        assertThat(models("Systran", "Systran/faster-whisper-small").found(Provider.SPEECHSERVER))
                .isPresent();
    }

    @Test
    void whisperCppIsKnownByItsPage() throws Exception {
        server = new Page("/", "text/html", "<html><title>Whisper.cpp Server</title></html>");
        assertThat(look().found(Provider.WHISPERCPP)).contains(server.baseUrl());
    }

    @Test
    void anybodyElseIsNobody() throws Exception {
        assertThat(models("openai", "gpt-4.1-mini").toString()).isNotNull();
        LocalServers servers = look(server);
        for (Provider provider : Provider.all()) {
            assertThat(servers.found(provider)).isEmpty();
        }
    }

    @Test
    void whoIsGoneIsForgotten() throws Exception {
        LocalServers servers = look();
        server.fault(Fault.REFUSED);
        servers.look();
        assertThat(servers.found(Provider.OLLAMA)).isEmpty();
    }

    @Test
    void whatWasFoundIsNotUsedBeforeSomebodyOfTheTenantAgreed() throws Exception {
        LocalServers servers = look();
        assertThat(servers.usable(Provider.OLLAMA, TENANT)).isEmpty();
        assertThat(servers.trying(Provider.OLLAMA, () -> servers.usable(Provider.OLLAMA, TENANT)))
                .isPresent();
        assertThat(servers.usable(Provider.OLLAMA, TENANT)).isEmpty();
        servers.agree(Provider.OLLAMA, TENANT);
        assertThat(servers.usable(Provider.OLLAMA, TENANT)).isPresent();
        assertThat(servers.usable(Provider.OLLAMA, UUID.randomUUID())).isEmpty();
    }

    @Test
    void nobodyIsLookedForWhenThatIsOff() throws Exception {
        server.start();
        LocalServers servers = new LocalServers(Settings.with(Map.of(
                "vivavoce.providers.detect-local.enabled",
                "false",
                "vivavoce.providers.detect-local.ports",
                String.valueOf(server.baseUrl().getPort()))));
        servers.start();
        assertThat(servers.isRunning()).isFalse();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void theListOfModelsIsAskedForWithoutAnyKey() throws Exception {
        look();
        assertThat(server.received())
                .extracting(request -> request.header("authorization"))
                .containsOnly("");
        assertThat(server.received()).extracting(Received::method).containsOnly("GET");
    }

    private LocalServers models(String owner, String id) throws InterruptedException {
        server = new Page(
                "/v1/models",
                "application/json",
                "{\"object\":\"list\",\"data\":[{\"id\":\"" + id + "\",\"owned_by\":\"" + owner + "\"}]}");
        return look();
    }

    private LocalServers look() throws InterruptedException {
        server.start();
        return look(server);
    }

    private static LocalServers look(StandIn server) throws InterruptedException {
        LocalServers servers = new LocalServers(Settings.with(Map.of(
                "vivavoce.providers.detect-local.ports",
                String.valueOf(server.baseUrl().getPort()),
                "vivavoce.providers.detect-local.timeout",
                "2s")));
        servers.look();
        return servers;
    }
}
