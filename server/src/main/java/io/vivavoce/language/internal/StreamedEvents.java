package io.vivavoce.language.internal;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The events of a streamed answer: server-sent events, or lines of JSON. Read by one thread; may be cancelled by
/// any. An answer that stops before its last event is a failure, and so is an event that tells of one.
final class StreamedEvents implements ServerSentEventParsingHandle, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    /// Bytes on the wire for a character of the answer: each piece comes with names and numbers around it.
    private static final int OVERHEAD = 256;

    private final Connection connection;
    private final HttpHeaders headers;
    private final InputStream body;
    private final Dialect dialect;
    private long left;
    private boolean ended;
    private volatile boolean cancelled;

    StreamedEvents(Connection connection, HttpResponse<InputStream> answer, int longest, Dialect dialect) {
        this.connection = connection;
        this.headers = answer.headers();
        this.body = new BufferedInputStream(answer.body());
        this.left = (long) longest * OVERHEAD;
        this.dialect = dialect;
    }

    /// The next one; null after the last, and when it was cancelled.
    @Nullable
    ServerSentEvent next() throws IOException {
        while (!cancelled) {
            ServerSentEvent event = dialect.lines() ? ofOneLine() : ofLines();
            if (event == null) {
                break;
            }
            ended |= dialect.isLast(event.event(), event.data());
            if (event.data().equals("[DONE]") || isWorthTelling(event.data())) {
                return event;
            }
        }
        if (!ended && !cancelled) {
            throw new ProviderException(
                    Kind.CRASHED, connection.provider() + " broke off in the middle of its answer.");
        }
        return null;
    }

    private @Nullable ServerSentEvent ofOneLine() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (!line.isBlank()) {
                return new ServerSentEvent(null, line);
            }
        }
        return null;
    }

    private @Nullable ServerSentEvent ofLines() throws IOException {
        String name = null;
        StringBuilder data = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty() && !data.isEmpty()) {
                return new ServerSentEvent(name, data.toString());
            } else if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n")
                        .append(line.substring("data:".length()).strip());
            }
        }
        return data.isEmpty() ? null : new ServerSentEvent(name, data.toString());
    }

    private boolean isWorthTelling(String data) {
        JsonNode event;
        try {
            event = JSON.readTree(data);
        } catch (JacksonException e) {
            throw new ProviderException(Kind.CRASHED, connection.provider() + " sent what cannot be read.");
        }
        if (event.hasNonNull("error")) {
            throw HttpFailures.of(connection, status(event.path("error")), headers, data);
        }
        String refusal = dialect.refusal(event);
        if (!refusal.isEmpty()) {
            throw new ProviderException(Kind.REJECTED, connection.provider() + " does not answer this: " + refusal);
        }
        return dialect.isWorthTelling(event);
    }

    /// The status an error would have come with, had it come before the answer began.
    private static int status(JsonNode error) {
        int code = error.path("code").asInt(0);
        if (code >= 400 && code <= 599) {
            return code;
        }
        String type = error.path("type").asString("");
        return type.contains("rate_limit") || type.contains("overloaded") ? 429 : 500;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        int next = body.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = body.read()) {
            line.write(next);
            if (--left < 0) {
                throw new ProviderException(Kind.CRASHED, connection.provider() + " does not come to an end.");
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void cancel() {
        cancelled = true;
        close();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /// Gives up what was not read, and with it the line.
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            cancelled = true;
        }
    }
}
