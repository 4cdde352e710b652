package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// People who sign in: by a link from the mailbox of this machine, and with another provider.
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
    private final StandInProvider provider;
    private final ServerProcess server;

    SignInIT() throws IOException, GeneralSecurityException {
        provider = new StandInProvider();
        Path data = Files.createTempDirectory("viva-sign-in").resolve("data");
        server = ServerProcess.application(
                data,
                Map.of(
                        "vivavoce.sign-in.enabled",
                        "true",
                        "vivavoce.sign-in.google.client-id",
                        StandInProvider.CLIENT,
                        "vivavoce.sign-in.google.client-secret",
                        StandInProvider.SECRET,
                        "vivavoce.sign-in.google.issuer",
                        provider.issuer().toString()));
    }

    @BeforeAll
    void start() {
        server.start();
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
    }

    @Test
    void signsInByALinkFoundsAnOrganisationAndHoldsAnInterview() {
        try (Visit ada = new Visit(server, "sign-in-owner");
                Visit grace = new Visit(server, "sign-in-member")) {
            signIn(ada.page(), "ada@example.org");
            found(ada.page(), "Analytical Engines");
            invite(ada.page(), "grace@example.org", "Viewer");
            join(grace.page(), "grace@example.org", "Analytical Engines");
            assertThat(grace.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New interview")))
                    .hasCount(0);
            interview(ada);
            signOut(ada.page());
            assertThat(ada.browser().complaints())
                    .filteredOn(complaint -> !complaint.contains("401"))
                    .isEmpty();
        }
    }

    @Test
    void signsInWithAnotherProvider() {
        try (Visit visit = new Visit(server, "sign-in-provider")) {
            Page page = visit.page();
            provider.signsIn("subject-1", "maya@example.org", true, "Maya Lindqvist");
            withGoogle(page);
            assertThat(account(page)).isVisible();
            assertThat(page.getByText("Maya Lindqvist").first()).isVisible();
            signOut(page);
            provider.signsIn("subject-1", "maya.new@example.org", true, "Maya Lindqvist");
            withGoogle(page);
            page.navigate("/profile");
            assertThat(page.getByText("maya@example.org").first()).isVisible();
        }
    }

    @Test
    void saysWhyAProviderDoesNotSignIn() {
        try (Visit visit = new Visit(server, "sign-in-refused")) {
            Page page = visit.page();
            provider.signsIn("subject-2", "unverified@example.org", false, "Nobody");
            withGoogle(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("has not confirmed your e-mail address");
            provider.isRefused();
            withGoogle(page);
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.url()).endsWith("/sign-in?problem=provider-failed");
            page.navigate("/api/sign-in/oidc/callback/google?code=made-up&state=made-up");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        }
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sessions");
        page.waitForURL("**/sign-in**");
        page.getByLabel("E-mail address").fill(email);
        button(page, "Send me a link").click();
        page.getByText("read the mail here").click();
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the link"))
                .first();
        String address = String.valueOf(link.getAttribute("href"));
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("One more step")))
                .isVisible();
        assertThat(page.url()).doesNotContain("token");
        button(page, "Sign in").click();
        page.waitForURL("**/sessions");
    }

    private static void found(Page page, String name) {
        page.navigate("/organisation/new");
        page.getByLabel("Name of the organisation").fill(name);
        button(page, "Create it").click();
        assertThat(page.getByText(name).first()).isVisible();
    }

    private static void invite(Page page, String email, String role) {
        page.navigate("/organisation");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption(role);
        button(page, "Invite").click();
        assertThat(page.getByText("An invitation for " + email)).isVisible();
    }

    private static void join(Page page, String email, String organisation) {
        signIn(page, email);
        page.navigate("/mailbox");
        Locator letter = page.getByText(Pattern.compile("invites you to " + organisation))
                .first();
        letter.click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the link"))
                .click();
        button(page, "Join").click();
        assertThat(page.getByText(organisation).first()).isVisible();
    }

    private static void interview(Visit visit) {
        Page page = visit.page();
        SetUpPage.open(page)
                .job("Backend engineer", "Kettle Works", "")
                .proceed()
                .answerByTyping()
                .agreeAndEnter();
        visit.wire().awaitListening();
        page.getByLabel("Type your answer").fill("I rebuilt the ledger by hand, and it balanced again.");
        int seen = visit.wire().count("turn");
        page.keyboard().press("Control+Enter");
        visit.wire().await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"));
    }

    private static void withGoogle(Page page) {
        page.navigate("/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue with Google"))
                .click();
    }

    private static Locator account(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("[Aa]ccount")));
    }

    private static void signOut(Page page) {
        page.navigate("/");
        account(page).first().click();
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/sign-in**");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
