package io.vivavoce.platform.internal.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vivavoce.platform.DataDirectory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

/// Who may come in from another machine, over real connections.
@ApplicationModuleTest(module = "platform", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {"vivavoce.https.enabled=true", "vivavoce.https.port=0", "vivavoce.access-attempts=1000"})
class HttpsModuleTests {
    @Autowired
    private HttpsDoor door;

    @Autowired
    private DataDirectory data;

    @LocalServerPort
    private int plainPort;

    @Test
    void whoeverClaimsToBeThisMachineNeedsTheCodeAllTheSame() throws Exception {
        assertThat(secure("localhost", "GET /api/nowhere HTTP/1.1"))
                .startsWith("HTTP/1.1 401")
                .contains("access-code-required");
        assertThat(secure(
                        "localhost",
                        "GET /api/nowhere HTTP/1.1",
                        "X-Forwarded-For: 127.0.0.1",
                        "X-Forwarded-Proto: http",
                        "X-Forwarded-Port: " + plainPort,
                        "Forwarded: for=127.0.0.1;proto=http",
                        "X-Real-IP: 127.0.0.1"))
                .startsWith("HTTP/1.1 401");
        assertThat(secure("localhost", "GET /ws HTTP/1.1")).startsWith("HTTP/1.1 401");
    }

    @Test
    void theCodeOpens() throws Exception {
        assertThat(secure("localhost", "GET /api/nowhere HTTP/1.1", bearer())).startsWith("HTTP/1.1 404");
        assertThat(secure("localhost", "GET /api/nowhere HTTP/1.1", "Authorization: Bearer guess"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aBrowserIsAskedOnceAndKeepsASecureCookie() throws Exception {
        assertThat(secure("localhost", "GET / HTTP/1.1", "Accept: text/html"))
                .startsWith("HTTP/1.1 401")
                .contains("name=\"code\"")
                .doesNotContain("Strict-Transport-Security");
        String form = "code=" + code();
        String entered = secure(
                "localhost",
                "POST /api/access HTTP/1.1",
                "Origin: https://localhost:" + door.port(),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "\r\n" + form);
        Matcher cookie =
                Pattern.compile("Set-Cookie: (viva_access=[^;]+);([^\r]*)").matcher(entered);
        assertThat(cookie.find()).as(entered).isTrue();
        assertThat(cookie.group(2)).contains("Secure", "HttpOnly", "SameSite=Strict");
        assertThat(secure("localhost", "GET /api/nowhere HTTP/1.1", "Cookie: " + cookie.group(1)))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void itAnswersToEachNameOfItsCertificate() throws Exception {
        for (String address : door.addresses()) {
            String host = address.substring("https://".length());
            assertThat(request("GET /api/nowhere HTTP/1.1", "Host: " + host, bearer()))
                    .as(host)
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(secure("[0:0:0:0:0:0:0:1]", "GET /api/nowhere HTTP/1.1", bearer()))
                .startsWith("HTTP/1.1 404");
        assertThat(secure("LOCALHOST", "GET /api/nowhere HTTP/1.1", bearer())).startsWith("HTTP/1.1 404");
    }

    @Test
    void itAnswersToNoOtherNameAndNoOtherPort() throws Exception {
        List<String> others =
                List.of("rebound.example:" + door.port(), "localhost:1", "localhost", "127.0.0.2:" + door.port());
        for (String host : others) {
            assertThat(request("GET / HTTP/1.1", "Host: " + host, "Accept: text/html", bearer()))
                    .as(host)
                    .startsWith("HTTP/1.1 403")
                    .contains("host-refused");
        }
    }

    @Test
    void onlyItsOwnPageMayChangeAnything() throws Exception {
        String own = "https://localhost:" + door.port();
        assertThat(secure("localhost", "POST /api/nowhere HTTP/1.1", "Content-Length: 0", "Origin: " + own, bearer()))
                .startsWith("HTTP/1.1 404");
        List<String> others =
                List.of("https://evil.example", "http://localhost:" + door.port(), "https://localhost:1", "null");
        for (String origin : others) {
            assertThat(secure(
                            "localhost",
                            "POST /api/nowhere HTTP/1.1",
                            "Content-Length: 0",
                            "Origin: " + origin,
                            bearer()))
                    .as(origin)
                    .startsWith("HTTP/1.1 403")
                    .contains("origin-refused");
        }
    }

    @Test
    void atThisMachineNothingHasChanged() throws Exception {
        String own = "Host: localhost:" + plainPort;
        assertThat(plain("GET /api/nowhere HTTP/1.1", own)).startsWith("HTTP/1.1 404");
        assertThat(plain("GET / HTTP/1.1", own, "Accept: text/html")).startsWith("HTTP/1.1 200");
        assertThat(plain("GET /api/nowhere HTTP/1.1", own, "X-Forwarded-For: 127.0.0.1"))
                .contains("forwarded-refused");
        for (String host :
                List.of("rebound.example", door.addresses().getFirst().substring("https://".length()))) {
            assertThat(plain("GET /api/nowhere HTTP/1.1", "Host: " + host)).contains("host-refused");
        }
    }

    @Test
    void fromOutsideThereIsOnlyTheDoorWithTls() throws IOException {
        InetAddress outside = InetAddress.ofLiteral(addressOfThisMachine());
        assertThatThrownBy(() -> new Socket(outside, plainPort).close()).isInstanceOf(ConnectException.class);
        try (Socket socket = new Socket(outside, door.port())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothCurrentVersionsOfTlsAreSpoken(String protocol) throws Exception {
        assertThat(SecureClient.exchange(door, head("localhost", "GET /api/nowhere HTTP/1.1"), protocol))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void whoForgetsTheSInHttpsIsRefused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            assertThat(SecureClient.exchange(socket, head("localhost", "GET / HTTP/1.1")))
                    .startsWith("HTTP/1.1 400");
        }
    }

    private String secure(String host, String line, String... headers) throws Exception {
        return SecureClient.exchange(door, head(host, line, headers));
    }

    private String request(String... lines) throws Exception {
        return SecureClient.exchange(door, List.of(lines));
    }

    private String plain(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), plainPort)) {
            return SecureClient.exchange(socket, List.of(lines));
        }
    }

    private List<String> head(String host, String line, String... headers) {
        List<String> head = new ArrayList<>(List.of(line, "Host: " + host + ":" + door.port()));
        head.addAll(List.of(headers));
        return head;
    }

    private String addressOfThisMachine() {
        List<String> literals = MachineNames.ofThisMachine().others().stream()
                .filter(name -> name.matches("[0-9.]+") || name.contains(":"))
                .toList();
        assumeThat(literals)
                .as("addresses of this machine but the loopback one")
                .isNotEmpty();
        return literals.getLast();
    }

    private String bearer() throws IOException {
        return "Authorization: Bearer " + code();
    }

    private String code() throws IOException {
        return Files.readString(data.path().resolve("access.code")).strip();
    }
}
