package io.vivavoce.provider;

import java.net.URI;
import java.net.http.HttpClient;

/// How a provider is reached in somebody's name.
///
/// @param provider its id in the settings ("deepgram")
/// @param baseUrl without a slash at the end
/// @param key empty where none is needed; never to be logged or shown
/// @param http the one client to use, for HTTP and WebSocket: it refuses destinations that this user does not allow
public record Connection(String provider, URI baseUrl, String key, HttpClient http) {
    /// The address of a path below the base address.
    ///
    /// @param path begins with a slash, with its query if it has one
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }

    /// The same over WebSocket.
    public URI webSocketAt(String path) {
        return URI.create(at(path).toString().replaceFirst("^http", "ws"));
    }

    @Override
    public String toString() {
        return "Connection[" + provider + ", " + baseUrl + "]";
    }
}
