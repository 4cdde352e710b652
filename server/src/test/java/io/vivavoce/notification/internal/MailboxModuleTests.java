package io.vivavoce.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import io.vivavoce.notification.Mail;
import io.vivavoce.notification.Mails;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// The mailbox of an installation without a mail server.
@ApplicationModuleTest(module = "notification", extraIncludes = "platform")
@AutoConfigureMockMvc
@Import(Posting.class)
@TestPropertySource(
        properties = {
            "db-scheduler.enabled=false",
            "vivavoce.mail.mailbox-messages=2",
            "vivavoce.mail.parameter-characters=20",
            "vivavoce.allowed-hosts=viva.example"
        })
class MailboxModuleTests {
    private UUID row = Ids.next();

    @Autowired
    private Mails mails;

    @Autowired
    private ManualScheduler queue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void threeLetters() {
        UUID organisation = Ids.next();
        row = Ids.next();
        inTenant(
                organisation,
                () -> jdbc.sql("insert into tenants (id, kind) values (?, 'organisation')")
                        .param(organisation)
                        .update());
        send(Tenant.LOCAL, "first@mail.example", "sign-in", Ids.next());
        send(Tenant.LOCAL, "second@mail.example", "sign-in", Ids.next());
        send(organisation, "third@mail.example", "member-invitation", row);
    }

    @Test
    void theNewestLettersOfAllTenantsAreShownAsTheyWouldHaveBeenSent() {
        MvcTestResultAssert answer = assertThat(mvc.get().uri("/api/mailbox").header("Host", "localhost:8080"));
        answer.hasStatusOk();
        answer.bodyJson()
                .extractingPath("$.messages[*].to")
                .asArray()
                .containsExactly("third@mail.example", "second@mail.example");
        answer.bodyJson().extractingPath("$.messages[0].state").isEqualTo("kept");
        answer.bodyJson().extractingPath("$.messages[0].text").asString().contains(link());
        answer.bodyJson().extractingPath("$.messages[0].html").asString().contains("href=\"" + link() + "\"");
        answer.bodyJson()
                .extractingPath("$.messages[0].subject")
                .isEqualTo("A name of rather mor… invites you to Äther & Söhne on Viva Voce");
    }

    @Test
    void aLetterWhoseLinkIsGoneSaysSo() {
        Posting.forget(row);
        assertThat(mvc.get().uri("/api/mailbox"))
                .bodyJson()
                .extractingPath("$.messages[0].text")
                .asString()
                .contains("no longer leads anywhere")
                .doesNotContain("token=");
    }

    @Test
    void nothingWaitsToBeSent() {
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'mail'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "127.9.9.9"})
    void fromThisMachineItOpens(String address) {
        assertThat(mvc.get().uri("/api/mailbox").with(from(address))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "fe80::1"})
    void fromElsewhereThereIsNothing(String address) {
        assertThat(mvc.get().uri("/api/mailbox").with(from(address))).hasStatus(404);
    }

    @Test
    void byAPublicNameThereIsNothing() {
        assertThat(mvc.get().uri("http://viva.example/api/mailbox")).hasStatus(404);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String link() {
        return "https://viva.example/join-organisation?token=" + Posting.token(row);
    }

    private void send(UUID tenant, String to, String template, UUID linked) {
        queue.tick(Duration.ofSeconds(1));
        Map<String, String> parameters = Map.of(
                "email", to,
                "minutes", "15",
                "days", "7",
                "inviter", "A name of rather more than twenty letters",
                "organisation", "Äther & Söhne");
        inTenant(tenant, () -> mails.send(new Mail(to, template, linked, Locale.ENGLISH, parameters)));
    }

    private <T> T inTenant(UUID tenant, Supplier<T> task) {
        return Objects.requireNonNull(Tenant.call(tenant, () -> transaction.execute(status -> task.get())));
    }
}
