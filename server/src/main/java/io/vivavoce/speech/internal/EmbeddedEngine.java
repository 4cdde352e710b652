package io.vivavoce.speech.internal;

import io.vivavoce.speech.SpeechEngine;

/// An engine that works inside the product.
interface EmbeddedEngine extends AutoCloseable {
    /// Loads it in the background.
    void prepare();

    SpeechEngine describe();

    @Override
    void close();

    static SpeechEngine describe(SpeechEngine.Kind kind, String name, EngineProcess engine, String working) {
        SpeechEngine.State state = engine.state();
        String detail =
                switch (state) {
                    case WORKING -> working;
                    case STARTING -> "starts when it is needed";
                    case MISSING, FAILED -> engine.trouble();
                };
        return new SpeechEngine(kind, name, state, detail);
    }
}
