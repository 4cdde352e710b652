package io.vivavoce.language.internal;

import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Models by the ladders of the providers.
@Component
class ProvidedLanguageServices implements LanguageServices {
    private final Ladders ladders;
    private final List<EngineFactory<LanguageModel>> engines;
    private final Trial<LanguageModel> trial;

    ProvidedLanguageServices(Ladders ladders, List<EngineFactory<LanguageModel>> engines, LanguageProperties settings) {
        this.ladders = ladders;
        this.engines = engines;
        this.trial = new LanguageTrial(settings.trialTimeout());
    }

    @Override
    public Optional<LanguageModel> model(EngineUser user, Locale language) {
        Ladder<LanguageModel> ladder = ladders.of(ServiceKind.LANGUAGE_MODEL, user, language, engines, trial);
        return ladder.usable().isEmpty() ? Optional.empty() : Optional.of(new LadderLanguageModel(ladder));
    }
}
