package io.vivavoce.platform;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// Who may use one endpoint. Immutable; the methods that say more return a new rule.
///
/// @param path as the controller writes it (`/api/sessions/{id}`); `/api/v1/…` is the same
/// @param roles the roles in the tenant that may; with [Audience#ANYBODY] and [Audience#PERSONS] all
/// @param scope what an API key needs; without one no key may
/// @param candidates whether the token of one interview may too
/// @param limit what is counted for address and account
/// @param accounts whether it is about accounts, and so is not there where nobody signs in
public record AccessRule(
        HttpMethod method,
        String path,
        Audience audience,
        Set<Role> roles,
        @Nullable Scope scope,
        Candidates candidates,
        @Nullable Limit limit,
        boolean accounts) {
    /// The path variable that names the interview, where candidates may.
    public static final String INTERVIEW = "id";

    /// Whom the caller has to be.
    public enum Audience {
        /// Nobody needs to be known.
        ANYBODY,
        /// A signed-in person, about themselves.
        PERSONS,
        /// Somebody with a role in the tenant.
        MEMBERS
    }

    /// Which candidates may.
    public enum Candidates {
        NONE,
        /// The one whose interview the path names.
        OF_THE_INTERVIEW,
        /// Everyone, since it is about no interview.
        ALL
    }

    public AccessRule {
        roles = Set.copyOf(roles);
    }

    /// Open to everybody, strangers too.
    public static AccessRule anybody(HttpMethod method, String path) {
        return of(method, path, Audience.ANYBODY, EnumSet.allOf(Role.class));
    }

    /// For signed-in persons, about themselves; no API key.
    public static AccessRule persons(HttpMethod method, String path) {
        return of(method, path, Audience.PERSONS, EnumSet.allOf(Role.class)).aboutAccounts();
    }

    /// For members of the tenant with this role or one above it.
    public static AccessRule members(HttpMethod method, String path, Role least) {
        return of(method, path, Audience.MEMBERS, least.andAbove());
    }

    private static AccessRule of(HttpMethod method, String path, Audience audience, Set<Role> roles) {
        return new AccessRule(method, path, audience, roles, null, Candidates.NONE, null, false);
    }

    /// The same, and API keys made for `scope` may too.
    public AccessRule keys(Scope needed) {
        return new AccessRule(method, path, audience, roles, needed, candidates, limit, accounts);
    }

    /// The same, and candidates may too.
    public AccessRule candidates(Candidates who) {
        return new AccessRule(method, path, audience, roles, scope, who, limit, accounts);
    }

    /// The same, counted.
    public AccessRule limited(Limit counted) {
        return new AccessRule(method, path, audience, roles, scope, candidates, counted, accounts);
    }

    /// The same, and not there where nobody signs in.
    public AccessRule aboutAccounts() {
        return new AccessRule(method, path, audience, roles, scope, candidates, limit, true);
    }

    /// Whether this caller may.
    ///
    /// @param interview the interview that the path names, if it names one
    public boolean permits(@Nullable Caller caller, Optional<String> interview) {
        if (audience == Audience.ANYBODY) {
            return true;
        }
        if (caller == null) {
            return false;
        }
        return switch (caller.kind()) {
            case LOCAL, PERSON, TOKEN -> roles.contains(caller.role());
            case API_KEY -> scope != null && caller.scopes().contains(scope) && roles.contains(caller.role());
            case CANDIDATE ->
                switch (candidates) {
                    case NONE -> false;
                    case ALL -> true;
                    case OF_THE_INTERVIEW ->
                        interview.isPresent() && interview.get().equals(String.valueOf(caller.interview()));
                };
        };
    }
}
