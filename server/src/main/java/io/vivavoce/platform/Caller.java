package io.vivavoce.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who makes a request, and in the name of which tenant. Bound to the request's scope of code like [Tenant]; work that
/// goes on after the request has a tenant and no caller.
///
/// @param tenant whose data the request is about
/// @param user the person; null in local mode and for candidates
/// @param name how the audit calls them
/// @param scopes what an API key is limited to; means nothing for the other kinds
/// @param interview the one interview a candidate's token is good for; null for everybody else
/// @param signIn which of the person's sign-ins it is; null where there is none
public record Caller(
        Kind kind,
        UUID tenant,
        @Nullable UUID user,
        String name,
        Role role,
        Set<Scope> scopes,
        @Nullable UUID interview,
        @Nullable UUID signIn) {
    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /// How the caller is known.
    public enum Kind {
        /// The person at this machine, where there is no sign-in.
        LOCAL,
        /// A person's browser.
        PERSON,
        /// A program with a person's access token.
        TOKEN,
        /// A program with an API key.
        API_KEY,
        /// Somebody with the token of one interview.
        CANDIDATE
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// The person this installation belongs to, where there is no sign-in.
    public static Caller local() {
        return new Caller(Kind.LOCAL, Tenant.LOCAL, null, "local", Role.OWNER, Set.of(), null, null);
    }

    /// A person with all the rights of a role.
    public static Caller person(Kind kind, UUID tenant, UUID user, String name, Role role, @Nullable UUID signIn) {
        return new Caller(kind, tenant, user, name, role, Set.of(), null, signIn);
    }

    /// Whoever holds the token of one interview.
    public static Caller candidate(UUID tenant, UUID interview) {
        return new Caller(Kind.CANDIDATE, tenant, null, "candidate", Role.VIEWER, Set.of(), interview, null);
    }

    /// Who makes the request that is being answered.
    ///
    /// @throws IllegalStateException outside of a request, or in one that anybody may make
    public static Caller current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No caller is bound here"));
    }

    /// Who makes the request, if there is one and it is known.
    public static Optional<Caller> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Calls `task` in the name of this caller and its tenant.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> task) throws X {
        return ScopedValue.where(CURRENT, this).<T, X>call(() -> Tenant.<T, X>call(tenant, task));
    }
}
