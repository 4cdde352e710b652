package io.vivavoce.identity.internal;

import io.vivavoce.platform.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A caller who is known, for the chain of filters that found out.
final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.name();
    }
}
