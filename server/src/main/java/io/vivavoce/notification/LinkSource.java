package io.vivavoce.notification;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Makes the addresses that letters of one kind lead to, each time such a letter is written, so that no letter at rest
/// holds a key to anything. One bean for each kind. Thread-safe.
public interface LinkSource {
    /// The name by which templates ask for it (`sign-in-link`).
    String kind();

    /// The whole address made from a row; the same one each time. Called in a transaction of the letter's tenant.
    ///
    /// @return empty when the row is gone or leads nowhere any more; then the letter is not sent
    Optional<URI> link(UUID id);
}
