package io.vivavoce.practice.internal.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.identity.Browser;
import io.vivavoce.platform.AuditLog;
import io.vivavoce.platform.Tenant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Minutes of an organisation's members, over HTTP.
@ApplicationModuleTest(module = "practice", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.sign-in.enabled=true",
            "vivavoce.limits.sign-in-per-address=100000",
            "vivavoce.practice.minutes.limited=true",
            "vivavoce.practice.minutes.first-grant=10m",
            "vivavoce.practice.minutes.monthly-grant=5m",
            "vivavoce.practice.minutes.organisation-grants=1h"
        })
class GrantsModuleTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester mvc;
    private final AuditLog audit;
    private String domain = "";
    private Browser owner;
    private Browser grace;

    GrantsModuleTests(@Autowired MockMvcTester mvc, @Autowired AuditLog audit) {
        this.mvc = mvc;
        this.audit = audit;
        this.owner = new Browser(mvc);
        this.grace = new Browser(mvc);
    }

    @BeforeEach
    void anOrganisation() throws Exception {
        domain = "@minutes" + COUNT.incrementAndGet() + ".example";
        owner = new Browser(mvc).signIn("owner" + domain);
        owner.post("/api/organisations", "{\"name\":\"Analytical Engines\"}");
        owner.post("/api/organisation/invitations", "{\"email\":\"grace" + domain + "\",\"role\":\"recruiter\"}");
        grace = new Browser(mvc).signIn("grace" + domain);
        grace.post(
                "/api/member-invitations/accept",
                "{\"token\":\"" + owner.tokenInMailTo("grace" + domain, "/join-organisation") + "\"}");
    }

    @Test
    void whoeverLooksFirstHasTheFirstGrantAndTheMonths() throws Exception {
        assertThat(balance(grace)).isEqualTo("900");
        assertThat(balance(grace)).isEqualTo("900");
        MvcTestResult minutes = grace.get("/api/minutes");
        assertThat(minutes).bodyJson().extractingPath("$.entries.length()").isEqualTo(2);
        assertThat(minutes).bodyJson().extractingPath("$.entries[0].seconds").isEqualTo(300);
        assertThat(minutes).bodyJson().extractingPath("$.nextCredit.seconds").isEqualTo(300);
        MvcTestResult page = grace.get("/api/minutes?limit=1");
        assertThat(page).bodyJson().extractingPath("$.next").isEqualTo(2);
        assertThat(grace.get("/api/minutes?limit=1&cursor=2"))
                .bodyJson()
                .extractingPath("$.entries[0].seconds")
                .isEqualTo(600);
    }

    @Test
    void anOwnerGrantsMinutesOnceWithOneKey() throws Exception {
        assertThat(grant("monday", 1200)).hasStatus(201);
        assertThat(grant("monday", 1200)).hasStatus(201);
        assertThat(balance(grace)).isEqualTo("2100");
        assertThat(problem(grant("monday", 60))).isEqualTo("/problems/grant-key-used");
        assertThat(grant(null, 60)).hasStatus(201);
        assertThat(grant(null, 60)).hasStatus(201);
        assertThat(balance(grace)).isEqualTo("2220");
        assertThat(owner.get("/api/minutes/accounts"))
                .bodyJson()
                .extractingPath("$.accounts[?(@.personId == '" + id(grace) + "')].balanceSeconds")
                .asArray()
                .containsExactly(2220);
        UUID organisation = UUID.fromString(Browser.value(owner.get("/api/me"), "/tenant/id"));
        assertThat(Tenant.call(organisation, () -> audit.latest(10, null, "minutes.granted")))
                .hasSize(3)
                .first()
                .extracting(AuditLog.Entry::details)
                .isEqualTo(Map.of("seconds", "60"));
    }

    @Test
    void moreThanTheMonthsShareIsNotGranted() throws Exception {
        assertThat(grant(null, 3600)).hasStatus(201);
        MvcTestResult refused = grant(null, 1);
        assertThat(refused).hasStatus(409);
        assertThat(problem(refused)).isEqualTo("/problems/grants-used-up");
        assertThat(Browser.value(refused, "/leftSeconds")).isEqualTo("0");
    }

    @Test
    void onlyOwnersAndAdminsGrantAndOnlyToMembers() throws Exception {
        String toGrace = "{\"personId\":\"" + id(grace) + "\",\"seconds\":60}";
        assertThat(grace.post("/api/minutes/grants", toGrace)).hasStatus(403);
        assertThat(grace.get("/api/minutes/accounts")).hasStatus(403);
        Browser alone = new Browser(mvc).signIn("alone" + domain);
        assertThat(problem(owner.post("/api/minutes/grants", "{\"personId\":\"" + id(alone) + "\",\"seconds\":60}")))
                .isEqualTo("/problems/member-not-found");
        assertThat(problem(alone.post("/api/minutes/grants", "{\"personId\":\"" + id(alone) + "\",\"seconds\":60}")))
                .isEqualTo("/problems/organisation-not-found");
        assertThat(owner.post("/api/minutes/grants", "{\"personId\":\"" + id(grace) + "\",\"seconds\":0}"))
                .hasStatus(400);
    }

    @Test
    void whoLeavesTakesNoMinutesAlongAndLeavesNone() throws Exception {
        assertThat(grant(null, 60)).hasStatus(201);
        assertThat(balance(grace)).isEqualTo("960");
        assertThat(owner.delete("/api/organisation/members/" + id(grace))).hasStatus(204);
        assertThat(balance(grace)).as("in the space of their own").isEqualTo("900");
        assertThat(owner.get("/api/minutes/accounts"))
                .bodyJson()
                .extractingPath("$.accounts.length()")
                .isEqualTo(1);
    }

    private MvcTestResult grant(@Nullable String key, long seconds) throws Exception {
        String body = "{\"personId\":\"" + id(grace) + "\",\"seconds\":" + seconds + ",\"note\":\"For practice\"}";
        return key == null
                ? owner.post("/api/minutes/grants", body)
                : owner.post("/api/minutes/grants", body, "Idempotency-Key", key);
    }

    private static String balance(Browser person) throws Exception {
        return Browser.value(person.get("/api/minutes"), "/balanceSeconds");
    }

    private static String problem(MvcTestResult answer) throws Exception {
        return Browser.value(answer, "/type");
    }

    private static String id(Browser person) throws Exception {
        return Browser.value(person.get("/api/me"), "/user/id");
    }
}
