package io.vivavoce.interview.internal;

import java.util.UUID;

/// Puts what people wrote or said between marks that nobody can know beforehand, so that no text can end its block.
/// One for each request; single-threaded.
final class DataBlocks {
    private final String boundary = UUID.randomUUID().toString();
    private final StringBuilder text = new StringBuilder();

    /// Adds a block, unless there is nothing to put in it.
    ///
    /// @param most of its characters; the end is left out
    DataBlocks add(String name, String data, int most) {
        String part = data.strip();
        if (!part.isEmpty() && most > 0) {
            text.append("<data ").append(name).append(' ').append(boundary).append(">\n");
            text.append(part, 0, Math.min(part.length(), most));
            text.append("\n</data ").append(name).append(' ').append(boundary).append(">\n");
        }
        return this;
    }

    /// As [#add], with the beginning left out.
    DataBlocks addEnd(String name, String data, int most) {
        String part = data.strip();
        return add(name, part.substring(Math.max(0, part.length() - most)), most);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
