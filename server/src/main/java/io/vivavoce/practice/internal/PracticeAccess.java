package io.vivavoce.practice.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may practise.
@Component
class PracticeAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.GET, "/api/practice/options", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.anybody(HttpMethod.GET, "/api/practice/disclosure"),
                AccessRule.members(HttpMethod.POST, "/api/practice/sessions", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.GET, "/api/minutes", Role.VIEWER).keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/minutes/accounts", Role.ADMIN)
                        .keys(Scope.ORGANISATION_READ)
                        .aboutAccounts(),
                AccessRule.members(HttpMethod.POST, "/api/minutes/grants", Role.ADMIN)
                        .keys(Scope.ORGANISATION_WRITE)
                        .aboutAccounts(),
                AccessRule.members(HttpMethod.POST, "/api/practice/redos", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.GET, "/api/practice/attempts", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/practice/progress", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/practice/comparison", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/answers", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/answers.md", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/answers/{id}", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.POST, "/api/answers", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.PUT, "/api/answers/{id}", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.DELETE, "/api/answers/{id}", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.GET, "/api/practice/summary", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ));
    }
}
