package io.vivavoce.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter to one person. Holds no secret: the address its button leads to is made when the letter is written.
///
/// @param recipient one e-mail address, without a name
/// @param template its words (`mail/<template>.properties`)
/// @param linked the row that the [LinkSource] of the template makes the address from; null for a template without one
/// @param locale the person's language; English stands in for languages that nobody has translated to
/// @param parameters what the words name in braces; as people wrote it, they are made safe where they are used
public record Mail(
        String recipient, String template, @Nullable UUID linked, Locale locale, Map<String, String> parameters) {
    /// @throws IllegalArgumentException when the recipient is no e-mail address
    public Mail {
        if (!isAddress(recipient)) {
            throw new IllegalArgumentException("The recipient of a mail is no e-mail address");
        }
        parameters = Map.copyOf(parameters);
    }

    /// Whether `text` is an e-mail address of somebody on some host, and nothing else.
    public static boolean isAddress(String text) {
        if (text.chars().anyMatch(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter))) {
            return false;
        }
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length != 1 || !text.equals(addresses[0].getAddress())) {
                return false;
            }
            addresses[0].validate();
            return text.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    /// Without anybody's address or name.
    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }
}
