package io.vivavoce.standin;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All stand-ins on fixed ports of the loopback, for a server that is tried by hand: prints the settings with which the
/// server takes them for their vendors, and runs until it is stopped.
public final class StandIns implements AutoCloseable {
    /// The port of the switch; the stand-ins have those that follow.
    public static final int FIRST_PORT = 19_100;

    private static final String KEY = "stand-in-key";

    private final Map<String, StandIn> vendors = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<StandIn> running = new ArrayList<>();

    /// Passes faults on to any of the others, also to one whose port is closed: `POST /{vendor}/_fault`.
    private static final class Switch extends StandIn {
        Switch(Map<String, StandIn> vendors) {
            vendors.forEach((name, vendor) ->
                    serves("POST", "/" + name + FAULT_PATH, request -> vendor.misbehave(request.text())));
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

    /// @param firstPort 0 for any that are free
    public StandIns(int firstPort) {
        add("elevenlabs", new ElevenLabsStandIn(), "", ElevenLabsStandIn.KEY);
        add("deepgram", new DeepgramStandIn(KEY), "", KEY);
        add("openai", new OpenAiStandIn(KEY), "/v1", KEY);
        add("groq", new GroqStandIn(KEY), "/openai/v1", KEY);
        add("azure", new AzureStandIn(KEY), "", KEY);
        add("gemini", new GeminiStandIn(KEY), "", KEY);
        add("anthropic", new AnthropicStandIn(KEY), "", KEY);
        add("ollama", new OllamaStandIn("llama3.2:3b"), "", "");
        add("vllm", new ChatServerStandIn("", "local-model"), "/v1", "");
        add("speechserver", new SpeechServerStandIn(), "/v1", "");
        try {
            int port = firstPort;
            running.add(new Switch(vendors).start(port));
            for (StandIn vendor : vendors.values()) {
                port = firstPort == 0 ? 0 : port + 1;
                running.add(vendor.start(port));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void add(String provider, StandIn vendor, String path, String key) {
        vendors.put(provider, vendor);
        String prefix = "VIVAVOCE_PROVIDERS_" + provider.toUpperCase(Locale.ROOT) + "_";
        settings.put(prefix + "BASE_URL", path);
        if (!key.isEmpty()) {
            settings.put(prefix + "API_KEY", key);
        }
    }

    /// Variables of the server's environment.
    public Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        vendors.forEach((provider, vendor) -> all.computeIfPresent(
                "VIVAVOCE_PROVIDERS_" + provider.toUpperCase(Locale.ROOT) + "_BASE_URL",
                (_, path) -> vendor.baseUrl() + path));
        return all;
    }

    /// Where faults of all of them are switched, also of one whose port is closed.
    public URI switchUrl() {
        return running.getFirst().baseUrl();
    }

    /// The stand-in of a provider.
    public StandIn of(String provider) {
        StandIn vendor = vendors.get(provider);
        if (vendor == null) {
            throw new IllegalArgumentException("there is no stand-in of " + provider);
        }
        return vendor;
    }

    @Override
    public void close() {
        running.forEach(StandIn::close);
    }

    /// @param args the first port if it is another one; 0 for any that are free
    public static void main(String[] args) throws InterruptedException {
        var all = new StandIns(args.length == 0 ? FIRST_PORT : Integer.parseInt(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(all::close, "stand-ins-close"));
        all.settings().forEach((name, value) -> System.out.println("export " + name + "=" + value));
        System.out.println("# ready, faults at " + all.switchUrl());
        Thread.currentThread().join();
    }
}
