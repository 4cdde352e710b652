package io.vivavoce.speech;

import java.util.List;

/// Tells which speech engines there are and how they do. Thread-safe; never waits for an engine.
public interface SpeechEngines {
    List<SpeechEngine> all();

    /// Whether an interview can be spoken: no engine is missing or failed.
    default boolean allUsable() {
        return all().stream()
                .map(SpeechEngine::state)
                .noneMatch(state -> state == SpeechEngine.State.MISSING || state == SpeechEngine.State.FAILED);
    }
}
