package io.vivavoce.platform;

import java.net.URI;

/// Where people open this installation: what stands before the path in mails and in what goes to other services.
///
/// @param base without a path (`https://interviews.example`)
public record PublicAddress(URI base) {
    /// The address of a place in it.
    ///
    /// @param path with a leading slash
    public URI of(String path) {
        return URI.create(base + path);
    }

    /// Whether browsers come by TLS.
    public boolean secure() {
        return "https".equals(base.getScheme());
    }
}
