package io.vivavoce.language.internal;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Trial;
import java.time.Duration;

/// Asks a model for one word.
final class LanguageTrial implements Trial<LanguageModel> {
    private static final LanguageRequest QUESTION =
            LanguageRequest.of("You are asked to see whether you work.", "Answer with the word yes.", 16);

    private final Duration patience;

    LanguageTrial(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Duration run(LanguageModel engine) throws InterruptedException {
        long asked = System.nanoTime();
        String name = engine.capabilities().engine();
        try (Generation answer = engine.open(QUESTION)) {
            if (FirstPiece.of(answer, patience, name) == null) {
                throw new ProviderException(Kind.CRASHED, name + " answered with nothing.");
            }
            return Duration.ofNanos(System.nanoTime() - asked);
        }
    }
}
