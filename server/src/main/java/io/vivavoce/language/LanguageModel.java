package io.vivavoce.language;

import io.vivavoce.provider.ProviderException;

/// Writes text. An adapter per technology; retry and fallback are decorators, never inside an adapter. Thread-safe.
public interface LanguageModel {
    LanguageModelCapabilities capabilities();

    /// Asks for an answer; returns at once, the waiting is done in [Generation#next].
    ///
    /// @throws ProviderException when the request cannot even be made
    Generation open(LanguageRequest request);
}
