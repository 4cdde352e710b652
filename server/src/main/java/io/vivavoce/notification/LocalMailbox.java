package io.vivavoce.notification;

import jakarta.servlet.http.HttpServletRequest;

/// The letters of an installation without a mail server, for whoever sits at this machine. Thread-safe.
public interface LocalMailbox {
    /// Whether there is one and the caller may look into it.
    boolean opensTo(HttpServletRequest request);
}
