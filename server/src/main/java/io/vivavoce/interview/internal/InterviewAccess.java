package io.vivavoce.interview.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.AccessRule.Candidates;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may see and change interviews.
@Component
class InterviewAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.GET, "/api/sessions", Role.VIEWER).keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ)
                        .candidates(Candidates.OF_THE_INTERVIEW),
                AccessRule.members(HttpMethod.POST, "/api/sessions/{id}/consent", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .candidates(Candidates.OF_THE_INTERVIEW),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/transcript", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ)
                        .candidates(Candidates.OF_THE_INTERVIEW),
                AccessRule.members(
                                HttpMethod.PUT, "/api/sessions/{id}/transcript/{sequence}/correction", Role.RECRUITER)
                        .candidates(Candidates.OF_THE_INTERVIEW),
                AccessRule.members(HttpMethod.POST, "/api/sessions/{id}/candidate-token", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .aboutAccounts(),
                AccessRule.members(HttpMethod.DELETE, "/api/sessions/{id}", Role.ADMIN)
                        .keys(Scope.INTERVIEWS_WRITE));
    }
}
