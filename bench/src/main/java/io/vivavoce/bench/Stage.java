package io.vivavoce.bench;

import io.vivavoce.e2e.ProcessUsage;
import io.vivavoce.e2e.ProductClient;
import io.vivavoce.e2e.ServerProcess;
import io.vivavoce.e2e.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A running server and the candidates on it. Keeps their number up: who reaches the end of an interview starts
/// another one. Used by one thread.
final class Stage implements AutoCloseable {
    private static final int DOORS = 4;
    private final ServerProcess server;
    private final PauseLog pauses;
    private final ProductClient client;
    private final Candidate.Manner manner;
    private final Tally tally = new Tally();
    private final Generator generator = new Generator();
    private final ExecutorService doors =
            Executors.newFixedThreadPool(DOORS, Thread.ofVirtual().factory());
    private final List<Candidate> candidates = new ArrayList<>();
    private int seeds;

    Stage(ServerProcess server, Candidate.Manner manner) {
        this.server = server;
        this.pauses = PauseLog.of(server);
        this.client = new ProductClient(server.address());
        this.manner = manner;
    }

    ServerProcess server() {
        return server;
    }

    ProductClient client() {
        return client;
    }

    List<Candidate> live() {
        return candidates.stream().filter(c -> c.ended() == null).toList();
    }

    /// Lets candidates in until so many are there.
    void fill(int sessions) {
        candidates.removeIf(candidate -> candidate.ended() != null);
        List<CompletableFuture<Candidate>> coming = new ArrayList<>();
        for (int i = candidates.size(); i < sessions; i++) {
            int seed = seeds++;
            coming.add(CompletableFuture.supplyAsync(() -> enter(seed), doors));
        }
        coming.forEach(entering -> candidates.add(entering.join()));
    }

    private Candidate enter(int seed) {
        UUID session = client.createSession(
                Map.of("interviewType", "mixed", "difficulty", "intense", "questions", 8, "lengthMinutes", 30));
        client.consent(session, "standard", false);
        ProductClient.Ticket ticket = client.connection(session);
        Candidate candidate = new Candidate(session, manner, tally, seed);
        try {
            WebSocketWire wire = WebSocketWire.connect(ticket, candidate);
            candidate.connected(wire);
            wire.sendText(join(ticket));
            generator.add(candidate, wire);
        } catch (IOException e) {
            candidate.closed(1006);
        }
        return candidate;
    }

    private static String join(ProductClient.Ticket ticket) {
        return "{\"type\":\"join\",\"protocol\":1,\"sessionId\":\"" + ticket.session() + "\",\"token\":\""
                + ticket.token() + "\",\"microphone\":{\"sampleRate\":16000}}";
    }

    /// Lets time pass and keeps the number up.
    void run(int sessions, Duration length) {
        long until = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < until) {
            Waiting.pause(Duration.ofMillis(500));
            fill(sessions);
        }
    }

    /// Lets time pass and measures it.
    Row measure(String name, int sessions, Duration hold, Duration scripted) {
        generator.takeLateness();
        pauses.take();
        Footprint before = Footprint.of(server);
        tally.measure(true);
        List<Double> residents = new ArrayList<>();
        long until = System.nanoTime() + hold.toNanos();
        while (System.nanoTime() < until) {
            run(sessions, Duration.ofSeconds(1));
            residents.add(ProcessUsage.of(server.pid()).residentBytes() / 1e6);
        }
        tally.measure(false);
        Footprint after = Footprint.of(server);
        Pauses paused = pauses.take();
        return Row.of(
                name,
                sessions,
                manner.endpointing().plus(scripted),
                tally.counts(),
                before,
                after,
                residents,
                Memory.Children.of(server),
                paused,
                generator.takeLateness());
    }

    /// Ends a candidate's interview as the person would.
    void end(Candidate candidate) {
        generator.order(() -> {
            try {
                candidate.end();
            } catch (IOException e) {
                candidate.closed(1006);
            }
        });
    }

    @Override
    public void close() {
        doors.shutdownNow();
        generator.close();
        client.close();
    }
}
