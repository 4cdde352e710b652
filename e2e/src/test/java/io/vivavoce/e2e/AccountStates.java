package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenState.click;
import static io.vivavoce.e2e.ScreenState.press;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// What a server shows on which people sign in: the door, organisations, keys, the audit log, the profile, the mailbox.
final class AccountStates {
    private static final String ME = "/api/me";
    private static final String SUMMARY = "/api/practice/summary";
    private static final String LIST = "/api/sessions";
    private static final String LINK = "POST /api/sign-in/link";
    private static final String CONSUME = "POST /api/sign-in/link/consume";
    private static final String ORGANISATION = "/api/organisation";
    private static final String MEMBERS = "/api/organisation/members";
    private static final String INVITATIONS = "POST /api/organisation/invitations";
    private static final String INSPECT = "POST /api/member-invitations/inspect";
    private static final String KEYS = "/api/api-keys";
    private static final String AUDIT = "/api/audit";
    private static final String SIGN_INS = "/api/me/sign-ins";
    private static final String MAILBOX = "/api/mailbox";
    private static final String ERROR = "[role=alert]";
    private static final String DIALOG = "dialog[open]";
    private static final String WAITING = "[aria-busy][role=status]";

    /// An error below a field, or above the button of a form or dialog.
    private static final String REFUSED = "form .text-bad";

    List<ScreenState> all() {
        List<ScreenState> all = new ArrayList<>();
        all.addAll(signIn());
        all.addAll(checkMail());
        all.addAll(confirm());
        all.addAll(inside());
        all.addAll(organisation());
        all.addAll(join());
        all.addAll(keys());
        all.addAll(audit());
        all.addAll(profile());
        all.addAll(mailbox());
        return all;
    }

    private static ScreenState seen(ObjectNode me, String screen, String state, String path, String ready) {
        return ScreenState.of(screen, state, path, ready)
                .when(server -> server.answer(ME, me)
                        .answer(SUMMARY, ScreenData.summary(4, ScreenData.session(Map.of()), null, true))
                        .answer(LIST, ScreenData.page(ScreenData.sessions())));
    }

    private static Consumer<Page> fill(String selector, String text) {
        return page -> page.locator(selector).first().fill(text);
    }

    private static List<ScreenState> signIn() {
        ScreenState plain = seen(AccountData.stranger(false), "sign-in", "plain", "/sign-in", "[type=email]");
        return List.of(
                plain.inGermanToo(),
                seen(
                                AccountData.stranger(false, "google", "oidc"),
                                "sign-in",
                                "with others",
                                "/sign-in",
                                "[type=email]")
                        .inGermanToo(),
                seen(
                                AccountData.stranger(false, "google"),
                                "sign-in",
                                "a provider refused",
                                "/sign-in?problem=email-not-verified",
                                ERROR)
                        .inGermanToo(),
                plain.called("not an address")
                        .after(fill("[type=email]", "nadia"))
                        .after(click("[type=submit]"))
                        .waitingFor(REFUSED),
                plain.called("too many attempts")
                        .when(server -> server.tooMany(LINK, 42))
                        .after(fill("[type=email]", AccountData.LONG_EMAIL))
                        .after(click("[type=submit]"))
                        .waitingFor(REFUSED)
                        .inGermanToo(),
                ScreenState.of("sign-in", "offline", "/sign-in", ERROR).when(server -> server.away(ME)));
    }

    private static List<ScreenState> checkMail() {
        ScreenState sent = seen(AccountData.stranger(false), "check-mail", "sent", "/sign-in/check-mail", "main button")
                .with("sessionStorage.setItem('vivavoce.sent-link', JSON.stringify({ email: '%s', validMinutes: 15 }));"
                        .formatted(AccountData.LONG_EMAIL));
        return List.of(
                sent.inGermanToo(),
                sent.called("mailbox here")
                        .when(server -> server.answer(ME, AccountData.stranger(true)))
                        .inGermanToo(),
                sent.called("too many attempts")
                        .when(server -> server.tooMany(LINK, 180))
                        .after(press("again"))
                        .waitingFor("main .text-bad"));
    }

    private static List<ScreenState> confirm() {
        ScreenState button =
                seen(AccountData.stranger(false), "confirm", "button", "/sign-in/confirm?token=t", "main button");
        return List.of(
                button.inGermanToo(),
                button.called("invalid")
                        .when(server -> server.problem(CONSUME, 401, "sign-in-link-invalid"))
                        .after(click("main button"))
                        .waitingFor("main a[href='/sign-in']")
                        .inGermanToo(),
                button.called("failed")
                        .when(server -> server.problem(CONSUME, 503, "unavailable"))
                        .after(click("main button"))
                        .waitingFor("main .text-bad"));
    }

