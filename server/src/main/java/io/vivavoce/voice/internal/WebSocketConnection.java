package io.vivavoce.voice.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/// Sends to one WebSocket. A client that does not take what is sent within the send time-out is closed; it may come
/// back. Thread-safe: one sender at a time.
final class WebSocketConnection implements AudioTransport {
    private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

    private final WebSocketSession socket;
    private final JsonMapper json;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile boolean plays = true;
    private volatile boolean reads;

    WebSocketConnection(WebSocketSession socket, JsonMapper json) {
        this.socket = socket;
        this.json = json;
    }

    /// The client shows the words and plays no sound.
    void playsNothing() {
        plays = false;
    }

    /// The client has a voice of its own, or has it no more.
    void reads(boolean able) {
        reads = able;
    }

    @Override
    public boolean reads() {
        return reads;
    }

    @Override
    public boolean acknowledgesPlayout() {
        return true;
    }

    @Override
    public boolean plays() {
        return plays;
    }

    @Override
    public void tell(ServerMessage message) {
        send(new TextMessage(json.writeValueAsBytes(message)));
    }

    @Override
    public void play(int reply, int frame, short[] samples, int offset, int length, boolean last) {
        ByteBuffer bytes = FrameCodec.encode(reply, frame, samples, offset, length, last);
        send(new BinaryMessage(bytes));
    }

    @Override
    public void close(ClosingReason reason) {
        ServerMessage why = reason.message();
        if (why != null) {
            tell(why);
        }
        closeSocket(new CloseStatus(reason.closeCode(), reason.code()));
    }

    private void send(org.springframework.web.socket.WebSocketMessage<?> message) {
        sending.lock();
        try {
            if (socket.isOpen()) {
                socket.sendMessage(message);
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("A client does not take what is sent: {}", e.toString());
            closeSocket(new CloseStatus(ClosingReason.SLOW_CLIENT.closeCode(), ClosingReason.SLOW_CLIENT.code()));
        } finally {
            sending.unlock();
        }
    }

    /// After what is being sent: a close in the middle of it would reach the client without its reason.
    private void closeSocket(CloseStatus status) {
        sending.lock();
        try {
            socket.close(status);
        } catch (IOException | IllegalStateException e) {
            log.debug("A socket was closed already: {}", e.toString());
        } finally {
            sending.unlock();
        }
    }
}
