package io.vivavoce.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Answers about accounts, invented, in the shapes of the real ones; names and addresses as long as they come.
final class AccountData {
    static final String EMAIL = "nadia.osei@kestrel-freight.example.org";
    static final String LONG_EMAIL =
            "maximiliane.hohenstein-wittgenstein@personalabteilung.vereinigte-wasserwerke.example";
    static final String ORGANISATION = "Kestrel Freight";
    private static final String LONG_ORGANISATION = "Vereinigte Wasserwerke Nordhausen und Umland";
    private static final String CREATED = "createdAt";

    private AccountData() {}

    /// Nobody yet, on a server that asks for a sign-in.
    static ObjectNode stranger(boolean mailbox, String... providers) {
        return ScreenData.node(Map.of(
                        "signIn",
                        Map.of("required", true, "link", true, "providers", List.of(providers), "mailbox", mailbox),
                        "tenants",
                        List.of()))
                .putNull("user")
                .putNull("tenant");
    }

    static ObjectNode inPersonalSpace() {
        return person(personal(), "owner");
    }

    static ObjectNode inOrganisation(String role) {
        return person(tenant(2, "organisation", ORGANISATION, role), role);
    }

    /// @param role in the organisation, wherever the person is now
    private static ObjectNode person(Map<String, Object> tenant, String role) {
        ObjectNode me = stranger(true, "google");
        ObjectNode user = ScreenData.node(
                Map.of("id", id(1), "email", EMAIL, "name", "Nadia Osei", CREATED, "2026-11-01T08:00:00Z"));
        me.set("user", user.putNull("locale"));
        me.set("tenant", ScreenData.node(tenant));
        me.set(
                "tenants",
                ProductClient.JSON.valueToTree(List.of(
                        personal(),
                        tenant(2, "organisation", ORGANISATION, role),
                        tenant(3, "organisation", LONG_ORGANISATION, "reviewer"))));
        return me;
    }

    private static Map<String, Object> personal() {
        return tenant(1, "personal", "Nadia Osei", "owner");
    }

    private static Map<String, Object> tenant(int number, String kind, String name, String role) {
        return Map.of("id", id(number), "kind", kind, "name", name, "role", role);
    }

    static Map<String, Object> organisation(String role) {
        return Map.of("id", id(2), "name", ORGANISATION, CREATED, "2026-11-02T08:00:00Z", "role", role);
    }

    static Map<String, Object> members(boolean invitations) {
        return Map.of(
                "members",
                List.of(
                        member(1, "Nadia Osei", EMAIL, "owner"),
                        member(4, "Grace Hopper", "grace@example.org", "admin"),
                        member(5, "Maximiliane Hohenstein-Wittgenstein", LONG_EMAIL, "recruiter"),
                        member(6, "", "reader.without.a.name@example.org", "viewer")),
                "invitations",
                invitations ? List.of(invitation("new.colleague@example.org"), invitation(LONG_EMAIL)) : List.of());
    }

    private static Map<String, Object> member(int number, String name, String email, String role) {
        return Map.of(
                "userId",
                id(number),
                "name",
                name,
                "email",
                email,
                "role",
                role,
                "joinedAt",
                "2026-11-03T08:00:00Z",
                "you",
                number == 1);
    }

    static Map<String, Object> invitation(String email) {
        return Map.of(
                "id",
                id(email.length()),
                "email",
                email,
                "role",
                "reviewer",
                CREATED,
                "2026-11-19T08:00:00Z",
                "expiresAt",
                "2026-11-26T08:00:00Z");
    }

    static Map<String, Object> offer(String email) {
        return Map.of("organisation", LONG_ORGANISATION, "role", "recruiter", "email", email);
    }

