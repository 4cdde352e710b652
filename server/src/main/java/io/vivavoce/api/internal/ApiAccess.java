package io.vivavoce.api.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may hold interviews over plain HTTP.
@Component
class ApiAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.anybody(HttpMethod.GET, "/api/openapi.json"));
    }
}
