package io.vivavoce.notification.internal;

import io.vivavoce.notification.Mail;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A letter as it lies in the database.
///
/// @param attempts tries that failed
record StoredMail(UUID id, Mail mail, State state, int attempts, Instant createdAt) {
    /// Where a letter stands.
    enum State {
        /// For the local mailbox: there is no mail server.
        KEPT,
        WAITING,
        SENT,
        FAILED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