    static Map<String, Object> keys(boolean some) {
        return Map.of(
                "keys",
                some
                        ? List.of(
                                key(1, "Nightly export to the applicant tracking system", "interviews:read")
                                        .put("you", true)
                                        .put("lastUsedAt", "2026-11-19T22:00:00Z")
                                        .putNull("expiresAt"),
                                key(2, "Import", "interviews:read", "interviews:write", "organisation:read")
                                        .put("owner", "Maximiliane Hohenstein-Wittgenstein"))
                        : List.of(),
                "scopes",
                List.of(
                        "interviews:read",
                        "interviews:write",
                        "organisation:read",
                        "organisation:write",
                        "audit:read"));
    }

    static ObjectNode key(int number, String name, String... scopes) {
        return ScreenData.node(Map.of(
                        "id",
                        id(number),
                        "name",
                        name,
                        "prefix",
                        "viva_3kq9xw",
                        "scopes",
                        List.of(scopes),
                        CREATED,
                        "2026-11-10T08:00:00Z",
                        "expiresAt",
                        "2027-02-10T08:00:00Z",
                        "you",
                        false))
                .putNull("lastUsedAt");
    }

    static ObjectNode audit(boolean some) {
        List<ObjectNode> events = new ArrayList<>();
        if (some) {
            events.add(event(1, "member.role-changed", Map.of("from", "viewer", "to", "recruiter")));
            events.add(event(2, "member.invited", Map.of("email", LONG_EMAIL, "role", "reviewer")));
            events.add(event(
                    3,
                    "api-key.created",
                    Map.of("name", "Import", "prefix", "viva_3kq9xw", "scopes", "interviews:read interviews:write")));
            events.add(event(4, "organisation.founded", Map.of("name", ORGANISATION)));
        }
        return ScreenData.node(Map.of("events", events)).put("next", some ? "older" : null);
    }

    static ObjectNode invitations() {
        Map<String, Object> details = Map.of("email", LONG_EMAIL, "role", "reviewer");
        return ScreenData.node(Map.of("events", List.of(event(2, "member.invited", details))))
                .putNull("next");
    }

    private static ObjectNode event(int number, String action, Map<String, Object> details) {
        String kind = action.substring(0, action.indexOf('.'));
        return ScreenData.node(Map.of(
                "id",
                id(number),
                "at",
                "2026-11-19T1" + number + ":04:00Z",
                "actor",
                Map.of("kind", "person", "id", id(1), "name", number == 2 ? LONG_EMAIL : "Nadia Osei"),
                "action",
                action,
                "subject",
                Map.of("kind", kind, "id", id(number)),
                "details",
                details));
    }

    static Map<String, Object> signIns() {
        String chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
        return Map.of(
                "signIns", List.of(signIn(1, "browser", chrome), signIn(2, "browser", "?"), signIn(3, "api", "")));
    }

    private static Map<String, Object> signIn(int number, String kind, String userAgent) {
        return Map.of(
                "id",
                id(number),
                "kind",
                kind,
                "userAgent",
                userAgent,
                CREATED,
                "2026-11-12T08:00:00Z",
                "lastSeenAt",
                "2026-11-19T22:00:00Z",
                "current",
                number == 1);
    }

    static Map<String, Object> mailbox(boolean some) {
        String link = "http://localhost:8080/sign-in/confirm?token=" + "invented".repeat(6);
        return Map.of(
                "messages",
                some
                        ? List.of(
                                mail(1, EMAIL, "Sign in to Viva Voce", "kept", link),
                                mail(2, LONG_EMAIL, "Bei Viva Voce anmelden", "waiting", link),
                                mail(3, EMAIL, "Nadia Osei invites you to " + LONG_ORGANISATION, "failed", link))
                        : List.of());
    }

    private static Map<String, Object> mail(int number, String to, String subject, String state, String link) {
        return Map.of(
                "id",
                id(number),
                "to",
                to,
                "subject",
                subject,
                "text",
                "Hello,\n\nopen this link in the browser you want to sign in with:\n\n" + link
                        + "\n\nIt works once, within 15 minutes.",
                "state",
                state,
                CREATED,
                "2026-11-20T08:00:00Z");
    }

    private static String id(int number) {
        return "01980000-0000-7000-8000-%012d".formatted(number);
    }
}
