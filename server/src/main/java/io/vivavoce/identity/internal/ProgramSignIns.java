package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Programs in which people are signed in. Each holds a refresh token that is good for one use and gives the next
/// one; a used one that comes back was copied, by its owner or by a thief, and ends the sign-in for both.
/// Thread-safe.
@Service
class ProgramSignIns {
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final People people;
    private final MemberTable members;
    private final SignIns signIns;
    private final SignInTable table;
    private final RefreshTokenTable refreshTokens;
    private final OwnBearer accessTokens;
    private final Audit audit;
    private final InstantSource clock;
    private final TokenSettings settings;

    ProgramSignIns(
            TenantTransaction transaction,
            Lookups lookups,
            People people,
            MemberTable members,
            SignIns signIns,
            SignInTable table,
            RefreshTokenTable refreshTokens,
            OwnBearer accessTokens,
            Audit audit,
            InstantSource clock,
            TokenSettings settings) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.people = people;
        this.members = members;
        this.signIns = signIns;
        this.table = table;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /// What a program gets.
    ///
    /// @param accessToken for `Authorization: Bearer`
    /// @param refreshToken gives the next two, once
    record Tokens(String accessToken, Duration validity, String refreshToken, UUID tenant) {
        /// Without what lets somebody in.
        @Override
        public String toString() {
            return "Tokens[" + tenant + "]";
        }
    }

    /// Signs a person in in a program.
    ///
    /// @param method how they showed who they are, for the audit
    /// @param tenant in whose name it acts, of which they are a member
    Tokens open(Person person, UUID tenant, @Nullable String userAgent, String method) {
        Renewed opened = transaction.call(person.home(), () -> {
            SignIn signIn = signIns.openProgram(person, userAgent, method);
            table.activate(signIn.id(), tenant);
            return next(signIn.id(), tenant);
        });
        return tokens(person.home(), opened);
    }

    /// The next tokens for a refresh token that was not used yet.
    ///
    /// @param tenant in whose name the program acts from now on; null for the same as before
    /// @throws ProblemException `token-invalid`, `organisation-not-found`
    Tokens renew(String refreshToken, @Nullable UUID tenant) {
        UUID home = home(refreshToken).orElseThrow(ProgramSignIns::invalid);
        if (tenant != null && !isMember(home, tenant)) {
            throw new ProblemException(IdentityProblem.ORGANISATION_NOT_FOUND, "There is no such organisation.");
        }
        Renewed renewed = transaction
                .call(home, () -> use(Lookups.hash(refreshToken), tenant))
                .orElseThrow(ProgramSignIns::invalid);
        return tokens(home, renewed);
    }

    /// Ends the sign-in that a refresh token belongs to, whether it was used or not.
    void end(String refreshToken) {
        home(refreshToken)
                .ifPresent(home -> transaction.run(
                        home,
                        () -> refreshTokens
                                .find(Lookups.hash(refreshToken))
                                .ifPresent(row -> end(home, row.signIn(), "sign-in.ended"))));
    }

    private record Renewed(UUID signIn, UUID tenant, String refreshToken) {}

    private Optional<Renewed> use(byte[] hash, @Nullable UUID wanted) {
        Instant now = clock.instant();
        Optional<UUID> taken = refreshTokens.take(hash, now);
        if (taken.isEmpty()) {
            refreshTokens.find(hash).ifPresent(row -> again(row, now));
            return Optional.empty();
        }
        return table.find(taken.get(), now).map(signIn -> {
            UUID tenant = wanted == null ? signIn.activeTenant() : wanted;
            table.activate(signIn.id(), tenant);
            refreshTokens.keepNewest(signIn.id(), settings.refreshHistory());
            return next(signIn.id(), tenant);
        });
    }

    /// A used token came again. Two requests of one program may cross; later than that nobody has a reason to.
    private void again(RefreshTokenTable.Row row, Instant now) {
        Instant usedAt = Objects.requireNonNull(row.usedAt());
        if (usedAt.plus(settings.refreshGrace()).isBefore(now)) {
            end(Tenant.current(), row.signIn(), "token.reused");
        }
    }

    private void end(UUID home, UUID signIn, String why) {
        if (table.delete(signIn)) {
            audit.record(why, people.at(home).map(Person::id).orElse(null));
        }
    }

    private Renewed next(UUID signIn, UUID tenant) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        refreshTokens.insert(Lookups.hash(token), signIn);
        lookups.add(Lookups.Kind.REFRESH, token);
        return new Renewed(signIn, tenant, token);
    }

    /// At home again when the person is no member any more.
    private Tokens tokens(UUID home, Renewed renewed) {
        Caller caller = signIns.ofProgram(home, renewed.signIn(), renewed.tenant())
                .or(() -> signIns.ofProgram(home, renewed.signIn(), home))
                .orElseThrow(ProgramSignIns::invalid);
        String access =
                accessTokens.issue(home, Objects.requireNonNull(caller.user()), renewed.signIn(), caller.tenant());
        return new Tokens(access, settings.accessValidity(), renewed.refreshToken(), caller.tenant());
    }

    private Optional<UUID> home(String refreshToken) {
        return lookups.tenant(Lookups.Kind.REFRESH, refreshToken);
    }

    private boolean isMember(UUID home, UUID tenant) {
        return people.at(home)
                .filter(person -> transaction
                        .call(tenant, () -> members.find(person.id()))
                        .isPresent())
                .isPresent();
    }

    private static ProblemException invalid() {
        return new ProblemException(
                PlatformProblem.TOKEN_INVALID, "The refresh token was used, is too old, or is not whole.");
    }
}
