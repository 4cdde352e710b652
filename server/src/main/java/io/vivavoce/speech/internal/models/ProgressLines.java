package io.vivavoce.speech.internal.models;

import java.io.PrintStream;

/// A line for each tenth, where there is no terminal.
final class ProgressLines implements Progress {
    private static final int STEPS = 10;

    private final PrintStream out;
    private String file = "";
    private long step;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String name, long bytes, long of) {
        long now = of <= 0 ? 0 : bytes * STEPS / of;
        if (!name.equals(file) || now > step) {
            file = name;
            step = now;
            out.println(name + ": " + Sizes.of(bytes) + " of " + Sizes.of(of));
        }
    }

    @Override
    public void done(String name) {
        file = "";
    }

    @Override
    public void note(String line) {
        out.println(line);
    }
}
