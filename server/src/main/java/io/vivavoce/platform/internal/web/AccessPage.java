package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// The form that asks a browser for the access code, in the language it prefers. Works without scripts.
final class AccessPage {
    private static final String WORDS = AccessPage.class.getPackageName() + ".access";
    private static final Map<String, ResourceBundle> SPOKEN =
            Stream.of(Locale.ENGLISH, Locale.GERMAN).collect(Collectors.toMap(Locale::getLanguage, AccessPage::words));

    private AccessPage() {}

    static String blank(HttpServletRequest request) {
        return page(words(request), "");
    }

    /// The form again, with the reason why the last code was refused.
    static String refused(HttpServletRequest request, ProblemException refusal) {
        ResourceBundle words = words(request);
        return page(
                words,
                refusal.type() == PlatformProblem.TOO_MANY_ATTEMPTS
                        ? MessageFormat.format(
                                words.getString("too-many"),
                                refusal.extensions().get(ProblemDocument.RETRY_AFTER_SECONDS))
                        : words.getString("wrong"));
    }

    private static ResourceBundle words(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Stream.ofNullable(SPOKEN.get(locale.getLanguage())))
                .findFirst()
                .orElseGet(() -> words(Locale.ENGLISH));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(WORDS, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static String page(ResourceBundle words, String message) {
        String page = template().replace("{{message}}", message);
        for (String name : words.keySet()) {
            page = page.replace("{{" + name + "}}", words.getString(name));
        }
        return page;
    }

    private static String template() {
        try (InputStream page = new ClassPathResource("static/access/page.html").getInputStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
