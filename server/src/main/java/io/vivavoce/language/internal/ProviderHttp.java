package io.vivavoce.language.internal;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Lets LangChain4j's clients speak through a connection of ours, and no other way.
///
/// Everything happens on the calling thread, streams too: interrupting it gives the request up and closes its line, and
/// a slow listener holds the server back. Failures come as ProviderException.
final class ProviderHttp implements HttpClient {
    /// Bytes of an error that are read.
    private static final int LONGEST_ERROR = 64 * 1024;

    private final Connection connection;
    private final LanguageProperties limits;
    private final Dialect dialect;

    ProviderHttp(Connection connection, LanguageProperties limits, Dialect dialect) {
        this.connection = connection;
        this.limits = limits;
        this.dialect = dialect;
    }

    /// As the library's builders want it.
    HttpClientBuilder builder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return limits.requestTimeout();
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return limits.requestTimeout();
            }

            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public HttpClient build() {
                return ProviderHttp.this;
            }
        };
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<InputStream> answer = answer(request);
        try (InputStream body = answer.body()) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(answer.statusCode())
                    .headers(answer.headers().map())
                    .body(text(body, limits.maxAnswer()))
                    .build();
        } catch (IOException e) {
            throw HttpFailures.of(connection, e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        HttpResponse<InputStream> answer = answer(request);
        listener.onOpen(SuccessfulHttpResponse.builder()
                .statusCode(answer.statusCode())
                .headers(answer.headers().map())
                .build());
        try (StreamedEvents events = new StreamedEvents(connection, answer, limits.maxAnswer(), dialect)) {
            ServerSentEventContext context = new ServerSentEventContext(events);
            for (ServerSentEvent event = events.next(); event != null; event = events.next()) {
                told(listener, event, context);
            }
        } catch (IOException e) {
            throw HttpFailures.of(connection, e);
        }
        listener.onClose();
    }

    /// The libraries' words on what they cannot read quote it: they are left out.
    private void told(ServerSentEventListener listener, ServerSentEvent event, ServerSentEventContext context) {
        try {
            listener.onEvent(event, context);
        } catch (ProviderException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProviderException(
                    Kind.CRASHED,
                    connection.provider() + " sent what cannot be read: "
                            + e.getClass().getSimpleName());
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer =
                    connection.http().send(translated(request), BodyHandlers.ofInputStream());
            if (answer.statusCode() < 200 || answer.statusCode() > 299) {
                try (InputStream body = answer.body()) {
                    throw HttpFailures.of(connection, answer.statusCode(), answer.headers(), text(body, LONGEST_ERROR));
                }
            }
            return answer;
        } catch (IOException e) {
            throw HttpFailures.of(connection, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.UNAVAILABLE, connection.provider() + " was not waited for.");
        }
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(limits.requestTimeout())
                .method(
                        request.method().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static String text(InputStream body, int longest) throws IOException {
        return new String(body.readNBytes(longest), StandardCharsets.UTF_8);
    }
}
