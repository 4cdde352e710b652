package io.vivavoce.speech.internal;

/// An engine with a model that was fetched to this machine, and may be taken away again.
interface LocalEngine extends EmbeddedEngine {
    /// Whether nobody uses it at this moment.
    boolean idle();
}
