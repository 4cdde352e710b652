package io.vivavoce.speech.internal.transcription;

import io.vivavoce.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A form with a file, as RFC 7578 wants it. Single-threaded.
final class Multipart {
    private final String boundary = "viva-" + Ids.next();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    Multipart field(String name, String value) {
        head("name=\"" + name + "\"", "text/plain; charset=utf-8");
        body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        text("\r\n");
        return this;
    }

    Multipart file(String name, String fileName, String type, byte[] content) {
        head("name=\"" + name + "\"; filename=\"" + fileName + "\"", type);
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    byte[] bytes() {
        text("--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private void head(String disposition, String type) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n");
    }

    private void text(String ascii) {
        body.writeBytes(ascii.getBytes(StandardCharsets.UTF_8));
    }
}
