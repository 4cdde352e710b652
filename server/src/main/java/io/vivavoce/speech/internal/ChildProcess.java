package io.vivavoce.speech.internal;

import io.vivavoce.speech.internal.child.SpeechProcess;
import io.vivavoce.speech.internal.wire.Message;
import io.vivavoce.speech.internal.wire.MessageReader;
import io.vivavoce.speech.internal.wire.MessageWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One life of a speech process: from its start to its end. Thread-safe.
///
/// Nobody who sends ever waits: messages queue up here, and each channel bounds what it has under way. What comes back
/// is handed to the channel's listener by one thread, which a listener must not hold up.
final class ChildProcess {
    private static final Logger log = LoggerFactory.getLogger(ChildProcess.class);

    private final String role;
    private final Process process;
    private final BlockingQueue<Message> outgoing = new LinkedBlockingQueue<>();
    private final ConcurrentMap<Integer, Listener> listeners = new ConcurrentHashMap<>();
    private final CompletableFuture<Message> greeting = new CompletableFuture<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private volatile boolean over;

    /// What happens on a channel.
    ///
    /// @param lost the process is gone; nothing more is received
    private record Listener(Consumer<Message> received, Runnable lost) {}

    private ChildProcess(String role, Process process) {
        this.role = role;
        this.process = process;
    }

    static ChildProcess start(ChildCommand command) throws IOException {
        ChildProcess child = new ChildProcess(command.role(), command.builder().start());
        Thread writer = child.thread("write", child::write);
        child.thread("read", () -> child.read(writer));
        child.thread("log", child::logErrors);
        return child;
    }

    private Thread thread(String task, Runnable run) {
        return Thread.ofPlatform().name("speech-" + role + "-" + task).daemon().start(run);
    }

    /// [Message.Ready] or [Message.Missing]; fails when the process ends without either.
    CompletableFuture<Message> greeting() {
        return greeting;
    }

    /// Its exit status, once it has ended.
    CompletableFuture<Integer> exit() {
        return exit;
    }

    long pid() {
        return process.pid();
    }

    /// Puts a listener on a channel. One that comes too late is told at once that the process is gone.
    ///
    /// @param lost called at most once, when nothing more is received
    void listen(int channel, Consumer<Message> received, Runnable lost) {
        Listener listener = new Listener(received, lost);
        listeners.put(channel, listener);
        if (over && listeners.remove(channel, listener)) {
            listener.lost().run();
        }
    }

    void forget(int channel) {
        listeners.remove(channel);
    }

    /// Sends in order; does nothing once the process is gone.
    void send(Message message) {
        if (!over) {
            outgoing.add(message);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    private void read(Thread writer) {
        try {
            MessageReader reader = new MessageReader(new BufferedInputStream(process.getInputStream(), 1 << 16));
            for (Message message = reader.read(); message != null; message = reader.read()) {
                receive(message);
            }
        } catch (IOException e) {
            log.debug("The {} process broke off: {}", role, e.getClass().getName());
        } catch (RuntimeException e) {
            log.error("The {} process is ended: {} at {}", role, e.getClass().getName(), e.getStackTrace()[0]);
        }
        process.destroyForcibly();
        end();
        writer.interrupt();
    }

    private void receive(Message message) {
        if (message instanceof Message.Ready || message instanceof Message.Missing) {
            greeting.complete(message);
            return;
        }
        Listener listener = listeners.get(message.channel());
        if (listener != null) {
            listener.received().accept(message);
        }
    }

    private void end() {
        int status = process.onExit().join().exitValue();
        over = true;
        outgoing.clear();
        exit.complete(status);
        greeting.completeExceptionally(new IOException("it ended with status " + status));
        listeners.forEach((channel, listener) -> {
            if (listeners.remove(channel, listener)) {
                listener.lost().run();
            }
        });
    }

    private void write() {
        MessageWriter writer = new MessageWriter(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        try {
            while (!over) {
                writer.write(outgoing.take());
                for (Message next = outgoing.poll(); next != null; next = outgoing.poll()) {
                    writer.write(next);
                }
                writer.flush();
            }
        } catch (IOException e) {
            log.debug("The {} process takes nothing more", role);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lines of native libraries may hold words somebody said: they are counted, not logged.
    private void logErrors() {
        int untold = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SpeechProcess.LOG_PREFIX)) {
                    log.warn("The {} process says: {}", role, line.substring(SpeechProcess.LOG_PREFIX.length()));
                } else {
                    untold++;
                }
            }
        } catch (IOException e) {
            log.debug("The {} process has closed its log", role);
        }
        if (untold > 0) {
            log.debug("The {} process wrote {} lines that are not logged", role, untold);
        }
    }
}
