package io.vivavoce.platform;

import java.util.Optional;
import java.util.UUID;

/// Whose data the running code may see.
///
/// Bound to a scope of code, never to a thread: neither virtual threads nor executors inherit it, so whoever starts a
/// thread wraps its task. The database reads it when a transaction begins; tenant data without a tenant is an error.
public final class Tenant {
    /// The personal tenant of a local installation without sign-in.
    public static final UUID LOCAL = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private Tenant() {}

    /// The tenant in whose name the calling code runs.
    ///
    /// @throws IllegalStateException when there is none
    public static UUID current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException(
                "No tenant is bound here: run this code in Tenant.run, or wrap the task of the thread it runs on"));
    }

    /// The tenant, if one is bound.
    public static Optional<UUID> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs `task` in the name of `tenant`.
    public static void run(UUID tenant, Runnable task) {
        ScopedValue.where(CURRENT, tenant).run(task);
    }

    /// Calls `task` in the name of `tenant`.
    public static <T, X extends Throwable> T call(UUID tenant, ScopedValue.CallableOp<? extends T, X> task) throws X {
        return ScopedValue.where(CURRENT, tenant).<T, X>call(task);
    }

    /// The same task for another thread, run in the name of the tenant that is current now.
    ///
    /// @throws IllegalStateException when there is none
    public static Runnable wrap(Runnable task) {
        UUID tenant = current();
        return () -> run(tenant, task);
    }
}
