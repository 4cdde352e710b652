package io.vivavoce.notification.internal;

import io.vivavoce.platform.Examination;
import io.vivavoce.platform.Finding;
import io.vivavoce.platform.StartRefusedException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// Where mail goes, and whether the mail server lets us in.
public class MailExamination implements Examination {
    private static final String SUBJECT = "Mail";

    @Override
    public List<Finding> examine(Environment environment) {
        try {
            MailSettings settings = Binder.get(environment).bindOrCreate("vivavoce.mail", MailSettings.class);
            return List.of(
                    settings.hasServer()
                            ? server(settings)
                            : Finding.ok(
                                    SUBJECT,
                                    "Stays in the local mailbox, page /mailbox on this machine; SMTP_HOST names a server."));
        } catch (BindException e) {
            return List.of(Finding.down(SUBJECT, "A setting is not valid: " + e.getName() + "."));
        }
    }

    private static Finding server(MailSettings settings) {
        String server = settings.host() + ":" + settings.port();
        try {
            SmtpPost.to(settings).tryConnection();
            return Finding.ok(
                    SUBJECT,
                    "Goes to " + server + " ("
                            + settings.chosenSecurity().name().toLowerCase(Locale.ROOT) + ") as " + settings.sender()
                            + ".");
        } catch (StartRefusedException e) {
            return Finding.down(SUBJECT, e.getMessage() + ": " + e.remedy());
        } catch (AuthenticationFailedException e) {
            return Finding.degraded(
                    SUBJECT, server + " refuses the log-in: correct SMTP_USER and SMTP_PASSWORD. Mail waits.");
        } catch (MessagingException e) {
            return Finding.degraded(
                    SUBJECT,
                    server + " does not answer as it should (" + e.getClass().getSimpleName() + "): mail waits.");
        }
    }
}
