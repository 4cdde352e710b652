package io.vivavoce.notification.internal;

import io.vivavoce.notification.internal.StoredMail.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings one letter on its way. A process that dies between the mail server's yes and our note of it sends the letter
/// again. Needs the letter's tenant bound.
@Component
class MailJob {
    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final int MOST_DOUBLINGS = 20;

    private final MailTable table;
    private final LetterWriter writer;
    private final Optional<SmtpPost> post;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    MailJob(
            MailTable table,
            LetterWriter writer,
            Optional<SmtpPost> post,
            MailSettings settings,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.table = table;
        this.writer = writer;
        this.post = post;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A letter to hand over.
    private record Ready(StoredMail mail, Letter letter) {}

    /// Tries once.
    ///
    /// @return how long to wait before the next try; empty when there is nothing left to do
    Optional<Duration> deliver(UUID id) {
        Ready ready = transaction.execute(status -> ready(id));
        if (ready == null) {
            return Optional.empty();
        }
        try {
            post.orElseThrow().send(ready.mail(), ready.letter());
        } catch (DeliveryFailure failure) {
            return failed(ready.mail(), failure);
        }
        settle(id, State.SENT);
        return Optional.empty();
    }

    private @Nullable Ready ready(UUID id) {
        Optional<StoredMail> waiting = table.find(id).filter(mail -> mail.state() == State.WAITING);
        if (waiting.isEmpty()) {
            return null;
        }
        if (post.isEmpty()) {
            table.settle(id, State.KEPT, clock.instant());
            return null;
        }
        Optional<Letter> letter = writer.write(waiting.get().mail());
        if (letter.isEmpty()) {
            table.noteFailure(id, "link-gone");
            table.settle(id, State.FAILED, clock.instant());
            return null;
        }
        return new Ready(waiting.get(), letter.get());
    }

    private Optional<Duration> failed(StoredMail mail, DeliveryFailure failure) {
        boolean last = failure.isPermanent() || mail.attempts() + 1 >= settings.maxAttempts();
        transaction.executeWithoutResult(status -> {
            table.noteFailure(mail.id(), failure.kind());
            if (last) {
                table.settle(mail.id(), State.FAILED, clock.instant());
            }
        });
        if (last) {
            LOG.warn("Mail {} failed for good ({})", mail.id(), failure.kind());
            return Optional.empty();
        }
        Duration wait = backOff(mail.attempts());
        LOG.warn("Mail {} failed ({}); it is tried again in {} s", mail.id(), failure.kind(), wait.toSeconds());
        return Optional.of(wait);
    }

    private void settle(UUID id, State state) {
        transaction.executeWithoutResult(status -> table.settle(id, state, clock.instant()));
    }

    Duration backOff(int failuresBefore) {
        Duration wait = settings.firstRetry().multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
    }
}
