package io.vivavoce.resume.internal.extraction;

import java.io.IOException;
import java.io.Writer;

/// Takes text until there is enough of it, then stops whoever writes with [Full].
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int capacity;
    private boolean shortened;
    private int pages;

    BoundedText(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws Full {
        int room = Math.min(length, capacity - text.length());
        text.append(buffer, offset, room);
        if (room < length) {
            shortened = true;
            throw new Full();
        }
    }

    void markShortened() {
        shortened = true;
    }

    void markPages(int count) {
        pages = count;
    }

    int pages() {
        return pages;
    }

    boolean shortened() {
        return shortened;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /// There is enough.
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
