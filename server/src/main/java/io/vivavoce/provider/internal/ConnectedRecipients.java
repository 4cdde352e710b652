package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.Recipients;
import io.vivavoce.provider.ServiceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whoever is connected and not on this machine.
@Component
class ConnectedRecipients implements Recipients {
    private final ObjectProvider<EngineRange<?>> ranges;
    private final Connections connections;

    ConnectedRecipients(ObjectProvider<EngineRange<?>> ranges, Connections connections) {
        this.ranges = ranges;
        this.connections = connections;
    }

    @Override
    public List<Recipient> of(UUID tenant) {
        return Provider.all().stream()
                .filter(provider -> connections
                        .of(provider, tenant)
                        .filter(connection -> !Outbound.onThisMachine(connection.baseUrl()))
                        .isPresent())
                .map(provider -> new Recipient(provider.id(), provider.title(), kinds(provider)))
                .filter(recipient -> !recipient.kinds().isEmpty())
                .toList();
    }

    private Set<ServiceKind> kinds(Provider provider) {
        Set<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
        ranges.stream()
                .filter(range -> range.factories().stream().anyMatch(factory -> isOf(factory, provider)))
                .forEach(range -> kinds.add(range.kind()));
        return kinds;
    }

    private static boolean isOf(EngineFactory<?> factory, Provider provider) {
        return factory.provider().equals(Optional.of(provider.id()));
    }
}
