package io.vivavoce.notification.internal;

import io.vivavoce.platform.StartRefusedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Hands letters to the mail server. Thread-safe.
class SmtpPost {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSenderImpl sender;
    private final String from;

    private SmtpPost(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /// @throws StartRefusedException when the settings cannot work
    static SmtpPost to(MailSettings settings) {
        String from = settings.sender();
        if (from == null || !io.vivavoce.notification.Mail.isAddress(from)) {
            throw new StartRefusedException(
                    "A mail server is set and no address that mail comes from",
                    "set VIVAVOCE_MAIL_FROM (or SMTP_FROM) to an address that " + settings.host() + " accepts");
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(password(settings));
        sender.setJavaMailProperties(properties(settings));
        return new SmtpPost(sender, from);
    }

    /// Returns when the mail server has taken the letter. Sent again it has the same identifier, by which mail programs
    /// know it.
    ///
    /// @throws DeliveryFailure when it did not
    void send(StoredMail mail, Letter letter) {
        try {
            sender.send(message(mail, letter));
        } catch (org.springframework.mail.MailException | MessagingException e) {
            throw DeliveryFailure.of(e);
        }
    }

    /// @throws MessagingException when the mail server does not answer, or does not let us in
    void tryConnection() throws MessagingException {
        sender.testConnection();
    }

    private MimeMessage message(StoredMail mail, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.mail().recipient(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">");
        // Nobody's absence note answers a program.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.mail().locale().toLanguageTag());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private static String password(MailSettings settings) {
        if (settings.passwordFile() == null) {
            return Objects.requireNonNullElse(settings.password(), "");
        }
        try {
            return Files.readString(settings.passwordFile()).strip();
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The mail server's password cannot be read from " + settings.passwordFile(),
                    "correct VIVAVOCE_MAIL_PASSWORD_FILE, or let the server read the file",
                    e);
        }
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        boolean login = settings.user() != null && !settings.user().isBlank();
        put(properties, "auth", login);
        put(properties, "ssl.checkserveridentity", true);
        put(properties, "ssl.enable", settings.chosenSecurity() == MailSettings.Security.TLS);
        put(properties, "starttls.enable", settings.chosenSecurity() == MailSettings.Security.STARTTLS);
        put(properties, "starttls.required", settings.chosenSecurity() == MailSettings.Security.STARTTLS);
        put(properties, "connectiontimeout", milliseconds(settings.connectTimeout()));
        put(properties, "timeout", milliseconds(settings.answerTimeout()));
        put(properties, "writetimeout", milliseconds(settings.answerTimeout()));
        return properties;
    }

    private static void put(Properties properties, String name, Object value) {
        properties.put("mail.smtp." + name, String.valueOf(value).toLowerCase(Locale.ROOT));
    }

    private static long milliseconds(Duration duration) {
        return duration.toMillis();
    }
}
