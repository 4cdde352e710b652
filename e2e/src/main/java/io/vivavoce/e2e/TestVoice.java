package io.vivavoce.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A speaker for tests: a command-line synthesiser of this machine.
public enum TestVoice {
    SLT("flite", "slt", 16_000),
    RMS("flite", "rms", 16_000),
    AWB("flite", "awb", 16_000),
    ESPEAK("espeak-ng", "en-us", 22_050);

    private static final int LONGEST_SECONDS = 30;

    private final String program;
    private final String name;
    private final int sampleRate;

    TestVoice(String program, String name, int sampleRate) {
        this.program = program;
        this.name = name;
        this.sampleRate = sampleRate;
    }

    public int sampleRate() {
        return sampleRate;
    }

    /// Speaks a text.
    public Sound say(String text) {
        try {
            Path wav = Files.createTempFile("spoken", ".wav");
            try {
                run(command(text, wav));
                return Sound.ofWav(Files.readAllBytes(wav));
            } finally {
                Files.delete(wav);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    program + " is needed to speak the test answers: apt-get install " + program, e);
        }
    }

    private List<String> command(String text, Path wav) {
        return program.equals("flite")
                ? List.of("flite", "-voice", name, "-t", text, "-o", wav.toString())
                : List.of("espeak-ng", "-v", name, "-s", "150", "-w", wav.toString(), text);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not speak");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " was speaking", e);
        }
    }
}
