package io.vivavoce.operations.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may read what was done.
@Component
class OperationsAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.GET, "/api/audit", Role.ADMIN).keys(Scope.AUDIT_READ),
                AccessRule.members(HttpMethod.GET, "/api/audit.csv", Role.ADMIN).keys(Scope.AUDIT_READ));
    }
}
