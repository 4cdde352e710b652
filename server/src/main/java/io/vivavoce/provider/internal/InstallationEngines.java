package io.vivavoce.provider.internal;

import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineStates;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import io.vivavoce.provider.internal.ProvidersView.RungView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The engines as they stand for the local tenant, who on a server is nobody and has no keys of its own.
@Component
class InstallationEngines implements EngineStates {
    private final Overview overview;

    InstallationEngines(Overview overview) {
        this.overview = overview;
    }

    @Override
    public List<State> of(ServiceKind kind) {
        return overview.of(Tenant.LOCAL).services().stream()
                .filter(service -> service.kind().equals(kind.id()))
                .flatMap(service -> service.rungs().stream())
                .map(InstallationEngines::state)
                .toList();
    }

    private static State state(RungView rung) {
        Tier tier = Stream.of(Tier.values())
                .filter(one -> one.id().equals(rung.tier()))
                .findFirst()
                .orElseThrow();
        Standing standing =
                Standing.valueOf(rung.state().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new State(
                rung.id(),
                rung.name(),
                tier,
                standing,
                rung.error() == null ? "" : rung.error().message());
    }
}
