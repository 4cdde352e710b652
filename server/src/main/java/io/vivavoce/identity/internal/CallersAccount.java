package io.vivavoce.identity.internal;

import io.vivavoce.identity.OwnAccount;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the account by the caller. Thread-safe.
@Component
class CallersAccount implements OwnAccount {
    private static final List<String> LOCALES = List.of("en", "de");

    private final People people;

    CallersAccount(People people) {
        this.people = people;
    }

    @Override
    public Optional<Account> current() {
        return Caller.bound().filter(caller -> caller.user() != null).map(caller -> of(people.current()));
    }

    @Override
    public Account change(@Nullable String name, @Nullable String locale) {
        if (name != null && (name.isBlank() || name.length() > People.LONGEST_NAME)) {
            throw invalid("name", "A name has 1 to " + People.LONGEST_NAME + " characters.");
        }
        if (locale != null && !LOCALES.contains(locale)) {
            throw invalid("preferences.language", "Choose one of " + String.join(", ", LOCALES) + ".");
        }
        Person person = people.current();
        people.change(person, name == null ? person.name() : name.strip(), locale == null ? person.locale() : locale);
        return of(people.current());
    }

    private static Account of(Person person) {
        return new Account(person.id(), person.name(), person.email(), person.locale());
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(
                PlatformProblem.INVALID_REQUEST,
                "Not valid: " + field + ".",
                Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }
}
