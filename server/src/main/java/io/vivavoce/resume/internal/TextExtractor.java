package io.vivavoce.resume.internal;

import io.vivavoce.platform.ProcessRole;
import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.ExtractionRole;
import io.vivavoce.resume.internal.extraction.Outcome;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads files in processes of their own, each with little memory and little time, so that a file made to do harm harms
/// nothing but itself. Thread-safe; a call blocks until the file is read or given up, and its process is gone.
@Component
class TextExtractor {
    private static final Logger LOG = LoggerFactory.getLogger(TextExtractor.class);
    /// What `-XX:+ExitOnOutOfMemoryError` ends a process with.
    private static final int OUT_OF_MEMORY = 3;

    private final ResumeSettings settings;

    TextExtractor(ResumeSettings settings) {
        this.settings = settings;
    }

    Extraction extract(byte[] file) {
        try {
            return readInProcess(file);
        } catch (IOException e) {
            LOG.error("The process that reads résumés does not start", e);
            return Extraction.failed(Outcome.UNREADABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Extraction.failed(Outcome.BUSY);
        }
    }

    private Extraction readInProcess(byte[] file) throws IOException, InterruptedException {
        Process process = start();
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> stopWhenLate(process, late));
        try {
            return converse(process, file);
        } catch (IOException e) {
            process.destroyForcibly();
            return Extraction.failed(reason(process.waitFor(), late.get()));
        } finally {
            watch.interrupt();
            process.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        List<String> options = List.of(
                "-Xmx" + settings.readMemory().toMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true");
        ProcessBuilder builder = new ProcessBuilder(ProcessRole.command(
                ExtractionRole.NAME,
                options,
                Integer.toString(settings.maxPages()),
                Integer.toString(settings.maxTextCharacters())));
        builder.environment().clear();
        return builder.redirectError(Redirect.DISCARD).start();
    }

    private Extraction converse(Process process, byte[] file) throws IOException {
        try (OutputStream out = process.getOutputStream()) {
            out.write(file);
        }
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            return Extraction.read(in, settings.maxTextCharacters());
        }
    }

    private void stopWhenLate(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(settings.readTimeout())) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static Outcome reason(int exit, boolean late) {
        LOG.info("A process that read a résumé ended with {}{}", exit, late ? ", stopped because it was late" : "");
        if (late) {
            return Outcome.TOO_SLOW;
        }
        return exit == OUT_OF_MEMORY ? Outcome.TOO_COMPLEX : Outcome.UNREADABLE;
    }
}
