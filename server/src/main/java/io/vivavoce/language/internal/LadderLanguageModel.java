package io.vivavoce.language.internal;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.provider.Ladder;

/// The best model that may be used, with the next ones behind it. Chosen anew for every request.
final class LadderLanguageModel implements LanguageModel {
    private static final LanguageModelCapabilities NONE = new LanguageModelCapabilities("no language model", false);

    private final Ladder<LanguageModel> ladder;

    LadderLanguageModel(Ladder<LanguageModel> ladder) {
        this.ladder = ladder;
    }

    /// Those of the best one that may be used now.
    @Override
    public LanguageModelCapabilities capabilities() {
        return ladder.usable().stream()
                .findFirst()
                .map(rung -> rung.engine().capabilities())
                .orElse(NONE);
    }

    @Override
    public Generation open(LanguageRequest request) {
        return new LadderGeneration(ladder, request);
    }
}
