package io.vivavoce.identity.internal;

import io.vivavoce.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;

/// One kind of what comes as `Authorization: Bearer`. Implementations are thread-safe.
interface Bearer {
    /// Whether it has to be judged here, as far as it says of itself.
    boolean claims(Presented presented);

    /// Who calls.
    ///
    /// @throws BearerRefused when it is not to be believed
    Caller caller(Presented presented, HttpServletRequest request);
}
