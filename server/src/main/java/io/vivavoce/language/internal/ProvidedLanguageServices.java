package io.vivavoce.language.internal;

import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.language.SingleModel;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.Rung;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Models by the ladders of the providers.
@Component
class ProvidedLanguageServices implements LanguageServices {
    private final Ladders ladders;
    private final EngineRange<LanguageModel> models;

    ProvidedLanguageServices(Ladders ladders, EngineRange<LanguageModel> models) {
        this.ladders = ladders;
        this.models = models;
    }

    @Override
    public Optional<LanguageModel> model(EngineUser user, Locale language) {
        Ladder<LanguageModel> ladder = ladders.of(models, user, language);
        return ladder.usable().isEmpty() ? Optional.empty() : Optional.of(new LadderLanguageModel(ladder));
    }

    @Override
    public List<SingleModel> models(EngineUser user, Locale language) {
        Ladder<LanguageModel> ladder = ladders.of(models, user, language);
        return ladder.allowed().stream().map(rung -> alone(ladder, rung)).toList();
    }

    private static SingleModel alone(Ladder<LanguageModel> ladder, Rung<LanguageModel> rung) {
        Ladder<LanguageModel> only = () -> ladder.usable().stream()
                .filter(usable -> usable.id().equals(rung.id()))
                .toList();
        return new SingleModel(rung.id(), rung.name(), rung.usable(), new LadderLanguageModel(only));
    }
}