    private static List<ScreenState> inside() {
        ScreenState owner = seen(AccountData.inOrganisation("owner"), "home", "in an organisation", "/", "table");
        ScreenState reader = seen(AccountData.inOrganisation("viewer"), "home", "here to read", "/", "table");
        return List.of(
                seen(AccountData.inPersonalSpace(), "home", "signed in", "/", "table")
                        .inGermanToo(),
                owner.called("account menu")
                        .after(press("Account and|Konto und"))
                        .waitingFor("[role=menu]")
                        .inGermanToo(),
                reader.inGermanToo(),
                seen(AccountData.inOrganisation("reviewer"), "set-up", "for others", "/practice/new", "main h1")
                        .inGermanToo(),
                seen(AccountData.inPersonalSpace(), "set-up", "signed in", "/practice/new", "form"),
                seen(AccountData.inOrganisation("viewer"), "history", "in an organisation", "/sessions", "main h1")
                        .when(server -> server.answer(LIST, ScreenData.page(List.of())))
                        .inGermanToo());
    }

    private static List<ScreenState> organisation() {
        String path = "/organisation";
        ScreenState owner = seen(AccountData.inOrganisation("owner"), "organisation", "owner", path, "table")
                .when(server -> server.answer(ORGANISATION, AccountData.organisation("owner"))
                        .answer(MEMBERS, AccountData.members(true)));
        return List.of(
                owner.inGermanToo(),
                owner.called("invited")
                        .when(server -> server.answer(INVITATIONS, AccountData.invitation(AccountData.LONG_EMAIL)))
                        .after(fill("main [type=email]", AccountData.LONG_EMAIL))
                        .after(press("^Invite"))
                        .waitingFor("form [role=status] a"),
                owner.called("invitation refused")
                        .when(server -> server.problem(INVITATIONS, 409, "already-member"))
                        .after(fill("main [type=email]", AccountData.EMAIL))
                        .after(press("^Invite"))
                        .waitingFor(REFUSED),
                owner.called("minutes")
                        .when(server -> server.answer(
                                "/api/minutes/accounts",
                                ScreenData.node(Map.of("limited", true, "leftSeconds", 36_000, "accounts", List.of()))))
                        .waitingFor("#members-minutes")
                        .inGermanToo(),
                owner.called("remove asked")
                        .after(press("^Remove Maximiliane|Maximiliane.* entfernen"))
                        .waitingFor(DIALOG)
                        .inGermanToo(),
                owner.called("withdraw asked").after(press("^Withdraw")).waitingFor(DIALOG),
                owner.called("transfer asked").after(press("^Transfer")).waitingFor(DIALOG),
                owner.called("delete typed")
                        .after(press("^Delete"))
                        .after(fill(DIALOG + " input", AccountData.ORGANISATION))
                        .waitingFor(DIALOG + " [type=submit]:enabled"),
                seen(AccountData.inOrganisation("viewer"), "organisation", "viewer", path, "table")
                        .when(server -> server.answer(ORGANISATION, AccountData.organisation("viewer"))
                                .answer(MEMBERS, AccountData.members(false)))
                        .inGermanToo(),
                seen(AccountData.inPersonalSpace(), "organisation", "personal space", path, "main section a")
                        .when(server -> server.problem(ORGANISATION, 404, "organisation-not-found"))
                        .inGermanToo(),
                seen(AccountData.inPersonalSpace(), "organisation", "new", "/organisation/new", "form"),
                owner.called("loading")
                        .when(server -> server.silent(ORGANISATION))
                        .waitingFor(WAITING),
                owner.called("offline")
                        .when(server -> server.away(ORGANISATION))
                        .waitingFor(ERROR));
    }

    private static List<ScreenState> join() {
        ScreenState offered = seen(
                        AccountData.inPersonalSpace(), "join", "offered", "/join-organisation?token=t", "main button")
                .when(server -> server.answer(INSPECT, AccountData.offer(AccountData.EMAIL)));
        return List.of(
                offered.inGermanToo(),
                offered.called("for another address")
                        .when(server -> server.answer(INSPECT, AccountData.offer(AccountData.LONG_EMAIL)))
                        .inGermanToo(),
                offered.called("invalid")
                        .when(server -> server.problem(INSPECT, 404, "member-invitation-invalid"))
                        .waitingFor("main section a"),
                seen(AccountData.inPersonalSpace(), "join", "without a link", "/join-organisation", "main section a"),
                offered.called("offline").when(server -> server.away(INSPECT)).waitingFor(ERROR));
    }

