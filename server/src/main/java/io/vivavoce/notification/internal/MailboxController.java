package io.vivavoce.notification.internal;

import io.vivavoce.notification.LocalMailbox;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.ThisMachine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows what would have been sent, of all tenants, to whoever sits at this machine: who can open its pages there can
/// read its database as well. For everybody else there is nothing here.
@RestController
class MailboxController implements LocalMailbox {
    private final MailTable table;
    private final LetterWriter writer;
    private final MailSettings settings;
    private final TransactionTemplate transaction;

    MailboxController(MailTable table, LetterWriter writer, MailSettings settings, TransactionTemplate transaction) {
        this.table = table;
        this.writer = writer;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// The newest first.
    record Mailbox(List<Message> messages) {}

    record Message(UUID id, String to, String subject, String text, String html, String state, Instant createdAt) {
        static Message of(StoredMail stored, Letter letter) {
            return new Message(
                    stored.id(),
                    stored.mail().recipient(),
                    letter.subject(),
                    letter.text(),
                    letter.html(),
                    stored.state().wire(),
                    stored.createdAt());
        }
    }

    @Override
    public boolean opensTo(HttpServletRequest request) {
        return !settings.hasServer() && ThisMachine.asks(request);
    }

    @GetMapping("/api/mailbox")
    Mailbox mailbox(HttpServletRequest request) {
        if (!opensTo(request)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is nothing at this address.");
        }
        return new Mailbox(table.newest(settings.mailboxMessages()).stream()
                .flatMap(place -> Tenant.call(place.tenant(), () -> read(place.mail())).stream())
                .toList());
    }

    private Optional<Message> read(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> table.find(id)
                .map(stored -> Message.of(
                        stored, writer.write(stored.mail()).orElseGet(() -> writer.writeWithoutLink(stored.mail()))))));
    }
}
