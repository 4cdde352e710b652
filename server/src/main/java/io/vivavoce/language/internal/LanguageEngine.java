package io.vivavoce.language.internal;

import io.vivavoce.language.LanguageModel;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The rung of one provider's models. They write any language an interview is held in.
///
/// @param model its name in the settings, empty where the server chooses
/// @param there whether the settings say enough to use it
record LanguageEngine(
        String id, String vendor, Tier tier, String model, boolean there, Function<Connection, LanguageModel> maker)
        implements EngineFactory<LanguageModel> {
    @Override
    public String name() {
        return model.isBlank() ? vendor : vendor + " " + model;
    }

    @Override
    public Optional<String> provider() {
        return Optional.of(id);
    }

    @Override
    public boolean serves(Locale language) {
        return true;
    }

    @Override
    public Optional<LanguageModel> create(Connection connection, Locale language) {
        return there ? Optional.of(maker.apply(connection)) : Optional.empty();
    }
}
