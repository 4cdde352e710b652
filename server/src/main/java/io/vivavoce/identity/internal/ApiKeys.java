package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import io.vivavoce.platform.TenantTransaction;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keys that people make for their programs. One acts in the tenant it was made in, with the role its maker has
/// there now and within its scopes, and is gone when its maker is. Thread-safe.
@Service
class ApiKeys implements Bearer {
    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final ApiKeyTable table;
    private final MemberTable members;
    private final Audit audit;
    private final InstantSource clock;
    private final TokenSettings settings;

    ApiKeys(
            TenantTransaction transaction,
            Lookups lookups,
            ApiKeyTable table,
            MemberTable members,
            Audit audit,
            InstantSource clock,
            TokenSettings settings) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.table = table;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /// A key and whose it is.
    ///
    /// @param owner as the person is called
    record Owned(ApiKey key, String owner) {}

    /// A new key.
    ///
    /// @param text the key itself, which is shown this once
    record Made(Owned owned, String text) {
        /// Without what lets somebody in.
        @Override
        public String toString() {
            return "Made[" + owned.key().prefix() + "]";
        }
    }

    /// The keys that a person sees: their own, or everybody's when they look after the tenant.
    List<Owned> seenBy(Caller caller) {
        return transaction.call(caller.tenant(), () -> {
            Map<UUID, String> names = members.all().stream().collect(Collectors.toMap(Member::user, Member::name));
            List<ApiKey> keys = looksAfterAll(caller) ? table.all() : table.of(user(caller));
            return keys.stream()
                    .map(key -> new Owned(key, names.getOrDefault(key.user(), "")))
                    .toList();
        });
    }

    /// @param validity null for a key that does not expire
    Made make(Caller caller, String name, Set<Scope> scopes, @Nullable Duration validity) {
        String text = ApiKeyText.random();
        Instant now = clock.instant();
        Instant expiresAt = validity == null ? null : now.plus(validity);
        return transaction.call(caller.tenant(), () -> {
            // Of two requests at once the second one counts the first one's key.
            Member member = members.findForChange(user(caller)).orElseThrow();
            requireRoom(member);
            var key =
                    new ApiKey(Ids.next(), member.user(), name, ApiKeyText.prefix(text), scopes, now, null, expiresAt);
            table.insert(key, Lookups.hash(text));
            lookups.add(Lookups.Kind.API_KEY, text);
            audit.record("api-key.created", key.id(), Map.of("prefix", key.prefix(), "scopes", codes(scopes)));
            return new Made(new Owned(key, member.name()), text);
        });
    }

    private void requireRoom(Member member) {
        int most = settings.apiKeysPerPerson();
        if (table.of(member.user()).size() >= most) {
            throw new ProblemException(
                    IdentityProblem.TOO_MANY_API_KEYS, "You have " + most + " keys here, which is the most.");
        }
    }

    /// Ends a key of the caller's, or of anybody when they look after the tenant.
    ///
    /// @throws ProblemException when it is not there, or not theirs to end
    void revoke(Caller caller, UUID id) {
        transaction.run(caller.tenant(), () -> {
            if (!table.delete(id, looksAfterAll(caller) ? null : user(caller))) {
                throw new ProblemException(IdentityProblem.API_KEY_NOT_FOUND, "There is no such key.");
            }
            audit.record("api-key.revoked", id);
        });
    }

    @Override
    public boolean claims(Presented presented) {
        return presented.text().startsWith(ApiKeyText.MARK);
    }

    @Override
    public Caller caller(Presented presented, HttpServletRequest request) {
        return Optional.of(presented.text())
                .filter(ApiKeyText::isWhole)
                .flatMap(text -> lookups.tenant(Lookups.Kind.API_KEY, text)
                        .flatMap(tenant -> transaction.call(tenant, () -> caller(tenant, text))))
                .orElseThrow(BearerRefused::invalid);
    }

    private Optional<Caller> caller(UUID tenant, String text) {
        Instant now = clock.instant();
        return table.find(Lookups.hash(text), now).flatMap(key -> {
            if (key.lastUsedAt() == null
                    || key.lastUsedAt().plus(settings.apiKeyPrecision()).isBefore(now)) {
                table.used(key.id(), now);
            }
            return members.find(key.user()).map(member -> of(tenant, key, member));
        });
    }

    private static Caller of(UUID tenant, ApiKey key, Member member) {
        return new Caller(
                Caller.Kind.API_KEY, tenant, member.user(), member.name(), member.role(), key.scopes(), null, null);
    }

    private static boolean looksAfterAll(Caller caller) {
        return Role.ADMIN.andAbove().contains(caller.role());
    }

    private static UUID user(Caller caller) {
        return Objects.requireNonNull(caller.user());
    }

    private static String codes(Set<Scope> scopes) {
        return scopes.stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
    }
}
