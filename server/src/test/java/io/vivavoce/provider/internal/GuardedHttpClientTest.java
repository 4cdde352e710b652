package io.vivavoce.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vivavoce.provider.ProviderException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpClientTest {
    private final AtomicBoolean stayLocal = new AtomicBoolean(true);
    private final Outbound outbound = new Outbound(Duration.ofSeconds(2));
    private final HttpClient client = outbound.client(stayLocal::get);

    @AfterEach
    void close() {
        outbound.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "http://10.0.0.7/",
                "http://0.0.0.0/",
                "http://[::ffff:8.8.8.8]/",
                "http://2130706433/",
                "http://127.1.evil/"
            })
    void nothingGoesAnywhereElse(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("leave this machine");
        assertThatThrownBy(() -> client.sendAsync(request, BodyHandlers.discarding()))
                .isInstanceOf(ProviderException.class);
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .header("Authorization", "Token x")
                        .buildAsync(URI.create(address.replaceFirst("^http", "ws")), new WebSocket.Listener() {}))
                .isInstanceOf(ProviderException.class);
    }

    @Test
    void thisMachineIsReached() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            for (String host : new String[] {"127.0.0.1", "localhost"}) {
                URI address =
                        URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
                assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(204);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theRuleIsAskedAtEveryRequest() {
        stayLocal.set(false);
        HttpRequest away =
                HttpRequest.newBuilder(URI.create("http://nowhere.invalid/")).build();
        assertThatThrownBy(() -> client.send(away, BodyHandlers.discarding())).isNotInstanceOf(ProviderException.class);
        stayLocal.set(true);
        assertThatThrownBy(() -> client.send(away, BodyHandlers.discarding())).isInstanceOf(ProviderException.class);
    }
}
