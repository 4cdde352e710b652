package io.vivavoce.speech.internal.wire;

/// The type byte of each message.
final class Type {
    static final int READY = 1;
    static final int MISSING = 2;
    static final int OPEN = 3;
    static final int BIAS = 4;
    static final int BEGIN = 5;
    static final int END = 6;
    static final int SPEAK = 7;
    static final int CLOSE = 8;
    static final int AUDIO = 9;
    static final int PROGRESS = 10;
    static final int PARTIAL = 11;
    static final int SETTLED = 12;
    static final int FINAL = 13;
    static final int DONE = 14;
    static final int FAILED = 15;
    static final int CLOSED = 16;

    private Type() {}
}
