package io.vivavoce.evaluation.internal.share;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may share reports, and read what was shared.
@Component
class ShareAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/share-links", Role.RECRUITER),
                AccessRule.members(HttpMethod.POST, "/api/sessions/{id}/share-links", Role.RECRUITER),
                AccessRule.members(HttpMethod.DELETE, "/api/sessions/{id}/share-links/{link}", Role.RECRUITER),
                AccessRule.anybody(HttpMethod.GET, "/api/shared/{token}").limited(Limit.SHARED));
    }
}
