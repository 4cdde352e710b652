package io.vivavoce.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Knows who makes a request. Where there is sign-in there is one; where there is none everybody who came through the
/// door is [Caller#local()]. Implementations are thread-safe.
@FunctionalInterface
public interface CallerSource {
    /// Whoever makes this request; empty for a stranger.
    Optional<Caller> of(HttpServletRequest request);
}
