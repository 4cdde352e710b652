package io.vivavoce.api.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.AccessRule.Candidates;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may hold interviews over plain HTTP. Where the interview is named in the body, a candidate is held to their own
/// by [OwnInterview].
@Component
class ApiAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anybody(HttpMethod.GET, "/api/openapi.json"),
                reads("/api/config").candidates(Candidates.ALL),
                writes("/api/upload/pdf").limited(Limit.UPLOAD),
                writes("/api/upload/txt").limited(Limit.UPLOAD),
                writes("/api/interview/start"),
                writes("/api/interview/question").candidates(Candidates.ALL),
                writes("/api/interview/answer").candidates(Candidates.ALL).limited(Limit.AI),
                reads("/api/interview/results/{id}"),
                writes("/api/interview/save/{id}").candidates(Candidates.OF_THE_INTERVIEW),
                reads("/api/interviews"),
                reads("/api/interviews/{id}"),
                writes("/api/session"),
                writes("/api/interview/respond").candidates(Candidates.ALL).limited(Limit.AI),
                writes("/api/session/{id}/complete").candidates(Candidates.OF_THE_INTERVIEW),
                reads("/api/user"),
                AccessRule.persons(HttpMethod.PATCH, "/api/user"));
    }

    private static AccessRule reads(String path) {
        return AccessRule.members(HttpMethod.GET, path, Role.VIEWER).keys(Scope.INTERVIEWS_READ);
    }

    private static AccessRule writes(String path) {
        return AccessRule.members(HttpMethod.POST, path, Role.RECRUITER).keys(Scope.INTERVIEWS_WRITE);
    }
}
