package io.vivavoce.e2e;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the server printed at its start for whoever holds a phone.
///
/// @param addresses to open, best first
/// @param fingerprint of the certificate, SHA-256
/// @param code that it made for this installation
record ReadyMessage(List<URI> addresses, String fingerprint, String code) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("https://\\S+");
    private static final Pattern FINGERPRINT = Pattern.compile("fingerprint: ([0-9A-F:]{95})");
    private static final Pattern CODE = Pattern.compile("Access code: (\\S+)");

    /// Waits for it: the server answers a moment before it says so.
    static ReadyMessage of(ServerProcess server) {
        String log = server.awaitPrinted(CODE, PATIENCE);
        return new ReadyMessage(
                ADDRESS.matcher(log)
                        .results()
                        .map(MatchResult::group)
                        .map(URI::create)
                        .toList(),
                first(FINGERPRINT, log),
                first(CODE, log));
    }

    private static String first(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing like " + pattern + " in\n" + log));
    }
}
