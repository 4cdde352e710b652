package io.vivavoce.identity.internal;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may get tokens and keys. No key makes or shows keys: what was lost would keep itself alive.
@Component
class TokenAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anybody(POST, "/api/tokens").aboutAccounts().limited(Limit.TOKEN),
                AccessRule.anybody(POST, "/api/tokens/refresh").aboutAccounts().limited(Limit.TOKEN),
                AccessRule.anybody(POST, "/api/tokens/revoke").aboutAccounts().limited(Limit.TOKEN),
                AccessRule.members(GET, "/api/api-keys", Role.VIEWER).aboutAccounts(),
                AccessRule.members(POST, "/api/api-keys", Role.RECRUITER).aboutAccounts(),
                AccessRule.members(DELETE, "/api/api-keys/{id}", Role.VIEWER).aboutAccounts());
    }
}
