package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TenantTest {
    private final UUID tenant = Ids.next();

    @Test
    void thereIsNoTenantUntilOneIsBound() {
        assertThat(Tenant.bound()).isEmpty();
        assertThatThrownBy(Tenant::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTenantIsBoundForTheLengthOfATask() {
        assertThat(Tenant.<UUID, RuntimeException>call(tenant, Tenant::current)).isEqualTo(tenant);
        assertThat(Tenant.bound()).isEmpty();
    }

    @Test
    void anotherThreadHasTheTenantOnlyWhenItsTaskIsWrapped() throws InterruptedException {
        var wrapped = new AtomicReference<Optional<UUID>>();
        var plain = new AtomicReference<Optional<UUID>>();
        Thread first =
                Tenant.call(tenant, () -> Thread.startVirtualThread(Tenant.wrap(() -> wrapped.set(Tenant.bound()))));
        Thread second = Tenant.call(tenant, () -> Thread.startVirtualThread(() -> plain.set(Tenant.bound())));
        first.join();
        second.join();
        assertThat(wrapped.get()).contains(tenant);
        assertThat(plain.get()).isEmpty();
    }
}
