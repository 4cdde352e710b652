package io.vivavoce.practice.internal.minutes;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of an account.
///
/// @param number counts the entries of the account
/// @param seconds what it added to the balance
/// @param balance after it, in seconds
/// @param session null for a grant
/// @param key by which the same thing is entered once
/// @param note what whoever granted wrote; empty for all others
/// @param grantedBy null for what was credited by itself
record Entry(
        UUID id,
        UUID person,
        int number,
        Kind kind,
        long seconds,
        long balance,
        @Nullable UUID session,
        String key,
        String note,
        @Nullable UUID grantedBy,
        Instant at) {

    /// What an entry is.
    enum Kind {
        /// Minutes were given.
        GRANT,
        /// An interview began: what it may use is held for it.
        RESERVE,
        /// An interview ended: what it did not use comes back.
        SETTLE,
        /// An interview failed: all that was held for it comes back.
        REFUND;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
