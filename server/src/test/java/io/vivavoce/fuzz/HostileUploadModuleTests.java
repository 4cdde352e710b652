package io.vivavoce.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.DocumentedProblems.Answer;
import io.vivavoce.resume.internal.extraction.Documents;
import io.vivavoce.resume.internal.extraction.HostileFile;
import io.vivavoce.resume.internal.extraction.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hostile files sent over a real line and read by real processes: each is answered, and leaves nothing behind.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(ScriptedEngines.class)
class HostileUploadModuleTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LIMIT = 5 << 20;

    /// Those that strain a process; the others are as hostile to the parsers alone.
    private static final Set<String> HEAVY = Set.of(
            "encrypted.pdf",
            "10000-pages.pdf",
            "deep-arrays.pdf",
            "loop-of-pages.pdf",
            "bomb.docx",
            "huge-declared.docx",
            "deep-tables.docx",
            "billion-laughs.docx",
            "macros.docm",
            "loop-of-sectors.doc",
            "archive.docx",
            "picture.png.pdf",
            "full.txt");

    private final DocumentedProblems problems = DocumentedProblems.read();

    @LocalServerPort
    private int port;

    static Stream<HostileFile> heavy() {
        return HostileFile.all().stream().filter(file -> HEAVY.contains(file.name()));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void aHostileFileIsAnsweredAndTheNextOneIsRead(HostileFile file) throws Exception {
        Footprint before = Footprint.now();
        Answer answer = send("/api/extract-text", file.name(), file.bytes());
        problems.require(answer);
        if (file.outcomes().equals(Set.of(Outcome.UNSUPPORTED))) {
            assertThat(answer.status()).isEqualTo(415);
        } else {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(sentences(file))
                    .contains(body(answer).path("extractionError").asString(""));
        }
        assertThat(body(send("/api/upload-resume", "cv.txt", "Led 40 services".getBytes(StandardCharsets.UTF_8)))
                        .path("resumeText")
                        .asString())
                .isEqualTo("Led 40 services");
        Footprint.now().requireNoGrowthSince(before);
    }

    @Test
    void aResumeThatCannotBeReadIsKeptAndSaysWhy() throws Exception {
        JsonNode answer = body(send("/api/upload-resume", "cv.docm", Documents.docm("x")));
        assertThat(answer.path("extractionError").asString()).isEqualTo(Outcome.MACROS.sentence());
        assertThat(answer.path("resumeText").asString()).isEmpty();
        assertThat(answer.path("resumeUrl").asString()).startsWith("/api/resumes/");
    }

    @ParameterizedTest
    @CsvSource({"1", "6291456", "16777216"})
    void aFileBeyondTheLimitIsRefusedWithTheLimit(int more) throws Exception {
        for (String path : List.of("/api/upload-resume", "/api/extract-text")) {
            Answer answer = send(path, "cv.pdf", new byte[LIMIT + more]);
            problems.require(answer);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(body(answer).path("limitBytes").asInt()).isEqualTo(LIMIT);
            assertThat(body(answer).path("detail").asString()).contains("5 MB");
        }
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 2097200", "Transfer-Encoding: chunked"})
    void aBodyBeyondTheLimitIsRefusedWithTheLimit(String framing) throws Exception {
        String json = "{\"role\":\"" + "a".repeat(2_097_152) + "\"}" + " ".repeat(37);
        String body = framing.contains("chunked") ? Integer.toHexString(json.length()) + "\r\n" + json : json;
        Answer answer = exchange("POST /api/practice/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n" + framing + "\r\n\r\n" + body + "\r\n0\r\n\r\n");
        problems.require(answer);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(body(answer).path("limitBytes").asInt()).isEqualTo(1 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\jane\\cv.pdf, cv.pdf",
        "\u202Efdp.exe, fdp.exe",
        "a\tb.txt, ab.txt",
        "..., ...",
        "/, resume.txt"
    })
    void aNameIsShownWithoutItsTricks(String name, String shown) throws Exception {
        Answer answer = send("/api/extract-text", name, "Led 40 services".getBytes(StandardCharsets.UTF_8));
        assertThat(body(answer).path("fileName").asString()).isEqualTo(shown);
    }

    @Test
    void aNameOfTenThousandLettersIsRefused() throws Exception {
        Answer answer = send("/api/extract-text", "a".repeat(10_000), new byte[] {'x'});
        problems.require(answer);
        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void twoFilesAtOnceAreRefused() throws Exception {
        byte[] one = part("a.txt", new byte[] {'a'});
        byte[] end = "--XX--\r\n".getBytes(StandardCharsets.US_ASCII);
        Answer answer = RawHttp.exchange(port, upload("/api/extract-text", one, one, end), false)
                .orElseThrow();
        problems.require(answer);
        assertThat(answer.status()).isEqualTo(400);
    }

    private static List<String> sentences(HostileFile file) {
        return file.outcomes().stream().map(Outcome::sentence).toList();
    }

    private Answer send(String path, String name, byte[] content) throws Exception {
        byte[] end = "--XX--\r\n".getBytes(StandardCharsets.US_ASCII);
        return RawHttp.exchange(port, upload(path, part(name, content), end), false)
                .orElseThrow();
    }

    private Answer exchange(String request) throws Exception {
        return RawHttp.exchange(port, request.getBytes(StandardCharsets.UTF_8), false)
                .orElseThrow();
    }

    private static byte[] part(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\\", "\\\\") + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] upload(String path, byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        var out = new ByteArrayOutputStream();
        out.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: multipart/form-data; boundary=XX\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static JsonNode body(Answer answer) {
        return JSON.readTree(answer.body());
    }
}
