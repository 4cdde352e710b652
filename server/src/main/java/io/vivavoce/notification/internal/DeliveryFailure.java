package io.vivavoce.notification.internal;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/// A letter the mail server did not take. Tells the kind of failure only: what the server said may hold an address, so
/// neither its words nor the exception they came with are kept.
final class DeliveryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NO_ANSWER = 0;
    private static final int PERMANENT = 500;
    /// Refusals of our log-in, which whoever runs the server can mend (RFC 4954).
    private static final Set<Integer> OF_THE_LOG_IN = Set.of(530, 534, 535, 538);

    private final boolean permanent;

    private DeliveryFailure(String kind, boolean permanent) {
        super(kind);
        this.permanent = permanent;
    }

    static DeliveryFailure of(Exception thrown) {
        List<Throwable> causes = causes(thrown);
        int code = causes.stream().mapToInt(DeliveryFailure::answer).max().orElse(NO_ANSWER);
        return code == NO_ANSWER
                ? new DeliveryFailure(causes.getLast().getClass().getSimpleName(), false)
                : new DeliveryFailure("smtp-" + code, isPermanent(code));
    }

    /// Whether another try would be refused as well.
    boolean isPermanent() {
        return permanent;
    }

    /// What went wrong, in one word (`smtp-550`).
    String kind() {
        return String.valueOf(getMessage());
    }

    private static boolean isPermanent(int code) {
        return code >= PERMANENT && !OF_THE_LOG_IN.contains(code);
    }

    /// Everything that led to it, wherever the libraries put it, the root last.
    private static List<Throwable> causes(Exception thrown) {
        Set<Throwable> seen = new LinkedHashSet<>();
        Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (seen.add(next)) {
                addCauses(next, left);
            }
        }
        return List.copyOf(seen);
    }

    private static int answer(Throwable thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> NO_ANSWER;
        };
    }

    private static void addCauses(Throwable thrown, Deque<Throwable> left) {
        if (thrown.getCause() != null) {
            left.add(thrown.getCause());
        }
        if (thrown instanceof MessagingException failed && failed.getNextException() != null) {
            left.add(failed.getNextException());
        }
        if (thrown instanceof MailSendException failed) {
            left.addAll(Arrays.asList(failed.getMessageExceptions()));
        }
    }
}
