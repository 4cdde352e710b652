package io.vivavoce.identity.internal;

import io.vivavoce.notification.Mail;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// E-mail addresses in the one spelling by which accounts are found.
final class EmailAddress {
    /// The longest that mail can be sent to (RFC 5321 with erratum 1690).
    static final int LONGEST = 254;

    private EmailAddress() {}

    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /// What somebody typed, in that spelling.
    ///
    /// @throws ProblemException when it is no address
    static String typed(String text) {
        String address = normal(text);
        if (!Mail.isAddress(address)) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST,
                    "This is no e-mail address.",
                    Map.of("errors", List.of(Map.of("field", "email", "message", "must be an e-mail address"))));
        }
        return address;
    }
}
