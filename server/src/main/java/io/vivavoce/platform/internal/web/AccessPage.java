package io.vivavoce.platform.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/// The form that asks a browser for the access code. Works without scripts.
final class AccessPage {
    private static final String MESSAGE = "{{message}}";

    private AccessPage() {}

    static String blank() {
        return page("");
    }

    /// @param message why the last code was refused
    static String refused(String message) {
        return page(message);
    }

    private static String page(String message) {
        try (InputStream page = new ClassPathResource("static/access/page.html").getInputStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace(MESSAGE, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
