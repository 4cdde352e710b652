package io.vivavoce.standin;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// One WebSocket to a client, and the stand-in's faults upon what is sent there. Thread-safe.
public final class Line {
    private static final int DRIP_CHARACTERS = 16;

    private final StandIn standIn;
    private final Session session;
    private int sent;

    Line(StandIn standIn, Session session) {
        this.standIn = standIn;
        this.session = session;
    }

    /// The handshake's address, path and query.
    public Received handshake() {
        URI uri = session.getRequestURI();
        String query = session.getQueryString() == null ? "" : session.getQueryString();
        return new Received("GET", uri.getPath(), query, Map.of(), new byte[0]);
    }

    public synchronized void send(String message) throws IOException {
        standIn.pause(standIn.latency());
        switch (standIn.fault()) {
            case STALL -> {}
            case GARBAGE -> session.getBasicRemote().sendText("{\"\u0001 gar");
            case CUT -> {
                if (sent > 0) {
                    session.getBasicRemote().sendText(message.substring(0, message.length() / 2), false);
                    cut();
                } else {
                    session.getBasicRemote().sendText(message);
                }
            }
            case SLOW_DRIP -> drip(message);
            default -> session.getBasicRemote().sendText(message);
        }
        sent++;
    }

    private void drip(String message) throws IOException {
        for (int at = 0; at < message.length(); at += DRIP_CHARACTERS) {
            int end = Math.min(message.length(), at + DRIP_CHARACTERS);
            session.getBasicRemote().sendText(message.substring(at, end), end == message.length());
            standIn.pause(standIn.dripPause());
        }
    }

    public synchronized void send(byte[] message) throws IOException {
        standIn.pause(standIn.latency());
        switch (standIn.fault()) {
            case STALL -> {}
            case CUT -> {
                if (sent > 0) {
                    cut();
                } else {
                    session.getBasicRemote().sendBinary(ByteBuffer.wrap(message));
                }
            }
            default -> session.getBasicRemote().sendBinary(ByteBuffer.wrap(message));
        }
        sent++;
    }

    /// @param code of RFC 6455: 1000, 1008, 1011 …
    public synchronized void close(int code, String reason) throws IOException {
        if (standIn.fault() != Fault.STALL) {
            session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        }
    }

    /// Breaks the connection without a word. The container has no way for it that is public, and closes a socket only
    /// when its poller comes round: what is sent is ended first.
    public void cut() {
        try {
            Object remote = field(session, "wsRemoteEndpoint");
            SocketWrapperBase<?> socket = (SocketWrapperBase<?>) field(remote, "socketWrapper");
            SocketChannel open = socket.getSocket() instanceof NioChannel channel ? channel.getIOChannel() : null;
            if (open != null) {
                open.shutdownOutput();
            }
            socket.close();
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this container's sockets cannot be broken", e);
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
