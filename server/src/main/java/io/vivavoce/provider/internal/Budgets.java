package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineUser;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What engines that cost money may cost. Thread-safe.
@Component
class Budgets {
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final ProviderSettings.Budget installation;
    private final TenantCache tenants;
    private final Ledgers ledgers;

    Budgets(ProviderSettings settings, TenantCache tenants, Ledgers ledgers) {
        this.installation = settings.budget();
        this.tenants = tenants;
        this.ledgers = ledgers;
    }

    /// Whether nothing more may be spent on somebody.
    boolean exhausted(EngineUser user) {
        Long session = perSession(user.tenant());
        Long month = perMonth(user.tenant());
        return (session != null && ledgers.spentBy(user) >= session)
                || (month != null && spentThisMonth(user.tenant()) >= month);
    }

    /// What one interview of a tenant may cost, null for no limit.
    @Nullable
    Long perSession(UUID tenant) {
        return lesser(
                micros(installation.perSession()), tenants.of(tenant).policy().perSession());
    }

    /// What a tenant may spend in a month, null for no limit.
    @Nullable
    Long perMonth(UUID tenant) {
        return lesser(
                micros(installation.perMonth()), tenants.of(tenant).policy().perMonth());
    }

    long spentThisMonth(UUID tenant) {
        return tenants.of(tenant).spentThisMonth() + ledgers.unwritten(tenant);
    }

    static @Nullable Long micros(@Nullable BigDecimal dollars) {
        return dollars == null ? null : dollars.multiply(MICROS).longValue();
    }

    static @Nullable BigDecimal dollars(@Nullable Long micros) {
        return micros == null ? null : BigDecimal.valueOf(micros).divide(MICROS).stripTrailingZeros();
    }

    private static @Nullable Long lesser(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
