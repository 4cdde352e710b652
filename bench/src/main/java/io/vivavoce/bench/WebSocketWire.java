package io.vivavoce.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vivavoce.e2e.ProductClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Base64;

/// The client's half of RFC 6455, as little of it as a load generator needs: one frame per message, a mask of zeros.
/// One thread at a time.
final class WebSocketWire {
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;
    private static final int MASK_BYTES = 4;

    private final SocketChannel channel;
    private final Listener listener;
    private ByteBuffer in = ByteBuffer.allocate(16 << 10);
    private ByteBuffer unsent = ByteBuffer.allocate(0);

    /// What comes from the server. The payload is valid only during the call.
    interface Listener {
        void text(String message);

        void binary(ByteBuffer payload);

        void closed(int code);
    }

    private WebSocketWire(SocketChannel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    /// Connects and shakes hands, blocking; afterwards the channel does not block any more.
    static WebSocketWire connect(ProductClient.Ticket ticket, Listener listener) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(
                ticket.webSocket().getHost(), ticket.webSocket().getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String key = Base64.getEncoder().encodeToString(Arrays.copyOf("vivavoce-bench-key".getBytes(UTF_8), 16));
        channel.write(ByteBuffer.wrap(
                """
                GET %s HTTP/1.1\r
                Host: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: %s\r
                Sec-WebSocket-Version: 13\r
                Origin: %s\r
                \r
                """.formatted(ticket.webSocket().getPath(), ticket.webSocket().getAuthority(), key, ticket.origin())
                        .getBytes(UTF_8)));
        String status = readHeaders(channel.socket().getInputStream());
        if (!status.startsWith("HTTP/1.1 101")) {
            channel.close();
            throw new IOException(
                    "the WebSocket was refused: " + status.lines().findFirst().orElse("closed"));
        }
        channel.configureBlocking(false);
        return new WebSocketWire(channel, listener);
    }

    private static String readHeaders(InputStream stream) throws IOException {
        StringBuilder headers = new StringBuilder();
        while (headers.indexOf("\r\n\r\n") < 0) {
            int read = stream.read();
            if (read < 0) {
                break;
            }
            headers.append(new String(new byte[] {(byte) read}, ISO_8859_1));
        }
        return headers.toString();
    }

    SocketChannel channel() {
        return channel;
    }

    void sendText(String message) throws IOException {
        byte[] bytes = message.getBytes(UTF_8);
        send(TEXT, ByteBuffer.wrap(bytes));
    }

    void sendBinary(ByteBuffer payload) throws IOException {
        send(BINARY, payload);
    }

    private void send(int opcode, ByteBuffer payload) throws IOException {
        int length = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(length + MASK_BYTES + 4);
        frame.put((byte) (FIN | opcode));
        if (length < LENGTH_16) {
            frame.put((byte) (MASKED | length));
        } else {
            frame.put((byte) (MASKED | LENGTH_16)).putShort((short) length);
        }
        frame.putInt(0).put(payload).flip();
        write(frame);
    }

    private void write(ByteBuffer frame) throws IOException {
        flush();
        if (!unsent.hasRemaining()) {
            channel.write(frame);
        }
        if (frame.hasRemaining()) {
            ByteBuffer both = ByteBuffer.allocate(unsent.remaining() + frame.remaining());
            unsent = both.put(unsent).put(frame).flip();
        }
    }

    /// Sends what the socket did not take before.
    void flush() throws IOException {
        if (unsent.hasRemaining()) {
            channel.write(unsent);
        }
    }

    /// Takes everything that has arrived.
    void read() throws IOException {
        int read = channel.read(in);
        while (read > 0) {
            in.flip();
            while (parse()) {}
            in.compact();
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
            }
            read = channel.read(in);
        }
        if (read < 0) {
            throw new IOException("the server hung up");
        }
    }

    private boolean parse() throws IOException {
        if (in.remaining() < 2) {
            return false;
        }
        int opcode = in.get(in.position()) & 0x0f;
        int header = 2;
        long length = in.get(in.position() + 1) & 0x7f;
        if (length == LENGTH_16 && in.remaining() >= 4) {
            length = in.getShort(in.position() + 2) & 0xffff;
            header = 4;
        } else if (length == LENGTH_64 && in.remaining() >= 10) {
            length = in.getLong(in.position() + 2);
            header = 10;
        } else if (length >= LENGTH_16) {
            return false;
        }
        if (in.remaining() < header + length) {
            return false;
        }
        ByteBuffer payload = in.slice(in.position() + header, (int) length);
        in.position(in.position() + header + (int) length);
        dispatch(opcode, payload);
        return true;
    }

    private void dispatch(int opcode, ByteBuffer payload) throws IOException {
        switch (opcode) {
            case TEXT -> listener.text(UTF_8.decode(payload).toString());
            case BINARY -> listener.binary(payload);
            case PING -> send(PONG, payload);
            case CLOSE -> listener.closed(payload.remaining() >= 2 ? payload.getShort(0) & 0xffff : 1005);
            default -> {}
        }
    }
}
