package io.vivavoce.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the page knows of whoever looks at it.
///
/// @param user null where nobody signs in, and for strangers
/// @param tenant in whose name they act; null for strangers
/// @param tenants all they could act in the name of
record Me(SignInOffer signIn, @Nullable User user, @Nullable Space tenant, List<Space> tenants) {
    /// How people sign in here.
    ///
    /// @param required whether they do at all
    /// @param link whether by a link in a mail
    /// @param providers with whom else
    /// @param mailbox whether the caller can read mails that were not sent on this machine
    record SignInOffer(boolean required, boolean link, List<String> providers, boolean mailbox) {}

    record User(UUID id, String email, String name, String locale, Instant createdAt) {
        static User of(Person person) {
            return new User(person.id(), person.email(), person.name(), person.locale(), person.createdAt());
        }
    }

    /// A tenant as its member sees it.
    ///
    /// @param kind `personal` or `organisation`
    record Space(UUID id, String kind, String name, String role) {}
}
