package io.vivavoce.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks plain HTTP and knows nothing of this server but its address.
record PlainClient(HttpClient http, int port) {
    private static final String BOUNDARY = "plain-client";
    private static final JsonMapper JSON = JsonMapper.shared();

    PlainClient(int port) {
        this(HttpClient.newHttpClient(), port);
    }

    /// The answer's status and JSON.
    record Answer(int status, JsonNode json, HttpResponse<byte[]> response) {
        JsonNode of(int expected) {
            assertThat(status).as(json.toString()).isEqualTo(expected);
            return json;
        }
    }

    Answer get(String path) throws Exception {
        return json(send(request(path).GET().build()));
    }

    Answer post(String path, Map<String, ?> body) throws Exception {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    Answer post(String path) throws Exception {
        return json(send(request(path).POST(BodyPublishers.noBody()).build()));
    }

    /// Sound of a text, as `audio/wav` or `audio/ogg`.
    byte[] speak(String path, String text, String type) throws Exception {
        return sound(send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", type)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text))))
                .build()));
    }

    byte[] hear(String path, String type) throws Exception {
        return sound(send(request(path).header("Accept", type).GET().build()));
    }

    Answer upload(String path, String part, String fileName, byte[] file, Map<String, String> fields) throws Exception {
        return json(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(part, fileName, file, fields)))
                .build()));
    }

    private static byte[] sound(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .isEqualTo(answer.request().headers().firstValue("Accept"));
        return answer.body();
    }

    private static byte[] form(String part, String fileName, byte[] file, Map<String, String> fields)
            throws IOException {
        var out = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(file);
        out.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Answer json(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(), type.contains("json") ? JSON.readTree(body) : JSON.createObjectNode(), response);
    }
}
