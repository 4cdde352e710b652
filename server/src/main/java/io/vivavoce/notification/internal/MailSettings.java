package io.vivavoce.notification.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/// Where mail goes.
///
/// @param host the mail server (also `SMTP_HOST`); without one mail stays in the local mailbox
/// @param port its port (also `SMTP_PORT`)
/// @param security `starttls`, `tls` or `none`; unless set, `tls` on port 465 and `starttls` on every other one
/// @param user the name to log in with (also `SMTP_USER`); without one the server is not logged in to
/// @param password the password to log in with (also `SMTP_PASSWORD`)
/// @param passwordFile a file that holds the password instead
/// @param from the sender's address (also `SMTP_FROM`); unless set, `user`
/// @param connectTimeout how long a connection to the mail server may take
/// @param answerTimeout how long the mail server may take for an answer
/// @param maxAttempts tries after which a mail has failed
/// @param firstRetry wait after a failed try, doubled each time
/// @param longestRetry the longest wait between two tries
/// @param keptFor how long a mail is kept, sent or not
/// @param sweepEvery how often older ones are removed
/// @param mailboxMessages how many the local mailbox shows, the newest
/// @param parameterCharacters how much of a name or another parameter is written
@Validated
@ConfigurationProperties("vivavoce.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @Nullable Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable String from,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("10") @Min(1) int maxAttempts,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("30d") Duration keptFor,
        @DefaultValue("1h") Duration sweepEvery,
        @DefaultValue("50") @Min(1) int mailboxMessages,
        @DefaultValue("200") @Min(1) int parameterCharacters) {
    private static final int TLS_PORT = 465;

    /// How the line to the mail server is protected.
    enum Security {
        /// Begins open and must become protected before anything is said.
        STARTTLS,
        /// Protected from the first byte.
        TLS,
        /// Open: for a server on this machine.
        NONE
    }

    boolean hasServer() {
        return StringUtils.hasText(host);
    }

    Security chosenSecurity() {
        if (security != null) {
            return security;
        }
        return port == TLS_PORT ? Security.TLS : Security.STARTTLS;
    }

    @Nullable
    String sender() {
        return StringUtils.hasText(from) ? from : user;
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
