package io.vivavoce.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a server's JVM about itself. A question stops it for a moment: not to be asked while a row is measured.
record Jcmd(long pid) {
    static Jcmd of(ServerProcess server) {
        return new Jcmd(server.pid());
    }

    String ask(String question) {
        try {
            String program =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process jcmd = new ProcessBuilder(program, Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
            jcmd.waitFor(10, TimeUnit.SECONDS);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd is needed to measure the heap", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + question, e);
        }
    }

    /// A number of kilobytes in an answer, the only group of the pattern.
    long kilobytes(String question, Pattern pattern) {
        String answer = ask(question);
        Matcher number = pattern.matcher(answer);
        if (!number.find()) {
            throw new IllegalStateException(question + " was not answered as expected: " + answer);
        }
        return Long.parseLong(number.group(1));
    }
}
