package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

class StreamedEventsTest {
    private final Connection connection =
            new Connection("somebody", URI.create("http://127.0.0.1"), "key", HttpClient.newHttpClient());

    @Test
    void eventsComeAsTheirFramingSays() throws IOException {
        assertThat(all(Dialect.OPENAI, ": hello\r\n\r\nid: 1\ndata: {\"a\":\ndata: 1}\n\ndata: [DONE]\n\n"))
                .containsExactly("{\"a\":\n1}", "[DONE]");
        assertThat(all(Dialect.ANTHROPIC, "event: message_stop\ndata: {}\n\n")).containsExactly("{}");
        assertThat(all(Dialect.OLLAMA, "{\"a\":1}\n\n{\"done\":true}")).containsExactly("{\"a\":1}", "{\"done\":true}");
    }

    @Test
    void countsAloneAreNoPartOfAnAnswer() throws IOException {
        assertThat(all(
                        Dialect.GEMINI,
                        "data: {\"candidates\":[{\"finishReason\":\"STOP\"}]}\n\ndata: {\"usageMetadata\":{}}\n\n"))
                .hasSize(1);
    }

    @Test
    void anAnswerThatStopsBeforeItsEndIsAFailure() {
        assertThat(failure(Dialect.OPENAI, "data: {\"a\":1}\n\n").kind()).isEqualTo(Kind.CRASHED);
        assertThat(failure(Dialect.OLLAMA, "{\"done\":false}\n").kind()).isEqualTo(Kind.CRASHED);
        assertThat(failure(Dialect.ANTHROPIC, "").kind()).isEqualTo(Kind.CRASHED);
    }

    @Test
    void anErrorInMidAnswerIsToldInTheVendorsWords() {
        ProviderException overloaded = failure(
                Dialect.ANTHROPIC,
                "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n");
        assertThat(overloaded.kind()).isEqualTo(Kind.BUSY);
        assertThat(overloaded).hasMessageContaining("Overloaded");
        assertThat(failure(Dialect.GEMINI, "data: {\"error\":{\"code\":503,\"message\":\"Away\"}}\n\n")
                        .kind())
                .isEqualTo(Kind.CRASHED);
        assertThat(failure(Dialect.OLLAMA, "{\"error\":\"out of memory\"}\n")).hasMessageContaining("out of memory");
    }

    @Test
    void aQuestionThatIsNotAnsweredIsToBlame() {
        assertThat(failure(Dialect.GEMINI, "data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n")
                        .kind())
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void whatCannotBeReadIsNotRepeated() {
        ProviderException failure = failure(Dialect.OPENAI, "data: {secret words\n\n");
        assertThat(failure.kind()).isEqualTo(Kind.CRASHED);
        assertThat(failure).hasNoCause().message().doesNotContain("secret");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        assertThatThrownBy(() -> all(Dialect.OPENAI, "data: " + "x".repeat(300_000)))
                .hasMessageContaining("does not come to an end");
    }

    private ProviderException failure(Dialect dialect, String body) {
        return catchThrowableOfType(ProviderException.class, () -> all(dialect, body));
    }

    private List<String> all(Dialect dialect, String body) throws IOException {
        List<String> data = new ArrayList<>();
        try (StreamedEvents events = new StreamedEvents(connection, new Whole(body), 1000, dialect)) {
            for (ServerSentEvent event = events.next(); event != null; event = events.next()) {
                data.add(event.data());
            }
        }
        return data;
    }

    private record Whole(String text) implements HttpResponse<InputStream> {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<InputStream>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://127.0.0.1");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
