package io.vivavoce.notification.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may see what of mail: the mailbox itself asks whether the caller sits at this machine.
@Component
class NotificationAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.anybody(HttpMethod.GET, "/api/mailbox"));
    }
}
