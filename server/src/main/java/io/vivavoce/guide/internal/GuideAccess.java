package io.vivavoce.guide.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may read and write guides.
@Component
class GuideAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                read("/api/guides"),
                read("/api/guides/bank"),
                read("/api/guides/{id}"),
                read("/api/guides/{id}/versions"),
                read("/api/guides/{id}/versions/{number}"),
                read("/api/guides/{id}/preview"),
                read("/api/guides/{id}/file"),
                write(HttpMethod.POST, "/api/guides"),
                write(HttpMethod.POST, "/api/guides/files").limited(Limit.UPLOAD),
                write(HttpMethod.POST, "/api/guides/drafts").limited(Limit.AI),
                write(HttpMethod.PUT, "/api/guides/{id}/draft"),
                write(HttpMethod.DELETE, "/api/guides/{id}/draft"),
                write(HttpMethod.POST, "/api/guides/{id}/publish"),
                write(HttpMethod.POST, "/api/guides/{id}/archive"),
                write(HttpMethod.POST, "/api/guides/{id}/restore"),
                write(HttpMethod.DELETE, "/api/guides/{id}"));
    }

    private static AccessRule read(String path) {
        return AccessRule.members(HttpMethod.GET, path, Role.VIEWER).keys(Scope.INTERVIEWS_READ);
    }

    private static AccessRule write(HttpMethod method, String path) {
        return AccessRule.members(method, path, Role.RECRUITER).keys(Scope.INTERVIEWS_WRITE);
    }
}
