package io.vivavoce.standin;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Hands what comes over one WebSocket to a [Talk].
final class TalkEndpoint extends Endpoint {
    private static final int LARGEST_MESSAGE = 4 << 20;

    private final StandIn standIn;
    private final Talk talk;
    private volatile @Nullable Line opened;

    TalkEndpoint(StandIn standIn, Talk talk) {
        this.standIn = standIn;
        this.talk = talk;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        Line line = new Line(standIn, session);
        standIn.lines().add(line);
        session.setMaxTextMessageBufferSize(LARGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(LARGEST_MESSAGE);
        opened = line;
        session.addMessageHandler(
                String.class, (MessageHandler.Whole<String>) message -> quietly(() -> talk.text(line, message)));
        session.addMessageHandler(
                byte[].class, (MessageHandler.Whole<byte[]>) message -> quietly(() -> talk.binary(line, message)));
        quietly(() -> talk.opened(line));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        Line line = opened;
        if (line != null) {
            standIn.lines().remove(line);
        }
        talk.closed();
    }

    @Override
    public void onError(Session session, Throwable thrown) {
        onClose(session, new CloseReason(CloseReason.CloseCodes.CLOSED_ABNORMALLY, ""));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
