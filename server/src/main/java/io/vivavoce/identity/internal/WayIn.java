package io.vivavoce.identity.internal;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// One more way in which callers show who they are: another provider, or a bearer token.
@FunctionalInterface
interface WayIn {
    /// Adds it to the chain.
    void open(HttpSecurity http) throws Exception;
}
