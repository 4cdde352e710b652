package io.vivavoce.notification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/// One letter's words set as plain text and as HTML, which loads nothing.
///
/// @param common the words around every letter
/// @param parameters each one line
/// @param link null when there is none, or it leads nowhere any more
record LetterLayout(
        LetterTemplate template,
        LetterTemplate common,
        Map<String, String> parameters,
        @Nullable URI link) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    Letter letter() {
        return new Letter(template.line("subject", parameters), text(), html());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        template.paragraphs("before", parameters, value -> value)
                .forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (link != null) {
            text.append(template.line("button", parameters))
                    .append(":\n")
                    .append(link)
                    .append("\n\n");
        } else if (template.linkKind().isPresent()) {
            text.append(common.line("gone", Map.of())).append("\n\n");
        }
        template.paragraphs("after", parameters, value -> value)
                .forEach(paragraph -> text.append(paragraph).append("\n\n"));
        return text.append("-- \n")
                .append(common.line("footer", Map.of()))
                .append('\n')
                .toString();
    }

    private String html() {
        return filled(
                "letter.html",
                Map.of(
                        "language", template.language(),
                        "subject", escaped(template.line("subject", parameters)),
                        "before", paragraphs("before"),
                        "action", action(),
                        "after", paragraphs("after"),
                        "footer", escaped(common.line("footer", Map.of()))));
    }

    private String action() {
        if (link != null) {
            return filled(
                    "button.html",
                    Map.of("button", escaped(template.line("button", parameters)), "link", escaped(link.toString())));
        }
        return template.linkKind().isPresent() ? paragraph(escaped(common.line("gone", Map.of()))) : "";
    }

    private String paragraphs(String key) {
        return template.paragraphs(key, parameters, LetterLayout::escaped).stream()
                .map(LetterLayout::paragraph)
                .collect(Collectors.joining());
    }

    private static String paragraph(String html) {
        return "<p style=\"margin:0 0 16px\">" + html + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /// In one pass, so that nothing that was put in is taken for a place to put something.
    private static String filled(String page, Map<String, String> parts) {
        return PLACE.matcher(read(page))
                .replaceAll(found -> Matcher.quoteReplacement(parts.getOrDefault(found.group(1), "")));
    }

    private static String read(String name) {
        try (InputStream page = new ClassPathResource("mail/" + name).getInputStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
