package io.vivavoce.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.identity.Browser;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import io.vivavoce.platform.TenantTransaction;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole product as it is: no role of one organisation reaches into another.
class IsolationModuleTests extends Isolation {
    /// Hashes and identifiers that say nothing of whom they belong to; see the test of the schema.
    private static final Set<String> LOOKED_UP = Set.of("lookups", "mail_places");

    @Autowired
    private TenantTransaction tenant;

    @Autowired
    private JdbcClient client;

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleReachesIntoAnotherOrganisation(Role role) throws Exception {
        nothingOfTheirsIsGivenOrChanged(role.code(), ours.as(role)::send);
    }

    @Test
    void noProgramOfAnOwnerReachesIntoAnotherOrganisation() throws Exception {
        Browser owner = ours.as(Role.OWNER);
        String scopes =
                Stream.of(Scope.values()).map(scope -> '"' + scope.code() + '"').collect(Collectors.joining(","));
        String key =
                Browser.value(owner.post("/api/api-keys", "{\"name\":\"all\",\"scopes\":[" + scopes + "]}"), "/key");
        String token = Browser.value(owner.send(HttpMethod.POST, "/api/tokens", null), "/accessToken");
        assertThat(bearing(key).send(HttpMethod.GET, "/api/organisation", null)).hasStatusOk();
        assertThat(bearing(token).send(HttpMethod.GET, "/api/organisation", null))
                .hasStatusOk();
        nothingOfTheirsIsGivenOrChanged("key", bearing(key));
        nothingOfTheirsIsGivenOrChanged("access token", bearing(token));
    }

    @Test
    void noCandidateReachesAnotherInterview() throws Exception {
        String mine = possessions.of(ours).get("interview");
        String token = Browser.value(
                ours.as(Role.RECRUITER).post("/api/sessions/" + mine + "/candidate-token", "{}"), "/token");
        assertThat(bearing(token).send(HttpMethod.GET, "/api/sessions/" + mine, null))
                .hasStatusOk();
        nothingOfTheirsIsGivenOrChanged("candidate", bearing(token));
    }

    @Test
    void theirOwnPeopleDoReachIt() throws Exception {
        Browser viewer = theirs.as(Role.VIEWER);
        assertThat(viewer.get("/api/sessions/" + their.get("interview"))).hasStatusOk();
        assertThat(viewer.get("/api/sessions/" + their.get("interview") + "/transcript"))
                .hasStatusOk()
                .bodyText()
                .contains(theirs.mark());
        assertThat(viewer.get("/api/sessions/" + their.get("interview") + "/report"))
                .hasStatusOk();
        assertThat(viewer.get("/api/evaluations/" + their.get("evaluation"))).hasStatusOk();
        assertThat(viewer.get("/api/resumes/current")).hasStatusOk().bodyText().contains(theirs.mark());
        assertThat(theirs.as(Role.OWNER).delete("/api/organisation/invitations/" + their.get("invitation")))
                .hasStatus(204);
    }

    @Test
    void aStrangerReadsWhatWasSharedAndNothingBeside() throws Exception {
        String shared = Browser.value(
                theirs.as(Role.OWNER)
                        .post(
                                "/api/sessions/" + their.get("interview") + "/share-links",
                                "{\"days\":7,\"transcript\":false,\"name\":false}"),
                "/url");
        String token = shared.substring(shared.lastIndexOf('/') + 1);
        Browser stranger = new Browser(mvc);
        assertThat(stranger.get("/api/shared/" + token)).hasStatusOk();
        assertThat(ours.as(Role.OWNER).get("/api/shared/" + token)).hasStatusOk();
        assertThat(stranger.get("/api/sessions/" + their.get("interview"))).hasStatus(401);
        assertThat(bearing(token).send(HttpMethod.GET, "/api/sessions/" + their.get("interview"), null))
                .hasStatus(401);
    }

    @Test
    void aStrangerGetsNothing() throws Exception {
        Browser stranger = new Browser(mvc);
        for (Endpoint endpoint : tried()) {
            for (String id : their.values()) {
                var answer = stranger.send(endpoint.method(), endpoint.path(id), endpoint.json(id));
                assertThat(answer.getResponse().getContentAsString())
                        .as(endpoint.name())
                        .doesNotContain(theirs.mark());
                if (endpoint.pattern().contains("{")) {
                    assertThat(answer.getResponse().getStatus())
                            .as(endpoint.name())
                            .isBetween(400, 499);
                }
            }
        }
    }

    @Test
    void aProgramThatForgetsEveryFilterSeesItsOwnRowsOnly() {
        for (String table : possessions.tables()) {
            if (!LOOKED_UP.contains(table)) {
                String others = "select count(*) from " + table + " where tenant_id <> '" + ours.id() + "'";
                assertThat(tenant.<Long>call(
                                ours.id(),
                                () -> client.sql(others).query(Long.class).single()))
                        .as(table)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from %s", "update %s set tenant_id = tenant_id"})
    void aProgramThatForgetsEveryFilterChangesItsOwnRowsOnly(String statement) {
        Map<String, String> before = possessions.rows(theirs.id());
        for (String table : possessions.tables()) {
            if (permitted(statement, table)) {
                tenant.run(
                        ours.id(), () -> client.sql(statement.formatted(table)).update());
            }
        }
        assertThat(possessions.rows(theirs.id())).isEqualTo(before);
    }

    @Test
    void noRowIsSmuggledIntoAnotherTenant() {
        for (String table : possessions.tables()) {
            if (permitted("update", table)) {
                assertThatThrownBy(() -> tenant.run(
                                ours.id(),
                                () -> client.sql("insert into " + table + " select * from json_populate_record(null::"
                                                + table + ", '{\"tenant_id\":\"" + theirs.id() + "\"}')")
                                        .update()))
                        .as(table)
                        .rootCause()
                        .hasMessageMatching("(?s).*(row-level security|null value).*");
            }
        }
    }

    private boolean permitted(String statement, String table) {
        return client.sql("select has_table_privilege(:table, :privilege)")
                .param("table", table)
                .param("privilege", statement.startsWith("delete") ? "delete" : "update")
                .query(Boolean.class)
                .single();
    }
}
