package io.vivavoce.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Plays all candidates on one thread: each millisecond of the 20 ms frame belongs to a twentieth of them, on absolute
/// deadlines. Candidates may be added and removed from any thread.
final class Generator implements AutoCloseable {
    private static final int SLOTS = 20;
    private static final long SLOT_NANOS = 1_000_000;

    private final Selector selector;
    private final List<List<Seat>> slots = new ArrayList<>();
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "generator");
    private final Queue<Double> lateness = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;
    private int added;
    private long nextCycle = System.nanoTime();

    private record Seat(Candidate candidate, WebSocketWire wire) {}

    Generator() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new ArrayList<>());
        }
        thread.start();
    }

    void add(Candidate candidate, WebSocketWire wire) {
        order(() -> seat(candidate, wire));
    }

    /// Runs something on the generator's thread.
    void order(Runnable action) {
        orders.add(action);
        selector.wakeup();
    }

    /// How late the frames of the last while left, at worst per millisecond slot; forgets it.
    Distribution takeLateness() {
        Collection<Double> taken = new ArrayList<>();
        for (Double value = lateness.poll(); value != null; value = lateness.poll()) {
            taken.add(value);
        }
        return Distribution.of(taken);
    }

    private void seat(Candidate candidate, WebSocketWire wire) {
        try {
            Seat seat = new Seat(candidate, wire);
            wire.channel().register(selector, SelectionKey.OP_READ, seat);
            int slot = added++ % SLOTS;
            candidate.start(nextCycle + slot * SLOT_NANOS);
            slots.get(slot).add(seat);
        } catch (IOException e) {
            candidate.closed(1006);
        }
    }

    private void run() {
        while (running) {
            for (int slot = 0; slot < SLOTS && running; slot++) {
                long due = nextCycle + slot * SLOT_NANOS;
                receiveUntil(due);
                lateness.add((System.nanoTime() - due) / 1e6);
                tick(slots.get(slot), due);
            }
            nextCycle += SLOTS * SLOT_NANOS;
            for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
                order.run();
            }
        }
    }

    private void receiveUntil(long due) {
        try {
            long left = due - System.nanoTime();
            do {
                int ready = left > 0 ? selector.select(this::receive, 1) : selector.selectNow(this::receive);
                left = ready < 0 ? 0 : due - System.nanoTime();
            } while (left > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(SelectionKey key) {
        Seat seat = (Seat) key.attachment();
        try {
            seat.wire().read();
        } catch (IOException e) {
            seat.candidate().closed(1006);
            key.cancel();
        }
    }

    private static void tick(List<Seat> seats, long due) {
        seats.removeIf(seat -> {
            if (seat.candidate().ended() == null) {
                try {
                    seat.candidate().tick(due);
                    return false;
                } catch (IOException e) {
                    seat.candidate().closed(1006);
                }
            }
            hangUp(seat.wire());
            return true;
        });
    }

    private static void hangUp(WebSocketWire wire) {
        try {
            wire.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running = false;
        selector.wakeup();
        try {
            thread.join();
            for (List<Seat> seats : slots) {
                seats.forEach(seat -> hangUp(seat.wire()));
            }
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
