package io.vivavoce.provider.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may see how engines do, and who may bring keys. No program may bring or remove a key.
@Component
class ProviderAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.GET, "/api/providers", Role.VIEWER)
                        .keys(Scope.ORGANISATION_READ),
                AccessRule.members(HttpMethod.GET, "/api/providers/usage", Role.VIEWER)
                        .keys(Scope.ORGANISATION_READ),
                AccessRule.members(HttpMethod.PUT, "/api/providers/policy", Role.ADMIN),
                AccessRule.members(HttpMethod.PUT, "/api/providers/{provider}/key", Role.ADMIN),
                AccessRule.members(HttpMethod.DELETE, "/api/providers/{provider}/key", Role.ADMIN),
                AccessRule.members(HttpMethod.POST, "/api/providers/{provider}/trial", Role.ADMIN)
                        .limited(Limit.AI),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/engines", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ));
    }
}
