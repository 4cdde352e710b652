package io.vivavoce.speech.internal.models;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The person at the command line, or a program in their place.
///
/// @param terminal whether somebody can be asked
record Dialogue(BufferedReader in, PrintStream out, boolean terminal) {
    static Dialogue ofThisProcess() {
        return new Dialogue(
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                System.out,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    void say(String line) {
        out.println(line);
    }

    /// Yes or no; empty when there was no answer.
    Optional<Boolean> agreed(String question) throws IOException {
        if (!terminal) {
            return Optional.empty();
        }
        out.print(question + " [y/N] ");
        out.flush();
        @Nullable String answer = in.readLine();
        return Optional.ofNullable(answer)
                .map(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("y"));
    }

    Progress progress() {
        return terminal ? new ProgressBar(out, System::nanoTime) : new ProgressLines(out);
    }
}
