package io.vivavoce.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A program that begins a spoken interview with a server of its own in the network it is started in, with a key for
/// everybody who could be asked, and prints how many packets left the machine meanwhile.
final class InterviewApart {
    static final String RESULT = "packets that left: ";

    /// What each of the network's ways counts: its name, eight numbers of what came in, then bytes and packets that
    /// went.
    private static final Path COUNTERS = Path.of("/proc/net/dev");

    private static final String WAY_OUT = "out:";
    private static final int PACKETS_SENT = 10;
    private static final String ANSWER = "I moved the invoices to a new database and my team checked every number.";

    private InterviewApart() {}

    /// @param arguments a directory for the server, and whether everything has to stay on this machine
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        try (ServerProcess server = ServerProcess.application(data, settings(Boolean.parseBoolean(arguments[1])))) {
            server.start();
            long before = sent();
            hold(server);
            System.out.println(RESULT + (sent() - before));
        }
    }

    /// Everybody by an address, so that no look-up of a name is needed to reach out; one by name.
    private static Map<String, String> settings(boolean stayLocal) {
        Map<String, String> settings = new HashMap<>();
        settings.put("vivavoce.providers.stay-local", Boolean.toString(stayLocal));
        settings.put("vivavoce.providers.patience.until-measured", "1s");
        settings.put("vivavoce.providers.connect-timeout", "1s");
        for (String provider : new String[] {"deepgram", "groq", "elevenlabs", "gemini", "anthropic"}) {
            settings.put("vivavoce.providers." + provider + ".base-url", "http://203.0.113.7");
            settings.put("vivavoce.providers." + provider + ".api-key", "a-key");
        }
        settings.put("vivavoce.providers.openai.api-key", "a-key");
        settings.put("vivavoce.providers.vllm.base-url", "http://203.0.113.8/v1");
        settings.put("vivavoce.providers.speechserver.base-url", "http://203.0.113.9/v1");
        return settings;
    }

    private static void hold(ServerProcess server) {
        try (ProductClient client = new ProductClient(server.address())) {
            UUID session = client.createSession(Map.of());
            client.consent(session, "standard", false);
            try (LiveClient live = LiveClient.speaking(client.connection(session))) {
                live.awaitListening();
                live.say(TestVoice.SLT.say(ANSWER));
                live.await("turn", turn -> turn.path("speaker").asString().equals("candidate"));
                live.awaitListening();
            }
            for (String provider : new String[] {"deepgram", "openai", "groq", "vllm"}) {
                client.call("POST", "/api/providers/" + provider + "/trial", Map.of());
            }
        }
        Waiting.pause(Duration.ofSeconds(2));
    }

    private static long sent() throws IOException {
        return Files.readAllLines(COUNTERS).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(counters -> counters[0].equals(WAY_OUT))
                .mapToLong(counters -> Long.parseLong(counters[PACKETS_SENT]))
                .findFirst()
                .orElseThrow();
    }
}
