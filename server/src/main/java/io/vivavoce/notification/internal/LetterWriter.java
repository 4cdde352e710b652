package io.vivavoce.notification.internal;

import io.vivavoce.notification.LinkSource;
import io.vivavoce.notification.Mail;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts mail into words. Thread-safe.
@Component
class LetterWriter {
    private static final String LAYOUT = "layout";

    private final Map<String, LinkSource> links;
    private final MailSettings settings;

    LetterWriter(ObjectProvider<LinkSource> links, MailSettings settings) {
        this.links = links.stream().collect(Collectors.toMap(LinkSource::kind, Function.identity()));
        this.settings = settings;
    }

    /// @throws IllegalArgumentException when the template, a parameter or the maker of its link is missing
    void requireWritable(Mail mail) {
        LetterTemplate.of(mail.template(), mail.locale()).linkKind().ifPresent(kind -> {
            if (!links.containsKey(kind) || mail.linked() == null) {
                throw new IllegalArgumentException("The mail template " + mail.template() + " needs a " + kind);
            }
        });
        writeWithoutLink(mail);
    }

    /// The whole letter; empty when its link leads nowhere any more. Needs a transaction.
    Optional<Letter> write(Mail mail) {
        Optional<String> kind =
                LetterTemplate.of(mail.template(), mail.locale()).linkKind();
        return kind.isEmpty()
                ? Optional.of(writeWithoutLink(mail))
                : link(kind.get(), mail.linked()).map(link -> write(mail, link));
    }

    /// The letter that says its link leads nowhere any more.
    Letter writeWithoutLink(Mail mail) {
        return write(mail, null);
    }

    private Optional<URI> link(String kind, @Nullable UUID linked) {
        LinkSource source = links.get(kind);
        return source == null || linked == null ? Optional.empty() : source.link(linked);
    }

    private Letter write(Mail mail, @Nullable URI link) {
        return new LetterLayout(
                        LetterTemplate.of(mail.template(), mail.locale()),
                        LetterTemplate.of(LAYOUT, mail.locale()),
                        oneShortLineEach(mail.parameters()),
                        link)
                .letter();
    }

    private Map<String, String> oneShortLineEach(Map<String, String> parameters) {
        Map<String, String> lines = new HashMap<>();
        parameters.forEach((name, value) -> lines.put(name, shortened(LetterTemplate.oneLine(value))));
        return lines;
    }

    private String shortened(String line) {
        int most = settings.parameterCharacters();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
