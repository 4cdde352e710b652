package io.vivavoce.notification;

import java.util.UUID;

/// The way out for mail. Thread-safe.
public interface Mails {
    /// Puts a letter into the post: it is sent if and only if the caller's transaction commits, afterwards, and again
    /// while the mail server cannot be reached. Where no mail server is named it is kept for the [LocalMailbox].
    ///
    /// Needs a transaction and a tenant; the letter lies in that tenant until it is removed.
    ///
    /// @return the letter's identifier
    /// @throws IllegalArgumentException when its template does not exist or names a parameter that is missing
    UUID send(Mail mail);
}
