package io.vivavoce.provider.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// By what it is seen which server answers on a port of this machine: the version that Ollama tells, whose models a
/// list of OpenAI's kind says they are, and the page of whisper.cpp.
final class LocalServerSigns {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 256 * 1024;

    private final HttpClient http;
    private final Duration timeout;

    /// @param address as adapters want it
    record Server(Provider provider, URI address) {}

    LocalServerSigns(HttpClient http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
    }

    Optional<Server> at(int port) throws InterruptedException {
        String base = "http://127.0.0.1:" + port;
        Optional<String> version = text(base + "/api/version");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        if (json(version.get()).path("version").isString()) {
            return Optional.of(new Server(Provider.OLLAMA, URI.create(base)));
        }
        JsonNode models = json(text(base + "/v1/models").orElse("")).path("data");
        if (models.isArray() && !models.isEmpty()) {
            return owner(models).map(provider -> new Server(provider, URI.create(base + "/v1")));
        }
        String page = text(base + "/").orElse("").toLowerCase(Locale.ROOT);
        return page.contains("whisper.cpp")
                ? Optional.of(new Server(Provider.WHISPERCPP, URI.create(base)))
                : Optional.empty();
    }

    private static Optional<Provider> owner(JsonNode models) {
        String owner = models.path(0).path("owned_by").asString("");
        return switch (owner) {
            case "llamacpp" -> Optional.of(Provider.LLAMACPP);
            case "vllm" -> Optional.of(Provider.VLLM);
            case "organization_owner" -> Optional.of(Provider.LMSTUDIO);
            default ->
                models.valueStream().anyMatch(LocalServerSigns::speaks)
                        ? Optional.of(Provider.SPEECHSERVER)
                        : Optional.empty();
        };
    }

    private static boolean speaks(JsonNode model) {
        String words = (model.path("id").asString("") + " " + model.path("task").asString("")).toLowerCase(Locale.ROOT);
        return Stream.of("whisper", "speech", "tts", "kokoro", "parakeet").anyMatch(words::contains);
    }

    /// Empty when nobody answers; an answer of any status otherwise.
    private Optional<String> text(String address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(timeout).build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return Optional.of(new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
