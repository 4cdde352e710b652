package io.vivavoce.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The account of the person who makes the current request. Thread-safe; blocking.
public interface OwnAccount {
    /// Empty where nobody signs in, and for programs that act for no person.
    Optional<Account> current();

    /// Changes what is not null.
    ///
    /// @param locale a language tag that the page speaks
    /// @throws io.vivavoce.platform.ProblemException `invalid-request`
    Account change(@Nullable String name, @Nullable String locale);

    /// @param locale the language they are written to in
    record Account(UUID id, String name, String email, String locale) {}
}
