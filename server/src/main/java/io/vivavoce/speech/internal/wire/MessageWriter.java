package io.vivavoce.speech.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes messages as `length (4), type (1), channel (4), body`. Not thread-safe.
public final class MessageWriter {
    private final DataOutputStream out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final DataOutputStream body = new DataOutputStream(bytes);

    public MessageWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /// Nothing is flushed.
    public void write(Message message) throws IOException {
        bytes.reset();
        int type = encode(message);
        if (bytes.size() > MessageReader.LONGEST_BODY) {
            throw new IOException("a speech message of " + bytes.size() + " bytes is too long");
        }
        out.writeInt(bytes.size());
        out.writeByte(type);
        out.writeInt(message.channel());
        bytes.writeTo(out);
    }

    public void flush() throws IOException {
        out.flush();
    }

    private int encode(Message message) throws IOException {
        return switch (message) {
            case Message.Ready m -> {
                text(m.engine());
                body.writeInt(m.sampleRate());
                yield Type.READY;
            }
            case Message.Missing m -> {
                text(m.reason());
                yield Type.MISSING;
            }
            case Message.Open m -> {
                texts(m.vocabulary());
                yield Type.OPEN;
            }
            case Message.Bias m -> {
                texts(m.vocabulary());
                yield Type.BIAS;
            }
            case Message.Begin _ -> Type.BEGIN;
            case Message.End _ -> Type.END;
            case Message.Speak m -> {
                text(m.text());
                yield Type.SPEAK;
            }
            case Message.Close _ -> Type.CLOSE;
            case Message.Audio m -> {
                body.write(m.pcm());
                yield Type.AUDIO;
            }
            case Message.Progress m -> {
                body.writeInt(m.bytes());
                yield Type.PROGRESS;
            }
            case Message.Partial m -> {
                text(m.text());
                yield Type.PARTIAL;
            }
            case Message.Settled m -> {
                text(m.text());
                body.writeDouble(m.confidence());
                body.writeInt(m.bytes());
                yield Type.SETTLED;
            }
            case Message.Final m -> {
                text(m.text());
                body.writeDouble(m.confidence());
                yield Type.FINAL;
            }
            case Message.Done _ -> Type.DONE;
            case Message.Failed m -> {
                text(m.reason());
                yield Type.FAILED;
            }
            case Message.Closed _ -> Type.CLOSED;
        };
    }

    private void texts(List<String> texts) throws IOException {
        body.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        body.writeInt(utf8.length);
        body.write(utf8);
    }
}
