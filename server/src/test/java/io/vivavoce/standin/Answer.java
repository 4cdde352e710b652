package io.vivavoce.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a stand-in answers. A body of several pieces is streamed, piece by piece.
///
/// @param pause after each piece but the last
public record Answer(int status, String contentType, Map<String, String> headers, List<byte[]> pieces, Duration pause) {
    public static Answer json(int status, String body) {
        return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, Map.of(), List.of(body), Duration.ZERO);
    }

    public static Answer stream(String contentType, List<byte[]> pieces) {
        return new Answer(200, contentType, Map.of(), List.copyOf(pieces), Duration.ZERO);
    }

    /// The same with `data: …` lines, as server-sent events.
    public static Answer events(List<String> data) {
        return stream(
                "text/event-stream",
                data.stream()
                        .map(one -> ("data: " + one + "\n\n").getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, more, pieces, pause);
    }

    public Answer withPause(Duration between) {
        return new Answer(status, contentType, headers, pieces, between);
    }

    /// The same type, and nothing that can be read.
    Answer garbled() {
        String start = contentType.startsWith("text/event-stream") ? "data: {\"" : "{\"";
        byte[] body = (start + "\u0001 gar\n\n").getBytes(StandardCharsets.UTF_8);
        return new Answer(status, contentType, headers, List.of(body), pause);
    }

    int length() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }
}
