package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import io.vivavoce.provider.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts ladders together from what settings, tenants and the engines' health say.
@Component
class ProviderLadders implements Ladders {
    private final ProviderSettings.Order order;
    private final RungParts parts;

    ProviderLadders(ProviderSettings settings, RungParts parts) {
        this.order = settings.order();
        this.parts = parts;
    }

    @Override
    public <E> Ladder<E> of(
            ServiceKind kind,
            EngineUser user,
            Locale language,
            List<? extends EngineFactory<E>> factories,
            Trial<E> trial) {
        List<EngineFactory<E>> ordered = ordered(kind, factories);
        parts.prepare(user);
        return new ProviderLadder<>(
                kind,
                user,
                ordered.stream().filter(factory -> factory.serves(language)).toList(),
                language,
                trial,
                parts);
    }

    /// Best first.
    <E> List<EngineFactory<E>> ordered(ServiceKind kind, List<? extends EngineFactory<E>> factories) {
        List<String> wanted =
                switch (kind) {
                    case SPEECH_TO_TEXT -> order.speechToText();
                    case TEXT_TO_SPEECH -> order.textToSpeech();
                    case LANGUAGE_MODEL -> order.languageModel();
                };
        return factories.stream()
                .<EngineFactory<E>>map(factory -> factory)
                .sorted(Comparator.<EngineFactory<E>>comparingInt(factory -> factory.tier() == Tier.BUILT_IN ? 1 : 0)
                        .thenComparingInt(factory -> place(wanted, factory.id()))
                        .thenComparing(EngineFactory::tier)
                        .thenComparing(EngineFactory::id))
                .toList();
    }

    private static int place(List<String> wanted, String id) {
        int at = wanted.indexOf(id);
        return at < 0 ? wanted.size() : at;
    }
}
