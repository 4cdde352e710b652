package io.vivavoce.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vivavoce.notification.Mail;
import io.vivavoce.notification.Mails;
import io.vivavoce.notification.internal.StoredMail.State;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// Mail from the transaction that asks for it to a mail server, which is sometimes not there.
@ApplicationModuleTest(module = "notification", extraIncludes = "platform")
@AutoConfigureMockMvc
@Import(Posting.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "db-scheduler.enabled=false",
            "vivavoce.mail.host=127.0.0.1",
            "vivavoce.mail.security=none",
            "vivavoce.mail.from=interviews@viva.example",
            "vivavoce.mail.max-attempts=3"
        })
class OutboxModuleTests {
    private static final int PORT = freePort();
    private static final String ADA = "ada.lovelace@mail.example";

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Mails mails;

    @Autowired
    private MailTable table;

    @Autowired
    private ManualScheduler queue;

    @Autowired
    private MailSettings settings;

    @Autowired
    private OldMail old;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("vivavoce.mail.port", () -> PORT);
    }

    @BeforeEach
    void nothingWaits() {
        queue.setTime(Posting.BEGIN);
        mine(() -> jdbc.sql("delete from mail_messages").update());
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsTextAndAsHtmlWithItsLink() throws Exception {
        server.start();
        UUID row = Ids.next();
        UUID id = mine(() -> mails.send(signIn(row, Locale.ENGLISH)));
        queue.runAnyDueExecutions();
        MimeMessage letter = only(server);
        assertThat(letter.getSubject()).isEqualTo("Sign in to Viva Voce");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ADA);
        assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("interviews@viva.example");
        assertThat(letter.getMessageID()).isEqualTo("<" + id + "@viva.example>");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(Posting.BEGIN));
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String link = "https://viva.example/sign-in/confirm?token=" + Posting.token(row);
        assertThat(part(letter, 0)).contains(link, "for 15 minutes").doesNotContain("<");
        assertThat(part(letter, 1))
                .contains("<html lang=\"en\">", "href=\"" + link + "\"", ">Sign in</a>")
                .doesNotContain("<img", "url(", "{{");
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void aLetterOfATransactionThatFailsIsNotSent() {
        server.start();
        assertThatThrownBy(() -> mine(() -> {
                    mails.send(signIn(Ids.next(), Locale.ENGLISH));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        Posting.pass(queue, Duration.ofDays(1));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThatThrownBy(() -> Tenant.call(Tenant.LOCAL, () -> mails.send(signIn(Ids.next(), Locale.ENGLISH))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainLaterAndThenGetsTheLetterOnce() throws Exception {
        UUID id = mine(() -> mails.send(signIn(Ids.next(), Locale.ENGLISH)));
        queue.runAnyDueExecutions();
        assertThat(mine(() -> table.find(id).orElseThrow()).attempts()).isEqualTo(1);
        assertThat(state(id)).isEqualTo(State.WAITING);
        server.start();
        Posting.pass(queue, settings.firstRetry().minusSeconds(1));
        assertThat(server.getReceivedMessages()).isEmpty();
        Posting.pass(queue, Duration.ofSeconds(1));
        assertThat(only(server).getMessageID()).contains(id.toString());
        Posting.pass(queue, Duration.ofDays(1));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void afterTheLastTryALetterHasFailed() {
        UUID id = mine(() -> mails.send(signIn(Ids.next(), Locale.ENGLISH)));
        queue.runAnyDueExecutions();
        Posting.pass(queue, settings.firstRetry());
        assertThat(state(id)).isEqualTo(State.WAITING);
        Posting.pass(queue, settings.firstRetry().multipliedBy(2));
        assertThat(state(id)).isEqualTo(State.FAILED);
        assertThat(waiting()).isZero();
    }

    @Test
    void aRefusalForGoodIsNotTriedAgainAndTellsNobodysAddress(CapturedOutput output) throws Exception {
        try (var unwilling = new UnwillingMailServer(PORT, "550 5.1.1 no such person")) {
            UUID id = mine(() -> mails.send(signIn(Ids.next(), Locale.ENGLISH)));
            queue.runAnyDueExecutions();
            Posting.pass(queue, Duration.ofDays(1));
            assertThat(unwilling.asked()).isEqualTo(1);
            assertThat(state(id)).isEqualTo(State.FAILED);
            assertThat(failure(id)).isEqualTo("smtp-550");
            assertThat(output).contains(id.toString(), "smtp-550").doesNotContain(ADA, "lovelace");
        }
    }

    @Test
    void aRefusalForNowIsTriedAgain() throws Exception {
        try (var unwilling = new UnwillingMailServer(PORT, "451 4.3.0 later")) {
            UUID id = mine(() -> mails.send(signIn(Ids.next(), Locale.ENGLISH)));
            queue.runAnyDueExecutions();
            assertThat(state(id)).isEqualTo(State.WAITING);
            Posting.pass(queue, settings.firstRetry());
            assertThat(unwilling.asked()).isEqualTo(2);
            assertThat(failure(id)).isEqualTo("smtp-451");
        }
    }

    @Test
    void aNameCannotBecomeAHeaderOrHtml() throws Exception {
        server.start();
        Map<String, String> names = Map.of(
                "inviter", "Eve\r\nBcc: victim@mail.example\r\n\r\nBuy now",
                "organisation", "<img src=x onerror=alert(1)> {email} {{link}} & \"Sons\"",
                "days", "7");
        mine(() -> mails.send(new Mail(ADA, "member-invitation", Ids.next(), Locale.ENGLISH, names)));
        queue.runAnyDueExecutions();
        MimeMessage letter = only(server);
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getSubject()).startsWith("Eve Bcc: victim@mail.example Buy now invites you");
        assertThat(part(letter, 1))
                .contains("&lt;img src=x onerror=alert(1)&gt; {email} {{link}} &amp; &quot;Sons&quot;")
                .doesNotContain("<img");
        assertThat(part(letter, 0)).contains("<img src=x onerror=alert(1)> {email} {{link}} & \"Sons\"");
    }

    @Test
    void aPersonIsWrittenToInTheirLanguageOrElseInEnglish() throws Exception {
        server.start();
        mine(() -> mails.send(signIn(Ids.next(), Locale.forLanguageTag("de-AT"))));
        queue.runAnyDueExecutions();
        MimeMessage german = only(server);
        assertThat(german.getSubject()).isEqualTo("Bei Viva Voce anmelden");
        assertThat(german.getHeader("Content-Language")).containsExactly("de-AT");
        assertThat(part(german, 0)).contains("Schön, dass Sie da sind", "Vorstellungsgespräche");
        assertThat(part(german, 1)).contains("<html lang=\"de\">", ">Anmelden</a>");
        mine(() -> mails.send(signIn(Ids.next(), Locale.JAPANESE)));
        queue.runAnyDueExecutions();
        assertThat(server.getReceivedMessages()[1].getSubject()).isEqualTo("Sign in to Viva Voce");
    }

    @Test
    void noLetterAtRestHoldsItsLink() {
        UUID row = Ids.next();
        mine(() -> mails.send(signIn(row, Locale.ENGLISH)));
        String stored = mine(() -> jdbc.sql("select mail_messages::text from mail_messages")
                .query(String.class)
                .single());
        String task = jdbc.sql("select encode(task_data, 'escape') from scheduled_tasks where task_name = 'mail'")
                .query(String.class)
                .single();
        assertThat(stored + task).contains(ADA).doesNotContain(Posting.token(row));
        assertThat(task).doesNotContain(ADA);
    }

    @Test
    void aLinkThatLeadsNowhereAnyMoreIsNotSent() {
        server.start();
        UUID row = Ids.next();
        UUID id = mine(() -> mails.send(signIn(row, Locale.ENGLISH)));
        Posting.forget(row);
        queue.runAnyDueExecutions();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(state(id)).isEqualTo(State.FAILED);
        assertThat(failure(id)).isEqualTo("link-gone");
    }

    @Test
    void aLetterThatCannotBeWrittenIsRefusedAtOnce() {
        List<Mail> wrong = new ArrayList<>(List.of(
                new Mail(ADA, "nothing", null, Locale.ENGLISH, Map.of()),
                new Mail(ADA, "sign-in", null, Locale.ENGLISH, Map.of("email", ADA, "minutes", "15")),
                new Mail(ADA, "sign-in", Ids.next(), Locale.ENGLISH, Map.of("email", ADA))));
        for (Mail mail : wrong) {
            assertThatThrownBy(() -> mine(() -> mails.send(mail)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(ADA);
        }
    }

    @Test
    void lettersAreRemovedWhenTheirTimeIsOver() {
        UUID tenant = Ids.next();
        Tenant.call(
                tenant,
                () -> transaction.execute(status -> jdbc.sql("insert into tenants (id, kind) values (?, 'personal')")
                        .param(tenant)
                        .update()));
        UUID theirs = Tenant.call(
                tenant, () -> transaction.execute(status -> mails.send(signIn(Ids.next(), Locale.ENGLISH))));
        queue.tick(Duration.ofMinutes(1));
        UUID younger = mine(() -> mails.send(signIn(Ids.next(), Locale.ENGLISH)));
        queue.setTime(Posting.BEGIN.plus(settings.keptFor()).plusSeconds(30));
        old.remove();
        Optional<StoredMail> removed = Tenant.call(tenant, () -> transaction.execute(status -> table.find(theirs)));
        assertThat(removed).isEmpty();
        assertThat(mine(() -> table.find(younger).isPresent())).isTrue();
        assertThat(table.newest(10)).extracting(MailTable.Place::mail).containsExactly(younger);
    }

    @Test
    void withAMailServerThereIsNoMailbox() {
        assertThat(mvc.get().uri("/api/mailbox")).hasStatus(404);
    }

    private static Mail signIn(UUID row, Locale locale) {
        return new Mail(ADA, "sign-in", row, locale, Map.of("email", ADA, "minutes", "15"));
    }

    private State state(UUID id) {
        return mine(() -> table.find(id).orElseThrow()).state();
    }

    private String failure(UUID id) {
        return mine(() -> jdbc.sql("select failure from mail_messages where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private int waiting() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'mail'")
                .query(Integer.class)
                .single();
    }

    private static MimeMessage only(GreenMail server) {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String part(MimeMessage letter, int number) throws Exception {
        return (String)
                ((MimeMultipart) letter.getContent()).getBodyPart(number).getContent();
    }

    private <T> T mine(Supplier<T> task) {
        return Objects.requireNonNull(Tenant.call(Tenant.LOCAL, () -> transaction.execute(status -> task.get())));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
