package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;
import io.vivavoce.speech.internal.wire.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;

/// The way back to the server. Thread-safe. The process ends when the server no longer reads.
final class Outbox {
    private final MessageWriter writer;

    Outbox(OutputStream out) {
        writer = new MessageWriter(out);
    }

    @SuppressWarnings("SystemExitOutsideMain")
    synchronized void send(Message message) {
        try {
            writer.write(message);
            writer.flush();
        } catch (IOException e) {
            Runtime.getRuntime().halt(SpeechProcess.SERVER_GONE);
        }
    }
}
