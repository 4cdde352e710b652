package io.vivavoce.evaluation.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may read reports, and have them made again.
@Component
class EvaluationAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/report", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/report.pdf", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/report.md", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/report.json", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.POST, "/api/sessions/{id}/evaluations", Role.REVIEWER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .limited(Limit.AI),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/evaluations", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/evaluations/{run}", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/evaluations/{run}/comparison/{other}", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.anybody(HttpMethod.GET, "/api/sample"));
    }
}
