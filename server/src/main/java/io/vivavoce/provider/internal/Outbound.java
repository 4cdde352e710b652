package io.vivavoce.provider.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where requests of engines may go. Thread-safe.
final class Outbound implements AutoCloseable {
    private final HttpClient client;

    Outbound(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /// A client that goes nowhere but to this machine as long as `stayLocal` says so, asked at every request.
    HttpClient client(BooleanSupplier stayLocal) {
        return new GuardedHttpClient(client, destination -> !stayLocal.getAsBoolean() || onThisMachine(destination));
    }

    /// Whether an address is one of this machine's, as its words say: a name that would have to be looked up is not.
    static boolean onThisMachine(URI address) {
        @Nullable String host = address.getHost();
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
