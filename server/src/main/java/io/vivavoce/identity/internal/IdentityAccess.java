package io.vivavoce.identity.internal;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may do what with accounts and organisations.
@Component
class IdentityAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anybody(GET, "/api/me"),
                AccessRule.persons(PATCH, "/api/me"),
                AccessRule.persons(POST, "/api/me/tenant"),
                AccessRule.persons(GET, "/api/me/sign-ins"),
                AccessRule.persons(DELETE, "/api/me/sign-ins/{id}"),
                AccessRule.persons(POST, "/api/me/sign-out"),
                AccessRule.persons(POST, "/api/me/sign-out-everywhere"),
                AccessRule.anybody(POST, "/api/sign-in/link").aboutAccounts().limited(Limit.SIGN_IN),
                AccessRule.anybody(POST, "/api/sign-in/link/consume")
                        .aboutAccounts()
                        .limited(Limit.SIGN_IN),
                AccessRule.persons(GET, "/api/me/export").limited(Limit.UPLOAD),
                AccessRule.persons(DELETE, "/api/me"),
                AccessRule.persons(POST, "/api/organisations"),
                member(GET, "/api/organisation", Role.VIEWER).keys(Scope.ORGANISATION_READ),
                member(PATCH, "/api/organisation", Role.ADMIN).keys(Scope.ORGANISATION_WRITE),
                member(DELETE, "/api/organisation", Role.OWNER),
                member(GET, "/api/organisation/members", Role.VIEWER).keys(Scope.ORGANISATION_READ),
                member(PATCH, "/api/organisation/members/{userId}", Role.ADMIN).keys(Scope.ORGANISATION_WRITE),
                member(DELETE, "/api/organisation/members/{userId}", Role.ADMIN).keys(Scope.ORGANISATION_WRITE),
                member(POST, "/api/organisation/leave", Role.VIEWER),
                member(POST, "/api/organisation/owner", Role.OWNER),
                member(POST, "/api/organisation/invitations", Role.ADMIN).keys(Scope.ORGANISATION_WRITE),
                member(DELETE, "/api/organisation/invitations/{id}", Role.ADMIN).keys(Scope.ORGANISATION_WRITE),
                AccessRule.persons(POST, "/api/member-invitations/inspect").limited(Limit.SIGN_IN),
                AccessRule.persons(POST, "/api/member-invitations/accept").limited(Limit.SIGN_IN));
    }

    private static AccessRule member(HttpMethod method, String path, Role least) {
        return AccessRule.members(method, path, least).aboutAccounts();
    }
}
