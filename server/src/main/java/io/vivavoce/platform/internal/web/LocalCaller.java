package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.Caller;
import io.vivavoce.platform.CallerSource;
import io.vivavoce.platform.SignInMode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Without sign-in everybody who came through the door is the one person this installation belongs to.
record LocalCaller(SignInMode mode) implements CallerSource {
    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        return mode.required() ? Optional.empty() : Optional.of(Caller.local());
    }
}
