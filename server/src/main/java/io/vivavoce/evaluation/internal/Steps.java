package io.vivavoce.evaluation.internal;

import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.SingleModel;

/// Asks models within one run, and remembers what they answered: a run that broke off does not ask again what it knows.
/// Thread-safe.
interface Steps {
    /// @param step what is asked, the same name for the same question of every try
    /// @throws io.vivavoce.provider.ProviderException when the model failed, or did not answer as asked
    <T extends Record> T ask(String step, SingleModel model, LanguageRequest request, Class<T> type)
            throws InterruptedException;
}
