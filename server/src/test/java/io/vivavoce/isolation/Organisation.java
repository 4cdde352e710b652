package io.vivavoce.isolation;

import io.vivavoce.identity.Browser;
import io.vivavoce.platform.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An organisation with one person in each role, each signed in in a browser.
record Organisation(UUID id, String mark, Map<Role, Browser> people) {
    static final Organisation NONE = new Organisation(new UUID(0, 0), "", Map.of());

    /// @param mark in every name and address of it, and nowhere else
    static Organisation found(MockMvcTester mvc, String mark) throws Exception {
        Map<Role, Browser> people = new EnumMap<>(Role.class);
        Browser owner = new Browser(mvc).signIn(address(mark, Role.OWNER));
        owner.post("/api/organisations", "{\"name\":\"" + mark + "\"}");
        people.put(Role.OWNER, owner);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.OWNER))) {
            people.put(role, join(mvc, owner, mark, role));
        }
        return new Organisation(UUID.fromString(Browser.value(owner.get("/api/me"), "/tenant/id")), mark, people);
    }

    private static Browser join(MockMvcTester mvc, Browser owner, String mark, Role role) throws Exception {
        String email = address(mark, role);
        owner.post("/api/organisation/invitations", "{\"email\":\"" + email + "\",\"role\":\"" + role.code() + "\"}");
        Browser member = new Browser(mvc).signIn(email);
        member.post(
                "/api/member-invitations/accept",
                "{\"token\":\"" + owner.tokenInMailTo(email, "/join-organisation") + "\"}");
        return member;
    }

    private static String address(String mark, Role role) {
        return role.code() + "@" + mark.toLowerCase(Locale.ROOT) + ".example";
    }

    Browser as(Role role) {
        return Objects.requireNonNull(people.get(role));
    }
}
