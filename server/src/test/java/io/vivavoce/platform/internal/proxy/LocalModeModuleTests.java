package io.vivavoce.platform.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.internal.https.SecureClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

/// Where nobody shows who they are, a proxy on this machine would make every stranger the person at it.
@ApplicationModuleTest(module = "platform", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"vivavoce.trusted-proxies=127.0.0.1", "vivavoce.cors-origins=https://jobs.example"})
class LocalModeModuleTests {
    @LocalServerPort
    private int port;

    @Test
    void withoutSignInABelievedProxyIsRefusedToo() throws IOException {
        assertThat(call("X-Forwarded-For: 203.0.113.9", "X-Forwarded-Host: localhost"))
                .startsWith("HTTP/1.1 403")
                .contains("forwarded-refused");
        assertThat(call("Forwarded: for=127.0.0.1")).contains("forwarded-refused");
    }

    @Test
    void theProxysOwnMachineStillCallsDirectly() throws IOException {
        assertThat(call("Accept: */*")).startsWith("HTTP/1.1 404");
    }

    @Test
    void withoutSignInNoOtherSitesPageIsLetIn() throws IOException {
        assertThat(call("Origin: https://jobs.example")).doesNotContain("Access-Control-");
    }

    private String call(String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET /api/nowhere HTTP/1.1", "Host: localhost:" + port));
        lines.addAll(List.of(headers));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return SecureClient.exchange(socket, lines);
        }
    }
}