    private static List<ScreenState> keys() {
        ScreenState filled = seen(AccountData.inOrganisation("admin"), "api-keys", "filled", "/api-keys", "table")
                .when(server -> server.answer(KEYS, AccountData.keys(true)));
        return List.of(
                filled.called("empty")
                        .when(server -> server.answer(KEYS, AccountData.keys(false)))
                        .waitingFor("main form"),
                filled.inGermanToo(),
                filled.called("nothing filled in")
                        .after(click("main [type=submit]"))
                        .waitingFor(REFUSED),
                filled.called("shown once")
                        .when(server -> server.answer(
                                "POST " + KEYS,
                                AccountData.key(3, "Import", "interviews:read").put("key", "viva_" + "k3y".repeat(16))))
                        .after(fill("main form input", "Import"))
                        .after(click("main form [type=checkbox]"))
                        .after(click("main [type=submit]"))
                        .waitingFor(ERROR)
                        .inGermanToo(),
                filled.called("revoke asked").after(press("^Revoke")).waitingFor(DIALOG),
                filled.called("loading").when(server -> server.silent(KEYS)).waitingFor(WAITING),
                filled.called("offline").when(server -> server.away(KEYS)).waitingFor(ERROR));
    }

    private static List<ScreenState> audit() {
        ScreenState filled = seen(AccountData.inOrganisation("owner"), "audit", "filled", "/audit", "table")
                .when(server -> server.answer(AUDIT, AccountData.audit(true)));
        ScreenState empty = filled.called("empty").when(server -> server.answer(AUDIT, AccountData.audit(false)));
        return List.of(
                filled.inGermanToo(),
                filled.called("filtered")
                        .when(server -> server.answer(AUDIT, AccountData.invitations()))
                        .after(AccountStates::filter),
                empty.waitingFor("main [aria-label='Audit log']:not(:has([aria-busy]))"),
                empty.called("filtered, nothing").after(AccountStates::filter).waitingFor("main section button"),
                filled.called("for others")
                        .when(server -> server.answer(ME, AccountData.inOrganisation("viewer")))
                        .waitingFor("main section")
                        .inGermanToo(),
                filled.called("offline").when(server -> server.away(AUDIT)).waitingFor(ERROR));
    }

    private static void filter(Page page) {
        page.locator("main select").selectOption("member.invited");
    }

    private static List<ScreenState> profile() {
        ScreenState filled = seen(AccountData.inPersonalSpace(), "profile", "filled", "/profile", "main li")
                .when(server -> server.answer(SIGN_INS, AccountData.signIns()));
        ScreenState deleting = filled.called("delete refused")
                .when(server -> server.problem(
                        "DELETE " + ME,
                        409,
                        "last-owner",
                        Map.of("organisations", List.of(AccountData.ORGANISATION, "Larkfield Foods"))))
                .after(press("^Delete my|^Mein Konto"))
                .after(fill(DIALOG + " input", AccountData.EMAIL));
        return List.of(
                filled.inGermanToo(),
                filled.called("saved")
                        .when(server -> server.answer("PATCH " + ME, AccountData.inPersonalSpace()))
                        .after(click("main [type=submit]"))
                        .waitingFor("form [role=status]:not(:empty)"),
                filled.called("sign out everywhere asked")
                        .after(press("^Sign out everywhere"))
                        .waitingFor(DIALOG),
                deleting.called("delete typed").waitingFor(DIALOG + " [type=submit]:enabled"),
                deleting.after(click(DIALOG + " [type=submit]"))
                        .waitingFor(DIALOG + " .text-bad")
                        .inGermanToo(),
                filled.called("sign-ins offline")
                        .when(server -> server.away(SIGN_INS))
                        .waitingFor(ERROR));
    }

    private static List<ScreenState> mailbox() {
        ScreenState filled = seen(AccountData.stranger(true), "mailbox", "filled", "/mailbox", "main li")
                .when(server -> server.answer(MAILBOX, AccountData.mailbox(true)));
        return List.of(
                filled.inGermanToo(),
                filled.called("empty")
                        .when(server -> server.answer(MAILBOX, AccountData.mailbox(false)))
                        .waitingFor("main section"),
                filled.called("elsewhere")
                        .when(server -> server.problem(MAILBOX, 404, "not-found"))
                        .waitingFor("main section")
                        .inGermanToo(),
                filled.called("offline").when(server -> server.away(MAILBOX)).waitingFor(ERROR));
    }
}
