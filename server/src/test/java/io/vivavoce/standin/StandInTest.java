package io.vivavoce.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StandInTest {
    private static final class Echo extends StandIn {
        Echo() {
            serves("POST", "/v1/echo/[a-z]+", request -> Answer.of(200, "text/plain", request.body()));
            serves("GET", "/v1/events", request -> Answer.events(List.of("{\"a\":1}", "[DONE]")));
            talks("/v1/talk", () -> new Talk() {
                @Override
                public void opened(Line line) throws IOException {
                    line.send("hello " + line.handshake().parameter("name"));
                }

                @Override
                public void text(Line line, String message) throws IOException {
                    line.send("you said: " + message);
                }
            });
        }

        @Override
        protected @Nullable Answer refuses(Received request) {
            return request.header("Authorization").equals("Bearer good") ? null : unauthorised();
        }

        @Override
        protected Answer unauthorised() {
            return Answer.json(401, "{\"error\":\"key\"}");
        }

        @Override
        protected Answer rateLimited() {
            return Answer.json(429, "{\"error\":\"rate\"}").withHeader("Retry-After", "3");
        }

        @Override
        protected Answer serverError() {
            return Answer.json(500, "{\"error\":\"broken\"}");
        }
    }

    private final StandIn standIn = new Echo();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        standIn.start();
    }

    @AfterEach
    void close() {
        standIn.close();
        http.shutdownNow();
    }

    @Test
    void aRequestIsRecordedAndAnswered() throws Exception {
        HttpResponse<String> answer = post("/v1/echo/x?a=1&a=b%20c");
        assertThat(answer.body()).isEqualTo("words");
        Received received = standIn.received().getFirst();
        assertThat(received.path()).isEqualTo("/v1/echo/x");
        assertThat(received.parameters("a")).containsExactly("1", "b c");
        assertThat(received.text()).isEqualTo("words");
    }

    @Test
    void aStreamKeepsItsFraming() throws Exception {
        HttpRequest request = request("/v1/events").GET().build();
        assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("data: {\"a\":1}\n\ndata: [DONE]\n\n");
    }

    @Test
    void aWrongKeyAndAnUnknownPathAreRefused() throws Exception {
        HttpRequest wrong = HttpRequest.newBuilder(at("/v1/echo/x")).build();
        assertThat(http.send(wrong, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(post("/v2/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void faultsOfStatusAreTheVendorsOwn() throws Exception {
        standIn.fault(Fault.RATE_LIMITED);
        assertThat(post("/v1/echo/x").headers().firstValue("retry-after")).contains("3");
        standIn.fault(Fault.SERVER_ERROR);
        assertThat(post("/v1/echo/x").statusCode()).isEqualTo(500);
        standIn.fault(Fault.UNAUTHORISED);
        assertThat(post("/v1/echo/x").statusCode()).isEqualTo(401);
        standIn.fault(Fault.NONE);
        assertThat(post("/v1/echo/x").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedPortOpensAgain() throws Exception {
        standIn.fault(Fault.REFUSED);
        assertThatThrownBy(() -> post("/v1/echo/x")).isInstanceOf(ConnectException.class);
        standIn.fault(Fault.NONE);
        assertThat(post("/v1/echo/x").statusCode()).isEqualTo(200);
    }

    @Test
    void aStallLastsUntilItIsLifted() {
        standIn.fault(Fault.STALL);
        HttpRequest request = request("/v1/echo/x")
                .POST(BodyPublishers.ofString("words"))
                .timeout(Duration.ofMillis(200))
                .build();
        assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString())).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerIsCutGarbledOrDripped() throws Exception {
        standIn.fault(Fault.CUT);
        assertThatThrownBy(() -> post("/v1/echo/x")).isInstanceOf(IOException.class);
        standIn.fault(Fault.GARBAGE);
        assertThat(post("/v1/echo/x").body()).startsWith("{\"\u0001");
        standIn.fault(Fault.SLOW_DRIP);
        assertThat(post("/v1/echo/x").body()).isEqualTo("words");
    }

    @Test
    void aSocketTalksAndSuffers() throws Exception {
        Ear ear = new Ear();
        WebSocket socket = talk("good", ear);
        assertThat(ear.heard()).isEqualTo("hello Ann");
        socket.sendText("one", true).join();
        assertThat(ear.heard()).isEqualTo("you said: one");
        standIn.fault(Fault.SLOW_DRIP);
        socket.sendText("a somewhat longer message", true).join();
        assertThat(ear.heard()).isEqualTo("you said: a somewhat longer message");
        standIn.fault(Fault.CUT);
        socket.sendText("two", true).join();
        while (ear.waits() && sends(socket)) {
            Thread.onSpinWait();
        }
        assertThat(ear.waits() ? "broken" : ear.heard()).isEqualTo("broken");
    }

    /// The JDK's client does not always notice the end of a line while it listens; whoever speaks does.
    private static boolean sends(WebSocket socket) {
        try {
            socket.sendText("is anybody there", true).join();
            return true;
        } catch (CompletionException | IllegalStateException e) {
            return false;
        }
    }

    @Test
    void aSocketIsRefusedLikeARequest() {
        assertThatThrownBy(() -> talk("bad", new Ear()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private URI at(String path) {
        return URI.create(standIn.baseUrl() + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer good");
    }

    private HttpResponse<String> post(String path) throws Exception {
        HttpRequest request =
                request(path).POST(BodyPublishers.ofString("words")).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private WebSocket talk(String key, Ear ear) {
        return http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + key)
                .buildAsync(URI.create(at("/v1/talk?name=Ann").toString().replace("http", "ws")), ear)
                .join();
    }

    /// Gathers messages; "broken" stands for a line that ended without a word.
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        String heard() throws InterruptedException {
            String message = messages.poll(10, TimeUnit.SECONDS);
            return message == null ? "nothing" : message;
        }

        boolean waits() {
            return messages.isEmpty();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add(code == 1006 ? "broken" : "closed");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            messages.add("broken");
        }
    }
}
