package io.vivavoce.resume.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may upload and read résumés.
@Component
class ResumeAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.POST, "/api/upload-resume", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .limited(Limit.UPLOAD),
                AccessRule.members(HttpMethod.GET, "/api/resumes", Role.VIEWER).keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/resumes/{id}", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.PATCH, "/api/resumes/{id}", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.PUT, "/api/resumes/{id}/current", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.GET, "/api/resumes/current", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.GET, "/api/resumes/{id}/file", Role.VIEWER)
                        .keys(Scope.INTERVIEWS_READ),
                AccessRule.members(HttpMethod.DELETE, "/api/resumes/{id}", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE),
                AccessRule.members(HttpMethod.POST, "/api/extract-text", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .limited(Limit.UPLOAD));
    }
}
