package io.vivavoce.identity.internal;

import static io.vivavoce.identity.internal.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.identity.Browser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Organisations: who belongs to them, who may do what, and how they end.
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.sign-in.enabled=true",
            "vivavoce.sign-in.max-organisations=2",
            "vivavoce.limits.sign-in-per-address=100000"
        })
class OrganisationModuleTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester mvc;
    private String domain = "";
    private Browser owner;

    OrganisationModuleTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
        this.owner = new Browser(mvc);
    }

    @BeforeEach
    void anOrganisation() throws Exception {
        domain = "@org" + COUNT.incrementAndGet() + ".example";
        owner = person("owner");
        assertThat(owner.post("/api/organisations", "{\"name\":\"Analytical Engines\"}"))
                .hasStatus(201);
    }

    @Test
    void whoeverFoundsOneOwnsItAndActsForIt() throws Exception {
        assertThat(Browser.value(owner.get("/api/me"), "/tenant/name")).isEqualTo("Analytical Engines");
        assertThat(Browser.value(owner.get("/api/me"), "/tenant/role")).isEqualTo("owner");
        assertThat(Browser.value(owner.get("/api/organisation/members"), "/members/0/role"))
                .isEqualTo("owner");
    }

    @Test
    void aPersonalSpaceIsNoOrganisation() throws Exception {
        Browser alone = person("alone");
        assertProblem(alone.get("/api/organisation"), 404, "organisation-not-found");
        assertProblem(alone.get("/api/organisation/members"), 404, "organisation-not-found");
        assertProblem(
                alone.post("/api/organisation/invitations", "{\"email\":\"x@y.example\",\"role\":\"viewer\"}"),
                404,
                "organisation-not-found");
    }

    @Test
    void anInvitedPersonJoinsWithTheRoleTheyWereInvitedFor() throws Exception {
        Browser grace = join("grace", "reviewer");
        assertThat(Browser.value(grace.get("/api/me"), "/tenant/role")).isEqualTo("reviewer");
        assertThat(Browser.value(owner.get("/api/organisation/members"), "/members/1/email"))
                .isEqualTo("grace" + domain);
        assertThat(owner.get("/api/organisation/members"))
                .bodyJson()
                .extractingPath("$.invitations.length()")
                .isEqualTo(0);
    }

    @Test
    void anInvitationIsForItsAddressOnlyAndForOnce() throws Exception {
        invite("grace", "viewer");
        String token = token("grace");
        Browser eve = person("eve");
        assertThat(Browser.value(eve.post("/api/member-invitations/inspect", quoted(token)), "/organisation"))
                .isEqualTo("Analytical Engines");
        assertProblem(
                eve.post("/api/member-invitations/accept", quoted(token)),
                403,
                "member-invitation-for-another-address");
        Browser grace = person("grace");
        assertThat(grace.post("/api/member-invitations/accept", quoted(token))).hasStatusOk();
        assertProblem(grace.post("/api/member-invitations/accept", quoted(token)), 404, "member-invitation-invalid");
    }

    @Test
    void aRevokedInvitationCannotBeAccepted() throws Exception {
        String id = invite("grace", "viewer");
        String token = token("grace");
        assertThat(owner.delete("/api/organisation/invitations/" + id)).hasStatus(204);
        assertProblem(
                person("grace").post("/api/member-invitations/accept", quoted(token)),
                404,
                "member-invitation-invalid");
    }

    @Test
    void aNewInvitationTakesThePlaceOfTheOneBefore() throws Exception {
        invite("grace", "viewer");
        String first = token("grace");
        invite("grace", "admin");
        Browser grace = person("grace");
        assertProblem(grace.post("/api/member-invitations/accept", quoted(first)), 404, "member-invitation-invalid");
        assertThat(Browser.value(grace.post("/api/member-invitations/accept", quoted(token("grace"))), "/role"))
                .isEqualTo("admin");
    }

    @Test
    void aMemberIsNotInvitedAgain() throws Exception {
        join("grace", "viewer");
        assertProblem(
                owner.post("/api/organisation/invitations", "{\"email\":\"grace" + domain + "\",\"role\":\"admin\"}"),
                409,
                "already-member");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin, 403",
        "admin, recruiter, 201",
        "recruiter, viewer, 403",
        "viewer, viewer, 403",
    })
    void nobodyInvitesToTheirOwnRoleOrAbove(String mine, String given, int status) throws Exception {
        Browser member = join("member", mine);
        assertThat(member.post(
                        "/api/organisation/invitations",
                        "{\"email\":\"other" + domain + "\",\"role\":\"" + given + "\"}"))
                .hasStatus(status);
    }

    @Test
    void anAdminNeitherLiftsThemselvesNorLowersAnotherAdmin() throws Exception {
        Browser admin = join("admin", "admin");
        Browser other = join("other", "admin");
        assertProblem(change(admin, id(admin), "recruiter"), 403, "role-not-yours-to-give");
        assertProblem(change(admin, id(other), "viewer"), 403, "role-not-yours-to-give");
        assertProblem(change(admin, id(owner), "viewer"), 403, "role-not-yours-to-give");
        assertProblem(admin.delete("/api/organisation/members/" + id(owner)), 403, "role-not-yours-to-give");
        assertThat(change(admin, id(admin), "owner")).hasStatus(400);
    }

    @Test
    void aRoleThatIsTakenAwayEndsAtOnce() throws Exception {
        Browser grace = join("grace", "admin");
        assertThat(grace.patch("/api/organisation", "{\"name\":\"Difference Engines\"}"))
                .hasStatusOk();
        assertThat(change(owner, id(grace), "viewer")).hasStatusOk();
        assertProblem(grace.patch("/api/organisation", "{\"name\":\"Mine\"}"), 403, "not-allowed");
    }

    @Test
    void aRemovedMemberActsForThemselvesAgain() throws Exception {
        Browser grace = join("grace", "recruiter");
        assertThat(owner.delete("/api/organisation/members/" + id(grace))).hasStatus(204);
        assertThat(Browser.value(grace.get("/api/me"), "/tenant/kind")).isEqualTo("personal");
        assertProblem(owner.delete("/api/organisation/members/" + id(grace)), 404, "member-not-found");
    }

    @Test
    void anOwnerCannotLeaveBeforeHandingOver() throws Exception {
        Browser grace = join("grace", "recruiter");
        assertProblem(owner.post("/api/organisation/leave", "{}"), 409, "last-owner");
        assertThat(owner.post("/api/organisation/owner", "{\"userId\":\"" + id(grace) + "\"}"))
                .hasStatus(204);
        assertThat(Browser.value(grace.get("/api/me"), "/tenant/role")).isEqualTo("owner");
        assertThat(Browser.value(owner.get("/api/me"), "/tenant/role")).isEqualTo("admin");
        assertThat(owner.post("/api/organisation/leave", "{}")).hasStatus(204);
        assertThat(Browser.value(owner.get("/api/me"), "/tenant/kind")).isEqualTo("personal");
    }

    @Test
    void switchingIsForMembersOnly() throws Exception {
        String organisation = Browser.value(owner.get("/api/me"), "/tenant/id");
        Browser eve = person("eve");
        assertProblem(
                eve.post("/api/me/tenant", "{\"tenantId\":\"" + organisation + "\"}"), 404, "organisation-not-found");
        String home = Browser.value(owner.get("/api/me"), "/tenants/0/id");
        assertThat(Browser.value(owner.post("/api/me/tenant", "{\"tenantId\":\"" + home + "\"}"), "/tenant/kind"))
                .isEqualTo("personal");
    }

    @Test
    void deletingNeedsTheNameAndEndsItForEverybody() throws Exception {
        Browser grace = join("grace", "recruiter");
        assertProblem(owner.delete("/api/organisation", "{\"name\":\"something\"}"), 400, "name-differs");
        assertProblem(grace.delete("/api/organisation", "{\"name\":\"Analytical Engines\"}"), 403, "not-allowed");
        assertThat(owner.delete("/api/organisation", "{\"name\":\"Analytical Engines\"}"))
                .hasStatus(204);
        assertThat(Browser.value(grace.get("/api/me"), "/tenant/kind")).isEqualTo("personal");
        assertThat(grace.get("/api/me"))
                .bodyJson()
                .extractingPath("$.tenants.length()")
                .isEqualTo(1);
    }

    @Test
    void nobodyOwnsOrganisationsWithoutEnd() {
        assertThat(owner.post("/api/organisations", "{\"name\":\"Second\"}")).hasStatus(201);
        assertProblem(owner.post("/api/organisations", "{\"name\":\"Third\"}"), 409, "too-many-organisations");
    }

    @Test
    void anAccountWithAnOrganisationOfOthersIsNotDeleted() throws Exception {
        join("grace", "viewer");
        assertProblem(owner.delete("/api/me", "{\"email\":\"owner" + domain + "\"}"), 409, "last-owner");
        assertProblem(owner.delete("/api/me", "{\"email\":\"else" + domain + "\"}"), 400, "name-differs");
        assertThat(owner.get("/api/organisation")).hasStatusOk();
    }

    @Test
    void aDeletedAccountLeavesNothingAndTheAddressBeginsAnew() throws Exception {
        Browser grace = join("grace", "viewer");
        String before = id(grace);
        assertThat(grace.delete("/api/me", "{\"email\":\" GRACE" + domain + "\"}"))
                .hasStatus(204);
        assertThat(grace.get("/api/me/sign-ins")).hasStatus(401);
        assertThat(owner.get("/api/organisation/members"))
                .bodyJson()
                .extractingPath("$.members.length()")
                .isEqualTo(1);
        assertThat(id(person("grace"))).isNotEqualTo(before);
    }

    @Test
    void aNewNameIsSeenWhereverThePersonIsAMember() throws Exception {
        Browser grace = join("grace", "viewer");
        grace.patch("/api/me", "{\"name\":\"Grace Hopper\"}");
        assertThat(Browser.value(owner.get("/api/organisation/members"), "/members/1/name"))
                .isEqualTo("Grace Hopper");
    }

    @Test
    void theExportHoldsTheAccount() throws Exception {
        var export = owner.get("/api/me/export");
        assertThat(export).hasStatusOk().hasContentType("application/zip");
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(export.getResponse().getContentAsByteArray()))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo("account.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("owner" + domain)
                    .contains("Analytical Engines");
        }
    }

    private Browser person(String name) throws Exception {
        return new Browser(mvc).signIn(name + domain);
    }

    private String invite(String name, String role) throws Exception {
        return Browser.value(
                owner.post(
                        "/api/organisation/invitations",
                        "{\"email\":\"" + name + domain + "\",\"role\":\"" + role + "\"}"),
                "/id");
    }

    private String token(String name) throws Exception {
        return owner.tokenInMailTo(name + domain, "/join-organisation");
    }

    private Browser join(String name, String role) throws Exception {
        invite(name, role);
        Browser member = person(name);
        member.post("/api/member-invitations/accept", quoted(token(name)));
        return member;
    }

    private static MvcTestResult change(Browser browser, String user, String role) {
        return browser.send(HttpMethod.PATCH, "/api/organisation/members/" + user, "{\"role\":\"" + role + "\"}");
    }

    private static String id(Browser browser) throws Exception {
        return Browser.value(browser.get("/api/me"), "/user/id");
    }

    private static String quoted(String token) {
        return "{\"token\":\"" + token + "\"}";
    }
}
