package io.vivavoce.identity.internal;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with accounts and organisations.
@Component
class IdentityAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anybody(GET, "/api/me"),
                AccessRule.persons(PATCH, "/api/me"),
                AccessRule.persons(POST, "/api/me/tenant"),
                AccessRule.persons(GET, "/api/me/sign-ins"),
                AccessRule.persons(DELETE, "/api/me/sign-ins/{id}"),
                AccessRule.persons(POST, "/api/me/sign-out"),
                AccessRule.persons(POST, "/api/me/sign-out-everywhere"),
                AccessRule.anybody(POST, "/api/sign-in/link").aboutAccounts().limited(Limit.SIGN_IN),
                AccessRule.anybody(POST, "/api/sign-in/link/consume")
                        .aboutAccounts()
                        .limited(Limit.SIGN_IN));
    }
}
