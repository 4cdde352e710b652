package io.vivavoce.notification.internal;

import io.vivavoce.notification.Mail;
import io.vivavoce.notification.Mails;
import io.vivavoce.notification.internal.StoredMail.State;
import io.vivavoce.platform.Ids;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes letters down in the transaction of what they are about.
@Component
class Outbox implements Mails {
    private final MailTable table;
    private final MailQueue queue;
    private final LetterWriter writer;
    private final MailSettings settings;
    private final InstantSource clock;

    Outbox(MailTable table, MailQueue queue, LetterWriter writer, MailSettings settings, InstantSource clock) {
        this.table = table;
        this.queue = queue;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Mail mail) {
        writer.requireWritable(mail);
        UUID id = Ids.next();
        table.add(id, mail, settings.hasServer() ? State.WAITING : State.KEPT, clock.instant());
        if (settings.hasServer()) {
            queue.put(id);
        }
        return id;
    }
}
