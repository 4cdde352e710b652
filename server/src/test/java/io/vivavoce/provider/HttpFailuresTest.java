package io.vivavoce.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.ProviderException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFailuresTest {
    private static final String KEY = "sk-proj-abcdefghijkl";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Connection connection = new Connection("openai", URI.create("http://127.0.0.1:1"), KEY, http);

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHORISED",
        "402, UNAUTHORISED",
        "403, UNAUTHORISED",
        "404, REJECTED",
        "408, TIMEOUT",
        "413, REJECTED",
        "429, BUSY",
        "500, CRASHED",
        "503, CRASHED",
        "302, CRASHED"
    })
    void aStatusHasOneMeaning(int status, Kind kind) {
        ProviderException failure = HttpFailures.of(connection, status, headers(), "");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).contains(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"message\":\"You exceeded your quota\",\"type\":\"insufficient_quota\"}} | You exceeded your quota",
                "{\"err_code\":\"INVALID_AUTH\",\"err_msg\":\"Invalid credentials.\"} | Invalid credentials.",
                "{\"category\":\"X\",\"message\":\"No such model\",\"details\":\"Use nova-3\"} | Use nova-3",
                "{\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"Invalid API key\"}} | Invalid API key",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"field required\",\"input\":\"secret\"}]} | field required",
                "[{\"error\":{\"code\":400,\"message\":\"API key not valid.\"}}] | API key not valid.",
                "{\"error\":\"model 'x' not found\"} | model 'x' not found",
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}} | Overloaded",
                "no route | no route"
            })
    void theVendorsOwnWordsAreKept(String body, String words) {
        assertThat(HttpFailures.of(connection, 400, headers(), body))
                .hasMessage("openai does not take the request (400): " + words);
    }

    @Test
    void pagesAndGarbageAreNotRepeated() {
        assertThat(HttpFailures.of(connection, 502, headers(), "<html>Bad gateway</html>"))
                .hasMessage("openai broke (502)");
        assertThat(HttpFailures.of(connection, 502, headers(), "{\"error\": ")).hasMessage("openai broke (502)");
    }

    @Test
    void noKeyIsRepeatedNorItsMaskedForm() {
        String said =
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-proj-********ijkl, not " + KEY + ".\"}}";
        assertThat(HttpFailures.of(connection, 401, headers(), said).getMessage())
                .isEqualTo("openai does not accept the key (401): Incorrect API key provided: …, not ….");
        assertThat(HttpFailures.of(connection, new IOException("bad " + KEY)).getMessage())
                .doesNotContain(KEY);
    }

    @Test
    void googlesWordsForAWrongKeyAreKnown() {
        String said = "{\"error\":{\"code\":400,\"message\":\"API key not valid.\",\"status\":\"INVALID_ARGUMENT\","
                + "\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}";
        assertThat(HttpFailures.of(connection, 400, headers(), said).kind()).isEqualTo(Kind.UNAUTHORISED);
    }

    @Test
    void aLongMessageIsCut() {
        String message =
                HttpFailures.of(connection, 400, headers(), "x".repeat(5000)).getMessage();
        assertThat(message).hasSize(300);
    }

    @Test
    void theTimeToTryAgainIsRead() {
        assertThat(retryAfter("retry-after", "7")).hasSeconds(7);
        assertThat(retryAfter("retry-after-ms", "350")).hasMillis(350);
        assertThat(retryAfter("x-ratelimit-reset-requests", "1m2.5s")).hasMillis(62_500);
        assertThat(retryAfter(
                        "x-ratelimit-reset-requests",
                        "1h",
                        "x-ratelimit-reset-tokens",
                        "20ms",
                        "x-ratelimit-remaining-requests",
                        "12",
                        "x-ratelimit-remaining-tokens",
                        "0"))
                .hasMillis(20);
        assertThat(retryAfter("retry-after", "Fri, 20 Nov 2026 10:00:30 GMT", "date", "Fri, 20 Nov 2026 10:00:00 GMT"))
                .hasSeconds(30);
        assertThat(HttpFailures.of(connection, 429, headers(), "{\"error\":{\"details\":[{\"retryDelay\":\"37s\"}]}}")
                        .retryAfter())
                .contains(Duration.ofSeconds(37));
        assertThat(HttpFailures.of(connection, 429, headers("retry-after", "soon"), "")
                        .retryAfter())
                .isEmpty();
    }

    private Duration retryAfter(String... headers) {
        return HttpFailures.of(connection, 429, headers(headers), "")
                .retryAfter()
                .orElseThrow();
    }

    @Test
    void aBrokenLineIsToldFromOneThatNeverWas() {
        assertThat(kind(new ConnectException())).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kind(new UnknownHostException("nowhere"))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kind(new IOException(new UnresolvedAddressException()))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kind(new HttpConnectTimeoutException("slow"))).isEqualTo(Kind.TIMEOUT);
        assertThat(kind(new HttpTimeoutException("slow"))).isEqualTo(Kind.TIMEOUT);
        assertThat(kind(new IOException("header parser received no bytes"))).isEqualTo(Kind.CRASHED);
        assertThat(kind(new CompletionException(new ConnectException()))).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void whatIsKnownAlreadyStaysAsItIs() {
        var known = new ProviderException(Kind.UNAVAILABLE, "not allowed");
        assertThat(HttpFailures.of(connection, new CompletionException(new IOException(known))))
                .isSameAs(known);
    }

    private Kind kind(Throwable thrown) {
        return HttpFailures.of(connection, thrown).kind();
    }

    private static HttpHeaders headers(String... namesAndValues) {
        Map<String, List<String>> headers = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
