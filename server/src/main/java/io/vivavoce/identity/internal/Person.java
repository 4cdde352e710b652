package io.vivavoce.identity.internal;

import java.time.Instant;
import java.util.UUID;

/// An account.
///
/// @param home the personal tenant, theirs alone
/// @param locale the language of what they are sent, as a language tag
record Person(UUID id, UUID home, String email, String name, String locale, Instant createdAt) {}
