package io.vivavoce.provider;

import java.util.List;

/// How the engines do that this installation itself can use, by its own keys and settings; those of tenants may do
/// otherwise. Thread-safe; asks no provider.
public interface EngineStates {
    /// Best first.
    List<State> of(ServiceKind kind);

    /// @param error in the engine's own words, empty when nothing is wrong
    record State(String id, String name, Tier tier, Standing standing, String error) {}

    /// Whether an engine is used.
    enum Standing {
        WORKING,
        UNTRIED,
        FAILING,
        NO_KEY,
        NOT_FOUND,
        KEPT_OUT,
        OVER_BUDGET;

        /// Whether everything it needs is there.
        public boolean connected() {
            return this == WORKING || this == UNTRIED || this == FAILING || this == OVER_BUDGET;
        }
    }
}
