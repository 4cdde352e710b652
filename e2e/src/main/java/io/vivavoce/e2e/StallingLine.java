package io.vivavoce.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// A line to the server that can be stalled: for a while nothing gets through in either direction, then everything
/// does, as when packets are lost and sent again. Thread-safe; [#close] cuts it.
public final class StallingLine implements AutoCloseable {
    private static final int CHUNK = 1 << 14;
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final ServerSocket entrance;
    private final URI server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile long stalledUntil = System.nanoTime();

    /// @param server where the line leads
    public StallingLine(URI server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
        Thread.ofVirtual().name("stalling line").start(this::accept);
    }

    /// The same ticket, to be used through this line.
    public ProductClient.Ticket through(ProductClient.Ticket ticket) {
        String here = "localhost:" + entrance.getLocalPort();
        return new ProductClient.Ticket(
                ticket.session(),
                URI.create("ws://" + here + ticket.webSocket().getRawPath()),
                "http://" + here,
                ticket.token());
    }

    /// Lets nothing through for so long, and everything afterwards.
    public void stall(Duration length) {
        stalledUntil = System.nanoTime() + length.toNanos();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket onwards = new Socket(server.getHost(), server.getPort());
                sockets.add(client);
                sockets.add(onwards);
                Thread.ofVirtual().start(() -> carry(client, onwards));
                Thread.ofVirtual().start(() -> carry(onwards, client));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                awaitTheLine();
                out.write(chunk, 0, length);
            }
        } catch (IOException e) {
            close();
        }
    }

    private void awaitTheLine() {
        while (System.nanoTime() < stalledUntil) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
