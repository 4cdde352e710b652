package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may use the web edge itself.
@Component
class PlatformAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anybody(HttpMethod.POST, AccessController.PATH).limited(Limit.SIGN_IN));
    }
}
