package io.vivavoce.speech.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.internal.models.Catalogue;
import io.vivavoce.speech.internal.models.LocalModel;
import io.vivavoce.speech.internal.models.ModelStore;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Gives the best model of one engine that is on this machine, from the moment it is there. Thread-safe. A model
/// that was replaced or removed is let go of when nobody uses it any more.
///
/// @param <E> the port
/// @param <P> the engine behind it
final class LocalFactory<E, P extends LocalEngine> implements EngineFactory<E>, AutoCloseable {
    private final String id;
    private final String name;
    private final Catalogue catalogue;
    private final ModelStore store;
    private final String chosen;
    private final BiFunction<LocalModel, Locale, P> maker;
    private final Class<E> port;
    private final Map<String, P> engines = new HashMap<>();

    /// @param id also the engine's name in the catalogue
    /// @param chosen the model to use; empty for the best
    LocalFactory(
            String id,
            String name,
            Catalogue catalogue,
            ModelStore store,
            String chosen,
            Class<E> port,
            BiFunction<LocalModel, Locale, P> maker) {
        this.id = id;
        this.name = name;
        this.catalogue = catalogue;
        this.store = store;
        this.chosen = chosen;
        this.port = port;
        this.maker = maker;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tier tier() {
        return Tier.LOCAL_MODEL;
    }

    @Override
    public Optional<String> provider() {
        return Optional.empty();
    }

    @Override
    public boolean serves(Locale language) {
        return catalogue.models().stream().anyMatch(model -> model.engine().equals(id) && model.serves(language));
    }

    @Override
    public Optional<E> create(Connection connection, Locale language) {
        return engine(language).map(port::cast);
    }

    /// Loads the model that is here, so that the first conversation need not wait for it.
    void prepare(Locale language) {
        engine(language).ifPresent(LocalEngine::prepare);
    }

    private synchronized Optional<P> engine(Locale language) {
        Optional<LocalModel> best = store.best(catalogue, id, language, chosen);
        String key = best.map(model -> key(model, language)).orElse("");
        engines.entrySet().removeIf(entry -> !entry.getKey().equals(key) && letGo(entry.getKey(), entry.getValue()));
        return best.map(model -> engines.computeIfAbsent(key, _ -> maker.apply(model, language)));
    }

    private static String key(LocalModel model, Locale language) {
        return model.id() + " " + language.getLanguage();
    }

    /// A model of another language stays as long as it is there.
    private boolean letGo(String key, P engine) {
        Locale language = Locale.of(key.substring(key.indexOf(' ') + 1));
        boolean replaced = store.best(catalogue, id, language, chosen)
                .filter(model -> key(model, language).equals(key))
                .isEmpty();
        if (replaced && engine.idle()) {
            engine.close();
            return true;
        }
        return false;
    }

    @Override
    public synchronized void close() {
        engines.values().forEach(LocalEngine::close);
        engines.clear();
    }
}
