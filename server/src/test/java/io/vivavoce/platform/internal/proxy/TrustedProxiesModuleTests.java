package io.vivavoce.platform.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.internal.https.SecureClient;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a proxy that is believed can say, over real connections from an address that is believed and one that is not.
@ApplicationModuleTest(module = "platform", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TrustedProxiesModuleTests.Probe.class)
@TestPropertySource(
        properties = {
            "vivavoce.access-code=open-sesame",
            "vivavoce.trusted-proxies=127.0.0.2,10.0.0.0/8",
            "vivavoce.address=0.0.0.0"
        })
class TrustedProxiesModuleTests {
    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.3";

    @LocalServerPort
    private int port;

    @Test
    void theCallersOfABelievedProxyAreAnsweredAsIfTheyHadCalled() throws IOException {
        assertThat(call(
                        PROXY,
                        "X-Forwarded-For: 198.51.100.1, 203.0.113.9",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: viva.example"))
                .startsWith("HTTP/1.1 200")
                .contains("203.0.113.9 https viva.example 443 viva.example true")
                .contains("Strict-Transport-Security: max-age=15552000\r\n");
        assertThat(call(PROXY, "Forwarded: for=203.0.113.9;proto=https;host=\"viva.example:8443\""))
                .contains("203.0.113.9 https viva.example 8443 viva.example:8443 true");
    }

    @Test
    void aProxyThatKeepsTheHostNeedsToSayNoMoreThanHow() throws IOException {
        assertThat(exchange(
                        PROXY,
                        "GET /api/probe/caller HTTP/1.1",
                        "Host: viva.example",
                        "X-Forwarded-For: 203.0.113.9",
                        "X-Forwarded-Proto: https"))
                .contains("203.0.113.9 https viva.example 443 viva.example true");
    }

    @Test
    void withoutTlsBrowsersAreNotBoundToIt() throws IOException {
        assertThat(call(PROXY, "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: http"))
                .contains("203.0.113.9 http ")
                .doesNotContain("Strict-Transport-Security");
        assertThat(call(PROXY, "X-Forwarded-Proto: https", "X-Forwarded-Host: localhost"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void nobodyElseIsBelieved() throws IOException {
        assertThat(call(
                        STRANGER,
                        "X-Forwarded-For: 203.0.113.9, 127.0.0.2",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: viva.example",
                        "Forwarded: for=203.0.113.9;proto=https"))
                .contains(STRANGER + " http localhost " + port + " localhost:" + port + " false")
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void twoStoriesAreNotBelievedAtAll() throws IOException {
        assertThat(call(PROXY, "X-Forwarded-For: 203.0.113.9", "Forwarded: for=127.0.0.1"))
                .startsWith("HTTP/1.1 400")
                .contains("malformed-request");
        assertThat(call(PROXY, "X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9"))
                .startsWith("HTTP/1.1 200");
        assertThat(call(PROXY, "X-Forwarded-Host: viva.example/x")).startsWith("HTTP/1.1 400");
    }

    @Test
    void ownPagesOfThePublicAddressMayChangeThings() throws IOException {
        String[] forwarded = {
            "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https", "X-Forwarded-Host: viva.example"
        };
        assertThat(post(forwarded, "https://viva.example")).startsWith("HTTP/1.1 200");
        assertThat(post(forwarded, "https://evil.example")).contains("origin-refused");
        assertThat(post(forwarded, "https://localhost:" + port)).contains("origin-refused");
    }

    private String post(String[] forwarded, String origin) throws IOException {
        List<String> lines = new ArrayList<>(List.of("POST /api/probe/caller HTTP/1.1", "Host: localhost:" + port));
        lines.addAll(List.of(forwarded));
        lines.addAll(List.of("Origin: " + origin, "Content-Length: 0"));
        return exchange(PROXY, lines.toArray(String[]::new));
    }

    private String call(String from, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET /api/probe/caller HTTP/1.1", "Host: localhost:" + port));
        lines.addAll(List.of(headers));
        return exchange(from, lines.toArray(String[]::new));
    }

    private String exchange(String from, String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add("Authorization: Bearer open-sesame");
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(from), 0)) {
            return SecureClient.exchange(socket, all);
        }
    }

    /// Says who calls.
    @TestConfiguration
    @RestController
    static class Probe {
        @Bean
        AccessPolicy open() {
            return () -> List.of(
                    AccessRule.anybody(HttpMethod.GET, "/api/probe/caller"),
                    AccessRule.anybody(HttpMethod.POST, "/api/probe/caller"));
        }

        @GetMapping("/api/probe/caller")
        String caller(HttpServletRequest request) {
            return String.join(
                    " ",
                    request.getRemoteAddr(),
                    request.getScheme(),
                    request.getServerName(),
                    Integer.toString(request.getServerPort()),
                    request.getHeader("Host"),
                    Boolean.toString(request.isSecure()));
        }

        @PostMapping("/api/probe/caller")
        void change() {}
    }
}
