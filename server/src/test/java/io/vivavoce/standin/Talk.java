package io.vivavoce.standin;

import java.io.IOException;

/// The vendor's side of one WebSocket. Called by one thread at a time.
public interface Talk {
    default void opened(Line line) throws IOException {}

    default void text(Line line, String message) throws IOException {}

    default void binary(Line line, byte[] message) throws IOException {}

    /// The line is gone, for whatever reason.
    default void closed() {}
}
