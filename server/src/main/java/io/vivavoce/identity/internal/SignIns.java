package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.TenantTransaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where people are signed in. What a browser holds is random and kept here as a hash only; ending a sign-in ends at
/// once whatever it let in. Thread-safe.
@Service
class SignIns {
    private static final int TOKEN_BYTES = 32;
    private static final int MAX_USER_AGENT = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final SignInTable table;
    private final PersonTable persons;
    private final MemberTable members;
    private final Audit audit;
    private final InstantSource clock;
    private final SignInSettings settings;

    SignIns(
            TenantTransaction transaction,
            Lookups lookups,
            SignInTable table,
            PersonTable persons,
            MemberTable members,
            Audit audit,
            InstantSource clock,
            SignInSettings settings) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.table = table;
        this.persons = persons;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /// Signs a person in in a browser.
    ///
    /// @param method how they showed who they are, for the audit
    /// @return what the browser's cookie is to hold
    String openBrowser(Person person, @Nullable String userAgent, String method) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        transaction.run(person.home(), () -> {
            table.expired(clock.instant()).forEach(this::end);
            add(person, SignIn.Kind.BROWSER, userAgent, Lookups.hash(token));
            lookups.add(Lookups.Kind.SIGN_IN, token);
            audit.record("sign-in.opened", person.id(), Map.of("method", method));
        });
        return token;
    }

    /// Signs a person in in a program; call it in a transaction of their personal tenant.
    SignIn openProgram(Person person, @Nullable String userAgent, String method) {
        SignIn signIn = add(person, SignIn.Kind.API, userAgent, null);
        audit.record("sign-in.opened", person.id(), Map.of("method", method));
        return signIn;
    }

    private SignIn add(Person person, SignIn.Kind kind, @Nullable String userAgent, byte @Nullable [] tokenHash) {
        Instant now = clock.instant();
        String agent = userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), MAX_USER_AGENT));
        var signIn = new SignIn(
                Ids.next(), person.id(), kind, person.home(), agent, now, now, now.plus(settings.sessionLifetime()));
        table.insert(signIn, tokenHash);
        return signIn;
    }

    /// Whose browser holds this token.
    Optional<Caller> ofBrowser(String token) {
        return lookups.tenant(Lookups.Kind.SIGN_IN, token)
                .flatMap(home -> transaction.call(
                        home,
                        () -> table.find(Lookups.hash(token), clock.instant()).flatMap(this::seen)))
                .map(seen -> caller(seen, Caller.Kind.PERSON, seen.signIn().activeTenant()));
    }

    /// Whose program it is, acting in the name of `tenant`; empty when the sign-in has ended or the person is no
    /// member.
    Optional<Caller> ofProgram(UUID home, UUID signIn, UUID tenant) {
        return transaction
                .call(home, () -> table.find(signIn, clock.instant()).flatMap(this::seen))
                .map(seen -> caller(seen, Caller.Kind.TOKEN, tenant))
                .filter(caller -> caller.tenant().equals(tenant));
    }

    private record Seen(SignIn signIn, Person person) {}

    private Optional<Seen> seen(SignIn signIn) {
        Instant now = clock.instant();
        if (signIn.lastSeenAt().plus(settings.lastSeenPrecision()).isBefore(now)) {
            table.seen(signIn.id(), now);
        }
        return persons.find().map(person -> new Seen(signIn, person));
    }

    /// As a member of the wanted tenant, or else at home.
    private Caller caller(Seen seen, Caller.Kind kind, UUID wanted) {
        return member(seen, kind, wanted)
                .or(() -> member(seen, kind, seen.person().home()))
                .orElseThrow();
    }

    private Optional<Caller> member(Seen seen, Caller.Kind kind, UUID tenant) {
        UUID user = seen.person().id();
        return transaction
                .call(tenant, () -> members.find(user))
                .map(member -> Caller.person(
                        kind,
                        tenant,
                        user,
                        member.name(),
                        member.role(),
                        seen.signIn().id()));
    }

    /// Where a caller is signed in.
    ///
    /// @throws ProblemException for whoever shows the token of another issuer
    static UUID of(Caller caller) {
        UUID signIn = caller.signIn();
        if (signIn == null) {
            throw new ProblemException(
                    IdentityProblem.SIGN_IN_NOT_FOUND, "You are signed in where your token comes from, not here.");
        }
        return signIn;
    }

    /// Lets a person act in the name of another tenant where they are signed in.
    ///
    /// @param signIn null for whoever shows the token of another issuer, and names the tenant with each request
    void switchTo(Person person, @Nullable UUID signIn, UUID tenant) {
        if (transaction.call(tenant, () -> members.find(person.id())).isEmpty()) {
            throw new ProblemException(IdentityProblem.ORGANISATION_NOT_FOUND, "There is no such organisation.");
        }
        if (signIn != null) {
            transaction.run(person.home(), () -> table.activate(signIn, tenant));
        }
    }

    /// Where a person is signed in, the last used first.
    List<SignIn> of(Person person) {
        return transaction.call(person.home(), () -> table.open(clock.instant()));
    }

    /// Ends one sign-in of a person.
    ///
    /// @throws ProblemException when it is not there
    void close(Person person, UUID signIn) {
        transaction.run(person.home(), () -> {
            if (!end(signIn)) {
                throw new ProblemException(IdentityProblem.SIGN_IN_NOT_FOUND, "There is no such sign-in.");
            }
            audit.record("sign-in.ended", person.id());
        });
    }

    /// Ends them all.
    void closeAll(Person person) {
        transaction.run(person.home(), () -> {
            table.all().forEach(this::end);
            audit.record("sign-in.all-ended", person.id());
        });
    }

    private boolean end(UUID signIn) {
        byte @Nullable [] hash = table.tokenHash(signIn);
        if (hash != null) {
            lookups.remove(Lookups.Kind.SIGN_IN, hash);
        }
        return table.delete(signIn);
    }
}
