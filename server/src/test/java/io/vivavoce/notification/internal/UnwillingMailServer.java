package io.vivavoce.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks SMTP and takes no recipient, with a given answer that repeats the address.
final class UnwillingMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String answer;
    private final AtomicInteger asked = new AtomicInteger();
    private final Thread serving;

    UnwillingMailServer(int port, String answer) throws IOException {
        this.socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        this.answer = answer;
        this.serving = Thread.ofVirtual().start(this::serve);
    }

    /// How often somebody was asked for.
    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(line, "220 unwilling.example");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("RCPT")) {
                asked.incrementAndGet();
                say(line, answer + " " + said.substring("RCPT TO:".length()));
            } else if (said.startsWith("QUIT")) {
                say(line, "221 bye");
                return;
            } else {
                say(line, "250 fine");
            }
        }
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// The port is free when this returns, which it is not before the thread that waits for a caller has let go of it.
    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        serving.join();
    }
}
