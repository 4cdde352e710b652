package io.vivavoce.identity.internal;

import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.TenantTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Accounts: made on first use, one for each e-mail address, each with a personal tenant. Thread-safe.
@Service
class People {
    static final int LONGEST_NAME = 120;

    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final TenantTable tenants;
    private final PersonTable persons;
    private final MemberTable members;
    private final Audit audit;
    private final InstantSource clock;

    People(
            TenantTransaction transaction,
            Lookups lookups,
            TenantTable tenants,
            PersonTable persons,
            MemberTable members,
            Audit audit,
            InstantSource clock) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.tenants = tenants;
        this.persons = persons;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whoever has shown that `email` is theirs; the account is made when there is none.
    ///
    /// @param name what a new account is called; without one the part of the address before the `@`
    /// @param locale the language of a new account
    Person ofVerifiedAddress(String email, @Nullable String name, Locale locale) {
        String address = EmailAddress.normal(email);
        return known(Lookups.Kind.EMAIL, address).orElseGet(() -> {
            try {
                return create(address, called(name, address), locale);
            } catch (DuplicateKeyException madeMeanwhile) {
                return known(Lookups.Kind.EMAIL, address).orElseThrow(() -> madeMeanwhile);
            }
        });
    }

    /// Whoever another provider vouches for.
    ///
    /// @param identity issuer and subject
    Person ofProvider(String identity, String email, @Nullable String name, Locale locale) {
        return known(Lookups.Kind.IDENTITY, identity).orElseGet(() -> {
            Person person = ofVerifiedAddress(email, name, locale);
            transaction.run(person.home(), () -> {
                lookups.addIfAbsent(Lookups.Kind.IDENTITY, identity);
                audit.record("account.linked", person.id());
            });
            return person;
        });
    }

    /// The person who makes the current request.
    ///
    /// @throws IllegalStateException when it is no person
    Person current() {
        return known(Lookups.Kind.PERSON, String.valueOf(Caller.current().user()))
                .orElseThrow(() -> new IllegalStateException("The caller is no person with an account"));
    }

    private Optional<Person> known(Lookups.Kind kind, String value) {
        return lookups.tenant(kind, value).flatMap(this::at);
    }

    /// The person whose personal tenant this is.
    Optional<Person> at(UUID home) {
        return transaction.call(home, persons::find);
    }

    private static String called(@Nullable String name, String email) {
        String own = name == null || name.isBlank() ? email.substring(0, email.indexOf('@')) : name.strip();
        return own.substring(0, Math.min(own.length(), LONGEST_NAME));
    }

    private Person create(String email, String name, Locale locale) {
        UUID home = Ids.next();
        return transaction.call(home, () -> {
            Instant now = clock.instant();
            Person person = new Person(Ids.next(), home, email, name, locale.getLanguage(), now);
            tenants.insert(true, name, now);
            persons.insert(person);
            lookups.add(Lookups.Kind.EMAIL, email);
            lookups.add(Lookups.Kind.PERSON, person.id().toString());
            members.insert(person, Role.OWNER, now);
            audit.record("account.created", person.id());
            return person;
        });
    }

    /// Changes what a person is called, wherever they are a member.
    void change(Person person, String name, String locale) {
        transaction.run(person.home(), () -> {
            persons.change(name, locale);
            tenants.rename(name);
        });
        for (UUID tenant : lookups.tenants(Lookups.Kind.MEMBER, person.id().toString())) {
            transaction.run(tenant, () -> members.rename(person.id(), name));
        }
    }
}
