package io.vivavoce.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A request as it came in. For a WebSocket it is the handshake.
///
/// @param path without the query
/// @param query as it was sent, empty when there was none
/// @param headers by name in small letters
public record Received(String method, String path, String query, Map<String, String> headers, byte[] body) {
    /// Empty when it was not sent.
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /// The values of a parameter of the query, decoded.
    public List<String> parameters(String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (key.equals(name)) {
                values.add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /// The first value of a parameter of the query, empty when there is none.
    public String parameter(String name) {
        List<String> values = parameters(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
