package io.vivavoce.isolation;

import static org.awaitility.Awaitility.await;

import io.vivavoce.evaluation.Reports;
import io.vivavoce.identity.Browser;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives an organisation one of everything, with its mark in every text, and keeps count of it.
class Possessions {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final InterviewSessions interviews;
    private final Reports reports;
    private final TenantTransaction transaction;
    private final JdbcClient client;

    Possessions(InterviewSessions interviews, Reports reports, TenantTransaction transaction, JdbcClient client) {
        this.interviews = interviews;
        this.reports = reports;
        this.transaction = transaction;
        this.client = client;
    }

    /// The identifiers of all an organisation has, by what they are of.
    Map<String, String> of(Organisation organisation) throws Exception {
        Map<String, String> ids = new LinkedHashMap<>();
        UUID interview = Tenant.call(organisation.id(), () -> interview(organisation.mark()));
        await().atMost(SOON)
                .until(() -> Tenant.call(
                        organisation.id(), () -> reports.latest(interview).isPresent()));
        Browser owner = organisation.as(Role.OWNER);
        ids.put("interview", interview.toString());
        ids.put("evaluation", Browser.value(owner.get("/api/sessions/" + interview + "/evaluations"), "/runs/0/id"));
        String sharing = "{\"days\":7,\"transcript\":true,\"name\":true}";
        ids.put(
                "shareLink",
                Browser.value(owner.post("/api/sessions/" + interview + "/share-links", sharing), "/link/id"));
        ids.put("resume", resume(organisation).toString());
        ids.put(
                "answer",
                Browser.value(
                        owner.post(
                                "/api/answers", "{\"sessionId\":\"" + interview + "\",\"question\":1,\"keep\":true}"),
                        "/id"));
        ids.put("tenant", organisation.id().toString());
        ids.put("member", Browser.value(owner.get("/api/organisation/members"), "/members/1/userId"));
        ids.put("signIn", Browser.value(owner.get("/api/me/sign-ins"), "/signIns/0/id"));
        ids.put("invitation", invitation(organisation));
        String key = "{\"name\":\"" + organisation.mark() + "\",\"scopes\":[\"interviews:read\"]}";
        ids.put("guide", Browser.value(owner.post("/api/guides", "{\"name\":\"" + organisation.mark() + "\"}"), "/id"));
        ids.put("apiKey", Browser.value(owner.post("/api/api-keys", key), "/id"));
        return ids;
    }

    private UUID interview(String mark) {
        NewInterview planned = InterviewFixtures.newInterview(2);
        UUID id = interviews
                .create(new NewInterview(mark, mark, mark, mark, mark, planned.guide()))
                .id();
        interviews.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
        Lease lease = interviews.begin(id);
        for (int turn = 0; turn < 3; turn++) {
            String words = "I rebuilt the ledger for " + mark + " by hand and it balanced again";
            interviews.append(
                    lease,
                    InterviewFixtures.candidate(turn, TurnKind.ANSWER, words, 1, Duration.ofSeconds(60L * turn)));
        }
        interviews.end(lease, EndReason.FINISHED, Duration.ofMinutes(5));
        return id;
    }

    private UUID resume(Organisation organisation) {
        UUID id = Ids.next();
        transaction.run(
                organisation.id(),
                () -> client.sql("""
                        insert into resumes (id, tenant_id, file_name, stored_name, text, words, created_at)
                        values (:id, :tenant, :mark, '0_0.txt', :mark, 1, now())""")
                        .param("id", id)
                        .param("tenant", organisation.id())
                        .param("mark", organisation.mark())
                        .update());
        return id;
    }

    private static String invitation(Organisation organisation) throws Exception {
        String email = "invited@" + organisation.mark() + ".example";
        return Browser.value(
                organisation
                        .as(Role.OWNER)
                        .post("/api/organisation/invitations", "{\"email\":\"" + email + "\",\"role\":\"viewer\"}"),
                "/id");
    }

    /// The tables that belong to tenants.
    List<String> tables() {
        return client.sql("""
                        select relname from pg_class where relkind in ('r', 'p')
                        and relnamespace = 'public'::regnamespace
                        and exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id')
                        order by relname""").query((row, number) -> row.getString(1)).list();
    }

    /// All rows an organisation has, as one number for each table.
    Map<String, String> rows(UUID tenant) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    transaction.call(
                            tenant,
                            () -> client.sql("select count(*) || ' ' || coalesce(md5(string_agg("
                                            + "row_to_json(t)::text, '' order by row_to_json(t)::text)), '') from "
                                            + table
                                            + " t where tenant_id = :tenant")
                                    .param("tenant", tenant)
                                    .query(String.class)
                                    .single()));
        }
        return rows;
    }
}
