package io.vivavoce.voice.internal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/// Gives each WebSocket its [InterviewSocket].
@Component
class InterviewSocketHandler extends AbstractWebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(InterviewSocketHandler.class);
    private static final String ATTRIBUTE = InterviewSocket.class.getName();

    /// Tomcat's name for how long a send may block.
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    /// Tomcat's name for how long nothing may come in: a line that was cut without a word is noticed by that alone.
    private static final String READ_IDLE_TIMEOUT = "org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS";

    private final VoiceSessions sessions;
    private final SessionTokens tokens;
    private final VoiceSettings settings;
    private final JsonMapper json;
    private final ScheduledExecutorService timeouts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("join-timeout").daemon(true).factory());

    InterviewSocketHandler(VoiceSessions sessions, SessionTokens tokens, VoiceSettings settings, JsonMapper json) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        if (socket instanceof org.springframework.web.socket.adapter.NativeWebSocketSession adapter
                && adapter.getNativeSession() instanceof jakarta.websocket.Session container) {
            Map<String, Object> limits = container.getUserProperties();
            limits.put(SEND_TIMEOUT, settings.sendTimeout().toMillis());
            limits.put(READ_IDLE_TIMEOUT, settings.lineSilence().toMillis());
        }
        var connection = new WebSocketConnection(socket, json);
        var interview = new InterviewSocket(connection, sessions, tokens, settings, json);
        socket.getAttributes().put(ATTRIBUTE, interview);
        interview.joinBefore(timeouts.schedule(
                interview::joinTimedOut, settings.joinTimeout().toMillis(), TimeUnit.MILLISECONDS));
    }

    /// The container then keeps no buffer as long as the longest message for each client.
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        of(socket).text(message.getPayload(), message.isLast());
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        of(socket).binary(message.getPayload(), message.isLast());
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable error) {
        log.debug("A line broke: {}", error.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        of(socket).closed();
    }

    @PreDestroy
    void stop() {
        timeouts.shutdownNow();
    }

    private static InterviewSocket of(WebSocketSession socket) {
        return (InterviewSocket) Objects.requireNonNull(socket.getAttributes().get(ATTRIBUTE));
    }
}
