package io.vivavoce.speech.internal.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what a [MessageWriter] wrote. Not thread-safe.
public final class MessageReader {
    static final int LONGEST_BODY = 1 << 20;

    private final DataInputStream in;

    public MessageReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /// The next message, null at the end of the stream.
    ///
    /// @throws IOException when the stream breaks off inside a message or holds something else
    public @Nullable Message read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int channel = in.readInt();
        if (length < 0 || length > LONGEST_BODY) {
            throw new IOException("not a speech message: " + length + " bytes");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        try {
            return decode(type, channel, body);
        } catch (RuntimeException e) {
            throw new IOException("not a speech message: type " + type + " with " + length + " bytes", e);
        }
    }

    private static Message decode(int type, int channel, byte[] bytes) throws IOException {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        return switch (type) {
            case Type.READY -> new Message.Ready(text(body), body.getInt());
            case Type.MISSING -> new Message.Missing(text(body));
            case Type.OPEN -> new Message.Open(channel, texts(body));
            case Type.BIAS -> new Message.Bias(channel, texts(body));
            case Type.BEGIN -> new Message.Begin(channel);
            case Type.END -> new Message.End(channel);
            case Type.SPEAK -> new Message.Speak(channel, text(body));
            case Type.CLOSE -> new Message.Close(channel);
            case Type.AUDIO -> new Message.Audio(channel, bytes);
            case Type.PROGRESS -> new Message.Progress(channel, body.getInt());
            case Type.PARTIAL -> new Message.Partial(channel, text(body));
            case Type.SETTLED -> new Message.Settled(channel, text(body), body.getDouble(), body.getInt());
            case Type.FINAL -> new Message.Final(channel, text(body), body.getDouble());
            case Type.DONE -> new Message.Done(channel);
            case Type.FAILED -> new Message.Failed(channel, text(body));
            case Type.CLOSED -> new Message.Closed(channel);
            default -> throw new EOFException("not a speech message: type " + type);
        };
    }

    private static List<String> texts(ByteBuffer body) {
        int count = body.getInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(body));
        }
        return texts;
    }

    private static String text(ByteBuffer body) {
        int length = body.getInt();
        byte[] utf8 = new byte[Objects.checkIndex(length, body.remaining() + 1)];
        body.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
